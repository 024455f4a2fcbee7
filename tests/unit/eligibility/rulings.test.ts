import { describe, expect, test } from 'vitest'
import { eligibilityRulings } from '../../../db/queries/eligibility-rulings.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { dismissHits, reopenHit } from '../../../service/eligibility/dismiss-hits.ts'
import { liftRuling } from '../../../service/eligibility/lift-ruling.ts'
import { listHits } from '../../../service/eligibility/list-hits.ts'
import { listRulings } from '../../../service/eligibility/list-rulings.ts'
import { unresolvedBlocks } from '../../../service/eligibility/unresolved-blocks.ts'
import { voucherEligibility } from '../../../service/eligibility/voucher-eligibility.ts'
import { statusOf as ruledStatus } from '../../../service/reports/claim/claim-rulings.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { reverseVoucher } from '../../../service/vouchers/reverse-voucher.ts'
import type { Role } from '../../../shared/contract/role.ts'
import { reopenMonth } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { readReport, recordsOf } from '../reports/report-cells.ts'
import { codesOf, eligibilityBooks, keyOf, pecic, rule, ruled, rulingOn } from './eligibility-books.ts'

const lift = (books: TemporaryLedger, id: number, more: { date?: string; user?: string } = {}) =>
  books.command(
    'eligibility.lift',
    (work) => liftRuling(work, { id, date: more.date ?? '2020-04-01', reason: 'Justifié depuis', evidence: 'Facture détaillée' }),
    { user: more.user ?? 'owner' },
  )
const dismiss = (books: TemporaryLedger, user = 'owner', reason = 'Boisson sans alcool') =>
  books.command(
    'eligibility.dismiss',
    (work) =>
      dismissHits(work, { code: 'GFT', lines: [{ voucherKey: keyOf(books, 'VIN'), lineNumber: 1 }], reason, evidence: null }),
    { user },
  )
const addPerson = (books: TemporaryLedger, name: string, roles: readonly Role[]) =>
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name, roles: [...roles] })))
const lineOf = (books: TemporaryLedger, sourceId: string) => {
  const line = voucherEligibility(books.database, keyOf(books, sourceId)).lines[0]
  if (!line) throw new Error('no line of donor spending')
  return line
}
const statusOf = (books: TemporaryLedger, sourceId: string) =>
  ruledStatus(
    eligibilityRulings(books.database, pecic(books).id, '9999-12-31').filter(
      (row) => `${row.voucherId}/${row.lineNumber}` === `${keyOf(books, sourceId).slice(7)}/1`,
    ),
  )
const blocks = (books: TemporaryLedger) =>
  unresolvedBlocks(books.database, pecic(books), '2020-01-01', '2020-03-31').filter(({ code }) => code === 'GFT')
const sums = (books: TemporaryLedger, to = '9999-12-31') => {
  const rows = eligibilityRulings(books.database, pecic(books).id, to)
  return [rows.reduce((sum, row) => sum + row.amountXof, 0), rows.reduce((sum, row) => sum + row.amountMinor, 0)]
}
const reverse = (books: TemporaryLedger, sourceId: string, date = '2020-04-02') =>
  expectSuccess(
    books.command('vouchers.reverse', (work) => reverseVoucher(work, { number: sourceId, date, reason: 'Saisie à tort' })),
  )

describe('rulings (R-ELIG-1..3)', () => {
  test('parts of a line that two layers paid are worth their share, the last takes the remainder', () => {
    const books = eligibilityBooks()
    const whole = lineOf(books, 'E08')
    expect([whole.xof, whole.donorMinor]).toEqual([7_250_000, 969_737])
    const first = ruled(books, rulingOn(books, 'E08', 1_000_001))
    const second = ruled(books, rulingOn(books, 'E08', 3_333_333))
    const last = ruled(books, rulingOn(books, 'E08', 2_916_666))
    expect(first.donorMinor).toBe(133_757)
    expect(first.donorMinor + second.donorMinor + last.donorMinor).toBe(969_737)
    expect([lineOf(books, 'E08').leftXof, lineOf(books, 'E08').leftMinor]).toEqual([0, 0])
    expect(codesOf(rule(books, rulingOn(books, 'E08', 1)))).toEqual(['ELIGIBILITY_AMOUNT_OVER'])
  })

  test('the books do not move, the register keeps everything, and is in the chain', () => {
    const books = eligibilityBooks()
    const before = readReport(books.database, 'trial-balance')
    ruled(books, rulingOn(books, 'VIN', 40_000))
    expect(recordsOf(readReport(books.database, 'trial-balance'))).toEqual(recordsOf(before))
    expect(recordsOf(readReport(books.database, 'eligibility-rulings', { grant: 'PECIC' }))).toMatchObject([
      {
        number: 1,
        date: '2020-04-01',
        line: 1,
        budget_line: 'C1',
        code: 'GFT',
        xof: 40_000,
        gbp: lineOf(books, 'VIN').rulings[0]?.donorMinor,
        reason: 'Vin servi à la clôture',
        author: 'owner',
        evidence: 'Courrier FCDO du 31/03/2020',
        lifted: null,
      },
    ])
    expect(verifyRegisters(books.database)).toEqual([])
    books.database.exec('DROP TRIGGER eligibility_ruling_kept')
    plainSql(books.database).run('UPDATE eligibility_ruling SET amount_minor = amount_minor - 1')
    expect(verifyRegisters(books.database).map(({ code, details }) => `${code} ${details?.subject} ${details?.field}`)).toEqual([
      'VERIFY_ROW_CHANGED eligibility-ruling:PECIC/1 amountMinor',
    ])
  })

  test('every reason to refuse comes at once', () => {
    const books = eligibilityBooks()
    const wrong = { date: '2020-04-02', reason: ' ', evidence: '' }
    expect(codesOf(rule(books, rulingOn(books, 'VIN', 90_002, wrong)))).toEqual([
      'ELIGIBILITY_AMOUNT_OVER',
      'ELIGIBILITY_DATE',
      'REASON_MISSING',
      'ELIGIBILITY_EVIDENCE_MISSING',
    ])
    expect(codesOf(rule(books, rulingOn(books, 'VIN', 0, { date: '2020-03-30' })))).toEqual([
      'ELIGIBILITY_AMOUNT',
      'ELIGIBILITY_DATE',
    ])
    expect(codesOf(rule(books, rulingOn(books, 'VIN', 1_000, { lineNumber: 2 })))).toEqual(['ELIGIBILITY_LINE_UNKNOWN'])
    expect(sums(books)).toEqual([0, 0])
  })

  test('no day of a submitted claim, whose figures do not move', () => {
    const books = eligibilityBooks()
    plainSql(books.database).run(
      `INSERT INTO claim (grant_id, number, period, from_date, to_date, state, due_on, content_hash, prepared_by)
       VALUES (?, 'C1', '2020-Q1', '2020-01-01', '2020-03-31', 'submitted', '2020-04-30', 'h', 1)`,
      pecic(books).id,
    )
    expect(codesOf(rule(books, rulingOn(books, 'VIN', 1_000, { date: '2020-03-31' })))).toEqual(['ELIGIBILITY_DATE_CLAIMED'])
    ruled(books, rulingOn(books, 'VIN', 1_000))
  })

  test('lifting gives the same amounts back from its day on, once', () => {
    const books = eligibilityBooks()
    ruled(books, rulingOn(books, 'VIN', 90_001))
    expect(statusOf(books, 'VIN')).toEqual({ state: 'disallowed', code: 'GFT' })
    const [row] = listRulings(books.database, pecic(books)).rows
    expect(codesOf(lift(books, 99))).toEqual(['ELIGIBILITY_RULING_UNKNOWN'])
    expectSuccess(lift(books, row?.id ?? 0))
    expect(sums(books)).toEqual([0, 0])
    expect(codesOf(lift(books, row?.id ?? 0))).toEqual(['ELIGIBILITY_LIFTED'])
    expect(statusOf(books, 'VIN')).toEqual({ state: 'eligible', code: null })
    expect(recordsOf(readReport(books.database, 'eligibility-rulings')).map((each) => [each.number, each.lifted])).toEqual([
      [1, '2020-04-01'],
      [2, '1'],
    ])
    ruled(books, rulingOn(books, 'VIN', 90_001))
  })
})

describe('a ruled line that is taken back leaves the claim once', () => {
  test('a reversal undoes the ruling on its own day', () => {
    const books = eligibilityBooks()
    const { donorMinor } = ruled(books, rulingOn(books, 'VIN', 40_000))
    reverse(books, 'VIN')
    expect(sums(books, '2020-04-01')).toEqual([40_000, donorMinor])
    expect(sums(books)).toEqual([0, 0])
    expect(statusOf(books, 'VIN')).toEqual({ state: 'eligible', code: null })
    const [kept, undone] = listRulings(books.database, pecic(books)).rows
    expect(kept?.liftedOn).toBe('2020-04-02')
    expect(undone).toMatchObject({ id: 0, xof: -40_000, donorMinor: -donorMinor, date: '2020-04-02', lifts: 1 })
    expect(codesOf(lift(books, kept?.id ?? 0))).toContain('ELIGIBILITY_UNDONE')
    expect(codesOf(rule(books, rulingOn(books, 'VIN', 1, { date: '2020-04-01' })))).toEqual(['ELIGIBILITY_LINE_TAKEN_BACK'])
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('a ruling that was lifted before is not given back again', () => {
    const books = eligibilityBooks()
    ruled(books, rulingOn(books, 'VIN', 40_000))
    expectSuccess(lift(books, 1))
    reverse(books, 'VIN', '2020-03-31')
    expect(sums(books)).toEqual([0, 0])
    expect(sums(books, '2020-03-31')).toEqual([0, 0])
  })

  test('a correction of a part leaves the ruling of the rest, and undoes only what passes it', () => {
    const books = eligibilityBooks()
    const { donorMinor } = ruled(books, rulingOn(books, 'VIN', 60_000))
    const number =
      plainSql(books.database).get<{ number: string }>("SELECT number FROM voucher WHERE source_id = 'VIN'")?.number ?? ''
    const correct = (xof: number) =>
      postVouchers(books, [
        bookVoucher(
          '2020-04-01',
          [
            bookLine('6383', -xof, null, { grant: 'PECIC', budgetLine: 'C1', label: 'Avoir' }),
            bookLine('5211', null, -xof, { grant: 'PECIC' }),
          ],
          { kind: 'correction', corrects: number, reason: 'Avoir' },
        ),
      ])
    correct(30_001)
    expect([lineOf(books, 'VIN').xof, lineOf(books, 'VIN').leftXof]).toEqual([60_000, 0])
    expect(sums(books)).toEqual([60_000, donorMinor])
    correct(20_000)
    expect(sums(books)[0]).toBe(40_000)
    expect(lineOf(books, 'VIN').leftXof).toBe(0)
  })
})

describe('hints are answered', () => {
  test('by a ruling of the same code, whole or part', () => {
    const books = eligibilityBooks()
    expect(blocks(books).map(({ lineNumber, xof }) => [lineNumber, xof])).toEqual([[1, 90_001]])
    ruled(books, rulingOn(books, 'VIN', 10_000, { code: 'SUP' }))
    expect(blocks(books)).toHaveLength(1)
    ruled(books, rulingOn(books, 'VIN', 10_000))
    expect(blocks(books)).toEqual([])
  })

  test('by a ruling of another code that leaves nothing', () => {
    const books = eligibilityBooks()
    ruled(books, rulingOn(books, 'VIN', 90_001, { code: 'FIN' }))
    expect(blocks(books)).toEqual([])
  })

  test('by a reason; taken back, the hint is open again', () => {
    const books = eligibilityBooks()
    expect(codesOf(dismiss(books, 'owner', ' '))).toEqual(['REASON_MISSING'])
    expectSuccess(dismiss(books))
    expect(blocks(books)).toEqual([])
    expect(statusOf(books, 'VIN')).toEqual({ state: 'eligible', code: null })
    expect(codesOf(dismiss(books))).toEqual(['ELIGIBILITY_HINT_DISMISSED'])
    expect(verifyRegisters(books.database)).toEqual([])
    const back = { voucherKey: keyOf(books, 'VIN'), lineNumber: 1, code: 'GFT' } as const
    expectSuccess(books.command('eligibility.reopen', (work) => reopenHit(work, back)))
    expect(blocks(books)).toHaveLength(1)
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('a hint that nobody found is not set aside', () => {
    const books = eligibilityBooks()
    const lines = [{ voucherKey: keyOf(books, 'E01'), lineNumber: 1 }]
    const result = books.command('eligibility.dismiss', (work) =>
      dismissHits(work, { code: 'GFT', lines, reason: 'Vu', evidence: null }),
    )
    expect(codesOf(result)).toEqual(['ELIGIBILITY_HINT_UNKNOWN'])
  })

  test('a late line blocks the claim that books it, not the one of its date', () => {
    const books = eligibilityBooks()
    for (const month of ['2020-01', '2020-02', '2020-03'])
      expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, month)))
    addPerson(books, 'Awa', ['administrator'])
    expectSuccess(reopenMonth(books, '2020-03', 'Awa', 'owner'))
    const late = bookLine('6383', 10_000, null, { grant: 'PECIC', budgetLine: 'C1', label: 'Champagne' })
    postVouchers(books, [bookVoucher('2020-03-31', [late, bookLine('5211', null, 10_000, { grant: 'PECIC' })])])
    const found = (from: string, to: string) =>
      unresolvedBlocks(books.database, pecic(books), from, to).flatMap(({ code, xof }) => (code === 'GFT' ? [xof] : []))
    expect([found('2020-01-01', '2020-03-31'), found('2020-04-01', '2020-06-30')]).toEqual([[90_001], [10_000]])
  })

  test('outside the dates of a claim nothing blocks it', () => {
    const books = eligibilityBooks()
    expect(unresolvedBlocks(books.database, pecic(books), '2020-04-01', '2020-06-30')).toEqual([])
  })
})

describe('separation of people', () => {
  test('with two writers, the preparer of the voucher neither rules, lifts nor sets a block aside', () => {
    const books = eligibilityBooks()
    addPerson(books, 'Awa', ['approver'])
    expect(codesOf(rule(books, rulingOn(books, 'VIN', 1_000)))).toEqual(['ELIGIBILITY_OWN_VOUCHER'])
    expect(codesOf(dismiss(books))).toEqual(['ELIGIBILITY_OWN_VOUCHER'])
    expectSuccess(rule(books, rulingOn(books, 'VIN', 1_000), 'Awa'))
    expect(codesOf(lift(books, 1))).toEqual(['ELIGIBILITY_OWN_VOUCHER'])
    expectSuccess(lift(books, 1, { user: 'Awa' }))
    expectSuccess(dismiss(books, 'Awa'))
  })

  test('a preparer sets a warning aside, not a block, and rules nothing', () => {
    const books = eligibilityBooks()
    addPerson(books, 'Moussa', ['preparer'])
    expect(codesOf(rule(books, rulingOn(books, 'VIN', 1_000), 'Moussa'))).toEqual(['ROLE_MISSING'])
    expect(codesOf(dismiss(books, 'Moussa'))).toEqual(['ROLE_MISSING'])
    const lines = [{ voucherKey: keyOf(books, 'VIN'), lineNumber: 1 }]
    expectSuccess(
      books.command(
        'eligibility.dismiss',
        (work) => dismissHits(work, { code: 'SUP', lines, reason: 'Reçu au dossier', evidence: null }),
        {
          user: 'Moussa',
        },
      ),
    )
  })
})

describe('lists and reports', () => {
  test('the transaction list says what stands of each line (spec 06 §5.5, column 22)', () => {
    const books = eligibilityBooks()
    ruled(books, rulingOn(books, 'E01', 7_250_000, { code: 'PER' }))
    const rows = recordsOf(readReport(books.database, 'transactions', { expenditure: true }))
    expect(rows.find((row) => row.description === 'Dépense E01')?.status).toBe('disallowed PER')
    expect(rows.find((row) => row.description === 'Dépense E02')?.status).toBe('eligible')
    expect(rows.find((row) => String(row.description).startsWith('Cocktail'))?.status).toBe('eligible')
  })

  test('filters, counts by code and pages', () => {
    const books = eligibilityBooks()
    const all = listHits(books.database, pecic(books), { grant: 'PECIC', offset: 0, limit: 500 })
    expect(all.counts.map(({ code, severity, count }) => [code, severity, count])).toEqual([
      ['SUP', 'WARN', 12],
      ['GFT', 'BLOCK', 1],
      ['SAN', 'BLOCK', 11],
    ])
    const partner = listHits(books.database, pecic(books), { grant: 'PECIC', partner: 'ARGA', code: 'SAN', offset: 1, limit: 1 })
    expect([partner.matching, partner.rows.map((row) => row.budgetLine)]).toEqual([2, ['B2']])
    const wine = listHits(books.database, pecic(books), { grant: 'PECIC', text: 'vin', severity: 'BLOCK', offset: 0, limit: 9 })
    expect(wine.rows).toMatchObject([{ code: 'GFT', state: 'open', hitXof: 90_001, reason: { details: { sign: 'cocktail' } } }])
  })
})
