import { expect, test } from 'vitest'
import { insertBudgetVersion } from '../../../db/queries/budget-versions.ts'
import { budgetSpending } from '../../../service/budgets/budget-spending.ts'
import { type BudgetScope, budgetVersusActual } from '../../../service/budgets/budget-vs-actual.ts'
import { closePeriod } from '../../../service/settings/close-period.ts'
import { success } from '../../../shared/result/result.ts'
import {
  bookGrant,
  bookLine,
  bookVoucher,
  postVouchers,
  recordTranches,
  reportBooks,
  versionLine,
} from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from './worked-books.ts'

const ALL: BudgetScope = { from: null, to: null, partner: null }

function workedBooks(): TemporaryLedger {
  const books = reportBooks([WORKED_GRANT])
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  return books
}

const report = (books: TemporaryLedger, scope: Partial<BudgetScope> = {}) =>
  budgetVersusActual(books.database, bookGrant(books.database, 'PECIC'), { ...ALL, ...scope })

const spentOf = (answer: ReturnType<typeof report>) =>
  Object.fromEntries(answer.rows.map((row) => [`${row.kind} ${row.code}`, [row.spentXof, row.spentMinor]]))

test('the worked example: each line, head and total in XOF and in pounds (spec 07 §6.i, FIFO)', () => {
  const answer = report(workedBooks())
  expect(answer.rows.map((row) => `${row.kind} ${row.code}`)).toEqual([
    'head A',
    'line A1',
    'head B',
    'line B1',
    'line B2',
    'head C',
    'line C1',
    'total ',
  ])
  expect(spentOf(answer)).toEqual({
    'head A': [21_750_000, 2_846_800],
    'line A1': [21_750_000, 2_846_800],
    'head B': [32_998_500, 4_245_583],
    'line B1': [25_248_500, 3_250_775],
    'line B2': [7_750_000, 994_808],
    'head C': [3_975_000, 517_783],
    'line C1': [3_975_000, 517_783],
    'total ': [58_723_500, 7_610_166],
  })
  expect(answer).toMatchObject({ asOf: '2020-03-31', openMonths: ['2020-01', '2020-02', '2020-03'], warnings: [] })
  expect(answer.rows.find((row) => row.code === 'A1')).toMatchObject({
    availableXof: 87_000_000 - 21_750_000,
    availableMinor: 11_298_701 - 2_846_800,
    committedXof: 0,
  })
})

test('between two dates, spent is of those days while available counts all spending up to the last', () => {
  const answer = report(workedBooks(), { from: '2020-02-01', to: '2020-02-29' })
  expect(spentOf(answer)['total ']).toEqual([21_337_250, 2_760_613])
  expect(answer.rows.find((row) => row.code === 'A1')).toMatchObject({
    spentXof: 7_250_000,
    availableXof: 87_000_000 - 14_500_000,
  })
  const cutMonth = report(workedBooks(), { from: '2020-02-21', to: '2020-02-27' })
  expect(spentOf(cutMonth)['total ']).toEqual([2_750_000, 356_564])
})

test('a partner’s report holds its own lines and what names it', () => {
  const answer = report(workedBooks(), { partner: { id: 1 } })
  expect(answer.rows.filter((row) => row.kind === 'line')).toMatchObject([
    { code: 'B2', spentXof: 7_750_000, budgetXof: 30_000_000 },
  ])
  const own = report(workedBooks(), { partner: { id: null } })
  expect(own.rows.filter((row) => row.kind === 'line').map((row) => row.code)).toEqual(['A1', 'B1', 'C1'])
})

test('a cell opens to its lines with their layers, and the rows sum to the cell', () => {
  const books = workedBooks()
  const grant = bookGrant(books.database, 'PECIC')
  const march: BudgetScope = { ...ALL, from: '2020-03-01', to: '2020-03-31' }
  const answer = budgetSpending(books.database, grant, march, ['A1'])
  expect(answer.rows).toMatchObject([
    {
      sourceId: 'E08',
      xof: 211_500,
      donorMinor: 26_997,
      tranche: 'T2',
      rate: '783.400000',
      rateSource: 'Avis 2',
      thirdParty: 'Hôtel',
    },
    { sourceId: 'E08', xof: 7_038_500, donorMinor: 942_740, tranche: 'T3', rate: '746.600000', frozen: false },
  ])
  expect(answer).toMatchObject({ sumXof: 7_250_000, sumMinor: 969_737, currency: 'GBP' })
})

test('a missing rate leaves blanks up to the total, and one warning with its date', () => {
  const books = reportBooks([{ ...WORKED_GRANT, provisional: null, budgetRate: null }])
  postVouchers(books, WORKED_VOUCHERS)
  const answer = report(books)
  expect(answer.total).toMatchObject({ spentXof: 58_723_500, spentMinor: null, availableMinor: null })
  expect(answer.warnings).toMatchObject([{ code: 'RATE_MISSING', details: { date: '2020-01-24' } }])
  expect(budgetSpending(books.database, bookGrant(books.database, 'PECIC'), ALL, ['A1'])).toMatchObject({ sumMinor: null })
})

test('spending taken over counts from the grant’s first day, and is a row of the cell without voucher', () => {
  const lines = WORKED_GRANT.lines.map((line) =>
    line.code === 'B2' ? { ...line, openingXof: 1_200_000, openingMinor: 155_844 } : line,
  )
  const books = reportBooks([{ ...WORKED_GRANT, lines }])
  const spentOn = (scope: Partial<BudgetScope>) => report(books, scope).rows.find((row) => row.code === 'B2')
  expect(spentOn({})).toMatchObject({ spentXof: 1_200_000, spentMinor: 155_844, availableXof: 28_800_000 })
  expect(spentOn({ from: '2020-01-01' })).toMatchObject({ spentXof: 1_200_000 })
  expect(spentOn({ from: '2020-02-01' })).toMatchObject({ spentXof: 0, availableXof: 28_800_000 })
  expect(spentOn({ partner: { id: 1 } })).toMatchObject({ spentXof: 1_200_000 })
  const cell = budgetSpending(books.database, bookGrant(books.database, 'PECIC'), ALL, ['B2'])
  expect(cell.rows).toMatchObject([{ voucherKey: '', tranche: 'OPENING', xof: 1_200_000, donorMinor: 155_844 }])
})

test('the latest version is the budget; a line it dropped stays as long as it was spent', () => {
  const books = workedBooks()
  const grant = bookGrant(books.database, 'PECIC')
  const [first, second] = WORKED_GRANT.lines
  if (!first || !second) throw new Error('the worked grant has four lines')
  expectSuccess(
    books.command('settings.importSetup', (work) => {
      insertBudgetVersion(work.database, grant.id, { number: 1, createdAt: work.now, reference: 'V1' }, [
        versionLine({ ...first, minor: 12_000_000 }),
        versionLine({ code: 'D1', head: 'D', minor: 100_000, xof: 770_000 }),
      ])
      work.chain.append('setup', 'PECIC', {})
      return success({})
    }),
  )
  const answer = report(books)
  expect(answer.version).toMatchObject({ number: 1, reference: 'V1' })
  expect(answer.rows.filter((row) => row.kind === 'line').map((row) => [row.code, row.budgetMinor])).toEqual([
    ['A1', 12_000_000],
    ['D1', 100_000],
    ['B1', 0],
    ['B2', 0],
    ['C1', 0],
  ])
})

test('a catch-up of a closed month is spent in the month that books it, and the XOF stays in its own', () => {
  const books = reportBooks([WORKED_GRANT])
  const cost = bookLine('6277', 770_000, null, { grant: 'PECIC', budgetLine: 'A1' })
  postVouchers(books, [bookVoucher('2020-01-15', [cost, bookLine('5211', null, 770_000, { grant: 'PECIC' })])])
  expectSuccess(books.command('settings.closePeriod', (work) => closePeriod(work, '2020-01')))
  recordTranches(books, [{ grant: 'PECIC', number: '1', date: '2020-02-10', minor: 200_000, xof: 1_600_000 }])
  const totals = (from: string, to: string) => spentOf(report(books, { from, to }))['total ']
  expect(totals('2020-01-01', '2020-01-31')).toEqual([770_000, 100_000])
  expect(totals('2020-02-01', '2020-02-29')).toEqual([0, 96_250 - 100_000])
  expect(spentOf(report(books))['total ']).toEqual([770_000, 96_250])
  const cell = budgetSpending(books.database, bookGrant(books.database, 'PECIC'), { ...ALL, from: '2020-02-01' }, ['A1'])
  expect(cell.rows).toMatchObject([{ tranche: 'ADJ-T1', adjustment: true, xof: 0, donorMinor: -3_750, date: '2020-02-10' }])
})
