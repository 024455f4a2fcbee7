import { beforeEach, describe, expect, test } from 'vitest'
import { listDrafts } from '../../../db/queries/drafts.ts'
import { listPresetRows } from '../../../db/queries/presets.ts'
import { contentFromVoucher } from '../../../domain/presets/content-from-voucher.ts'
import { dueMonths, recurringDate } from '../../../domain/presets/due-months.ts'
import { verifyLedger } from '../../../service/audit/verify-ledger.ts'
import { makeVoucher } from '../../../service/presets/make-voucher.ts'
import { deletePreset, findPreset, listPresets, savePreset } from '../../../service/presets/preset-list.ts'
import { proposeRecurring } from '../../../service/presets/propose-recurring.ts'
import { deleteRecurring, recurringOverview, saveRecurring } from '../../../service/presets/recurring.ts'
import { removeWithholding, saveWithholding, withholdingTable } from '../../../service/presets/withholding-table.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { removeDraft } from '../../../service/vouchers/draft-life-cycle.ts'
import { openVoucher } from '../../../service/vouchers/open-voucher.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import { KeptJsonFault } from '../../../shared/canonical/kept-json.ts'
import type { Withholding } from '../../../shared/contract/presets.ts'
import type { Result } from '../../../shared/result/result.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from '../../helpers/temporary-ledger.ts'

let books: TemporaryLedger
const codes = (answer: Result<unknown>) => (answer.ok ? 'DONE' : answer.faults.map(({ code }) => code).join(' '))
const soundness = () => {
  const steps = verifyLedger(books.database, books.clock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value.faults
}

beforeEach(() => {
  books = temporaryLedger()
})

describe('presets of the ledger’s own', () => {
  beforeEach(() =>
    postVouchers(books, [
      bookVoucher(
        '2020-03-10',
        [
          bookLine('6222', 100_000, null, { label: 'Loyer' }),
          bookLine('6055', 50_000, null, { label: 'Papier' }),
          bookLine('5211', null, 150_000, { label: 'Banque' }),
        ],
        { journal: 'BQ1', sourceId: 'V-1' },
      ),
    ]),
  )
  const content = (amounts: 'asked' | 'fixed') =>
    expectSuccess(contentFromVoucher(expectSuccess(openVoucher(books.database, 'V-1')), amounts))
  const save = (key: string | null, name: string, amounts: 'asked' | 'fixed' = 'asked') =>
    books.command('presets.save', (work) => savePreset(work, { key, name, content: content(amounts) }))

  test('one made from a voucher spreads an asked total as the voucher did, and balances', () => {
    const { key } = expectSuccess(save(null, 'Bureau'))
    const preset = expectSuccess(findPreset(books.database, key))
    const filled = expectSuccess(
      makeVoucher(books.database, preset.content, {
        journal: null,
        date: '2020-04-01',
        language: 'fr',
        values: { amounts: { total: 100_001 }, texts: {} },
      }),
    )
    expect(filled.voucher.lines.map(({ debitMinor, creditMinor }) => debitMinor ?? -(creditMinor ?? 0))).toEqual([
      66_667, 33_334, -100_001,
    ])
    expect(filled.voucher.journal).toBe('BQ1')
  })

  test('is in the chain when it comes, changes and goes', () => {
    const { key } = expectSuccess(save(null, 'Bureau'))
    expectSuccess(save(key, 'Bureau de Bamako', 'fixed'))
    expect(listPresets(books.database).at(-1)?.name.fr).toBe('Bureau de Bamako')
    expect(soundness()).toEqual([])
    expectSuccess(books.command('presets.delete', (work) => deletePreset(work, key)))
    expect(listPresets(books.database)).toHaveLength(9)
    expect(soundness()).toEqual([])
  })

  test('what it holds is kept with its version, and a text that is none is never guessed at', () => {
    const { key } = expectSuccess(save(null, 'Bureau'))
    const [row] = listPresetRows(books.database)
    expect(JSON.parse(row?.content ?? '')).toEqual({ version: 1, value: content('asked') })
    for (const damaged of ['{', '{"journal":"BQ1"}', '{"version":2,"value":{}}', '{"version":1,"value":{}}']) {
      books.database.update('preset', { id: row?.id ?? 0 }, { content: damaged })
      expect(() => findPreset(books.database, key)).toThrow(KeptJsonFault)
    }
  })

  test('refuses a name that is taken, none, a bundled one, and a value that nobody asks', () => {
    expectSuccess(save(null, 'Bureau'))
    expect(codes(save(null, ' Bureau '))).toBe('PRESET_EXISTS')
    expect(codes(save(null, ' '))).toBe('VALUE_MISSING')
    expect(codes(save('bundled:rent', 'Loyer'))).toBe('PRESET_BUNDLED')
    expect(codes(save('own:99', 'Loyer'))).toBe('PRESET_UNKNOWN')
    const unasked = { ...content('asked'), asks: [] }
    expect(codes(books.command('presets.save', (work) => savePreset(work, { key: null, name: 'X', content: unasked })))).toBe(
      'PRESET_VALUE_UNASKED',
    )
    expect(codes(books.command('presets.delete', (work) => deletePreset(work, 'bundled:rent')))).toBe('PRESET_BUNDLED')
  })

  test('a correction does not become one', () => {
    postVouchers(books, [
      bookVoucher('2020-03-12', [bookLine('6055', -5_000, null), bookLine('571', null, -5_000)], {
        sourceId: 'V-2',
        kind: 'correction',
      }),
    ])
    expect(codes(contentFromVoucher(expectSuccess(openVoucher(books.database, 'V-2')), 'fixed'))).toBe('PRESET_OF_CORRECTION')
  })
})

describe('the withholding table', () => {
  const row = (part: Partial<Withholding> = {}): Withholding => ({
    code: 'IRF',
    label: { fr: 'IRF sur loyer', en: '' },
    rate: '10',
    base: 'rent',
    account: '4478',
    from: '2021-01-01',
    to: null,
    source: 'Loi de finances 2021',
    ...part,
  })
  const save = (part: Partial<Withholding> = {}, before: { code: string; from: string } | null = null) =>
    books.command('presets.saveWithholding', (work) => saveWithholding(work, { before, row: row(part) }))

  test('ships with the product and becomes the ledger’s own, whole and in the chain, at its first change', () => {
    expect(withholdingTable(books.database)).toMatchObject({ bundled: true })
    const shipped = withholdingTable(books.database).rows.length
    expectSuccess(save())
    const table = withholdingTable(books.database)
    expect(table.bundled).toBe(false)
    expect(table.rows).toHaveLength(shipped + 1)
    expect(soundness()).toEqual([])
    books.database.exec("UPDATE withholding SET rate = '1' WHERE code = 'TF'")
    const before = table.rows.find(({ code }) => code === 'TF')
    expect(soundness()).toMatchObject([
      {
        code: 'VERIFY_ROW_CHANGED',
        details: { subject: `withholding:TF/${before?.from}`, field: 'rate', held: before?.rate, found: '1' },
      },
    ])
  })

  test('a new rate holds from its day on, and the old one stays for earlier vouchers', () => {
    expectSuccess(save())
    const net = (date: string) => {
      const { content } = expectSuccess(findPreset(books.database, 'bundled:rent'))
      const values = { amounts: { gross: 100_000 }, texts: {} }
      return expectSuccess(
        makeVoucher(books.database, content, { journal: 'BQ1', date, language: 'fr', values }),
      ).voucher.lines.at(-1)?.creditMinor
    }
    expect([net('2020-12-31'), net('2021-01-01')]).toEqual([85_000, 87_000])
  })

  test('refuses what is no rate, no account, no date, no source, and a second row of the same day', () => {
    expect(codes(save({ rate: '101' }))).toBe('WITHHOLDING_RATE')
    expect(codes(save({ rate: '12,5' }))).toBe('WITHHOLDING_RATE')
    expect(codes(save({ rate: '1.23456' }))).toBe('WITHHOLDING_RATE')
    expect(codes(save({ account: '447', source: ' ' }))).toBe('VALUE_MISSING ACCOUNT_NOT_POSTABLE')
    expect(codes(save({ account: '99999' }))).toBe('ACCOUNT_UNKNOWN')
    expect(codes(save({ to: '2020-12-31' }))).toBe('WITHHOLDING_DATES')
    expectSuccess(save())
    expect(codes(save())).toBe('WITHHOLDING_EXISTS')
    expect(codes(save({ rate: '11' }, { code: 'IRF', from: '2021-01-01' }))).toBe('DONE')
    expect(codes(save({}, { code: 'X', from: '2021-01-01' }))).toBe('WITHHOLDING_UNKNOWN')
  })

  test('the last row stays', () => {
    for (const { code, from } of withholdingTable(books.database).rows.slice(1))
      expectSuccess(books.command('presets.deleteWithholding', (work) => removeWithholding(work, { code, from })))
    const [last] = withholdingTable(books.database).rows
    const remove = books.command('presets.deleteWithholding', (work) =>
      removeWithholding(work, { code: last?.code ?? '', from: last?.from ?? '' }),
    )
    expect(codes(remove)).toBe('WITHHOLDING_LAST')
    expect(soundness()).toEqual([])
  })
})

describe('recurring vouchers', () => {
  const save = (part: object = {}) =>
    books.command('presets.saveRecurring', (work) =>
      saveRecurring(work, {
        id: null,
        name: 'Loyer du siège',
        from: 'bundled:rent',
        journal: 'BQ1',
        day: 31,
        first: '2020-01',
        last: null,
        fixed: true,
        values: { amounts: { gross: 100_000 }, texts: { thirdParty: 'Bailleur du siège' } },
        ...part,
      }),
    )
  const propose = (items: { id: number; month: string; amounts?: Record<string, number> }[]) =>
    books.command('presets.propose', (work) =>
      proposeRecurring(work, books.surroundings, { items: items.map((item) => ({ amounts: {}, ...item })), language: 'fr' }),
    )
  const overview = () => recurringOverview(books.database, books.clock.today())

  test('fall on day N, on the last day of a shorter month, and are due once their day has come', () => {
    expect([
      recurringDate(31, '2020-02'),
      recurringDate(31, '2021-02'),
      recurringDate(31, '2020-04'),
      recurringDate(5, '2020-04'),
    ]).toEqual(['2020-02-29', '2021-02-28', '2020-04-30', '2020-04-05'])
    const due = (today: string, last: string | null = null) =>
      dueMonths({ day: 31, first: '2020-01', last }, new Set(['2020-02']), today)
    expect(due('2020-01-30')).toEqual([])
    expect(due('2020-03-30')).toEqual(['2020-01'])
    expect(due('2020-03-31')).toEqual(['2020-01', '2020-03'])
    expect(due('2020-12-31', '2020-03')).toEqual(['2020-01', '2020-03'])
  })

  test('one press proposes the drafts due, a month never twice, and nothing is posted', () => {
    const { id } = expectSuccess(save())
    expect(overview().due.map(({ month, date }) => [month, date])).toEqual([
      ['2020-01', '2020-01-31'],
      ['2020-02', '2020-02-29'],
      ['2020-03', '2020-03-31'],
    ])
    const items = overview().due.map(({ month }) => ({ id, month }))
    const { proposed } = expectSuccess(propose(items))
    expect(listDrafts(books.database).map(({ date, state, totalXof }) => [date, state, totalXof])).toEqual([
      ['2020-01-31', 'draft', 100_000],
      ['2020-02-29', 'draft', 100_000],
      ['2020-03-31', 'draft', 100_000],
    ])
    expect(overview().due).toEqual([])
    expect(codes(propose(items))).toBe('RECURRING_ALREADY RECURRING_ALREADY RECURRING_ALREADY')
    expect(codes(propose([{ id, month: '2020-04' }]))).toBe('RECURRING_NOT_DUE')
    expectSuccess(books.command('vouchers.deleteDraft', (work) => removeDraft(work, { key: proposed[1]?.key ?? '' })))
    expect(overview().due.map(({ month }) => month)).toEqual(['2020-02'])
    expectSuccess(books.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database))))
    expect(codes(propose([{ id, month: '2020-01' }]))).toBe('RECURRING_ALREADY')
    expect(overview().proposed.map(({ month, number }) => [month, number])).toEqual([
      ['2020-03', 'AMSS-BQ1-2020-000002'],
      ['2020-01', 'AMSS-BQ1-2020-000001'],
    ])
    expect(soundness()).toEqual([])
  })

  test('in a closed month the draft is dated the first open day, its own day kept as value date', () => {
    postVouchers(books, [bookVoucher('2020-01-10', [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])])
    expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, '2020-01')))
    const { id } = expectSuccess(save())
    expectSuccess(propose([{ id, month: '2020-01' }]))
    expectSuccess(books.command('vouchers.post', (work) => postDrafts(work, listDrafts(work.database))))
    const { raw } = books.database
    expect(raw.prepare('SELECT date, value_date FROM voucher ORDER BY id DESC LIMIT 1').get()).toEqual({
      date: '2020-02-01',
      value_date: '2020-01-31',
    })
    expect(raw.prepare('SELECT label FROM voucher_line ORDER BY voucher_id DESC, line_number LIMIT 1').pluck().get()).toBe(
      'Loyer janvier 2020',
    )
  })

  test('where amounts are asked, each month takes its own', () => {
    const { id } = expectSuccess(save({ fixed: false, values: { amounts: {}, texts: {} } }))
    expect(overview().due[0]?.asks.map(({ key }) => key)).toEqual(['gross'])
    expect(codes(propose([{ id, month: '2020-01' }]))).toBe('PRESET_VALUE_MISSING')
    expect(codes(propose([{ id, month: '2020-01', amounts: { gross: 80_000 } }]))).toBe('DONE')
    expect(listDrafts(books.database)[0]?.totalXof).toBe(80_000)
  })

  test('are made from a posted voucher, amounts fixed or asked', () => {
    postVouchers(books, [
      bookVoucher('2020-01-10', [bookLine('6055', 5_000, null, { label: 'Eau' }), bookLine('571', null, 5_000)], {
        sourceId: 'V-1',
      }),
    ])
    const voucher = { from: 'voucher:1', journal: null, name: 'Eau', values: { amounts: {}, texts: {} } }
    const fixed = expectSuccess(save(voucher))
    expectSuccess(propose([{ id: fixed.id, month: '2020-02' }]))
    expect(listDrafts(books.database)[0]).toMatchObject({ label: 'Eau', totalXof: 5_000, journal: 'OD' })
    const asked = expectSuccess(save({ ...voucher, fixed: false }))
    expectSuccess(propose([{ id: asked.id, month: '2020-03', amounts: { total: 7_000 } }]))
    expect(listDrafts(books.database)[1]?.totalXof).toBe(7_000)
  })

  test('refuses no name, an end before the beginning, no journal, a value that lacks, and deleting the preset behind', () => {
    expect(codes(save({ name: '', last: '2019-12', journal: 'XX' }))).toBe('VALUE_MISSING RECURRING_MONTHS JOURNAL_UNKNOWN')
    expect(codes(save({ values: { amounts: {}, texts: {} } }))).toBe('PRESET_VALUE_MISSING')
    expect(codes(save({ from: 'own:9' }))).toBe('PRESET_UNKNOWN')
    expect(codes(save({ id: 9 }))).toBe('RECURRING_UNKNOWN')
    const { content } = expectSuccess(findPreset(books.database, 'bundled:rent'))
    const { key } = expectSuccess(
      books.command('presets.save', (work) => savePreset(work, { key: null, name: 'Mon loyer', content })),
    )
    const { id } = expectSuccess(save({ from: key }))
    expect(codes(books.command('presets.delete', (work) => deletePreset(work, key)))).toBe('PRESET_USED')
    expectSuccess(books.command('presets.deleteRecurring', (work) => deleteRecurring(work, id)))
    expect(codes(books.command('presets.delete', (work) => deletePreset(work, key)))).toBe('DONE')
    expect(soundness()).toEqual([])
  })
})
