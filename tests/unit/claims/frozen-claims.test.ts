import { describe, expect, test } from 'vitest'
import type { ConversionMethod } from '../../../domain/conversion/model.ts'
import { claimChecks } from '../../../reports/model/claim-checks.ts'
import { claimedAmount, claimRows, totalRow } from '../../../reports/model/claim-rows.ts'
import { exportClaim } from '../../../service/reports/claim/export-claim.ts'
import { transactions } from '../../../service/reports/transactions.ts'
import { claimModel, rule, setAgreement, submittedClaim, UNSCREENED, voucherOf } from '../../helpers/claim-books.ts'
import { closeMonth, faultsOf, reopenMonth, withUser } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const QUARTER = ['2020-01', '2020-02', '2020-03']

/** The worked quarter, closed, with Awa as a second writer; the clock stands on 15 July 2020. */
function quarterBooks(method: ConversionMethod = 'WA_CUM'): TemporaryLedger {
  const books = reportBooks([{ ...WORKED_GRANT, method, terms: UNSCREENED }], '2020-07-15T09:00:00.000Z')
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  for (const month of QUARTER) expectSuccess(closeMonth(books, month))
  return books
}

const spend = (books: TemporaryLedger, date: string, xof: number, sourceId: string) =>
  postVouchers(books, [
    bookVoucher(
      date,
      [
        bookLine('6277', xof, null, { grant: 'PECIC', budgetLine: 'A1', label: 'Facture tardive' }),
        bookLine('5211', null, xof, { grant: 'PECIC' }),
      ],
      { sourceId },
    ),
  ])

const total = (model: ReturnType<typeof claimModel>) => totalRow(claimRows(model), 'total')
const failing = (model: ReturnType<typeof claimModel>) => claimChecks(model).filter((check) => !check.holds)

describe('a submitted claim', () => {
  test.each(['WA_CUM', 'FIFO'] as const)(
    'keeps its figures, whatever is posted later: it comes as an adjustment of the next (%s)',
    (method) => {
      const books = quarterBooks(method)
      submittedClaim(books, '2020-Q1')
      const first = claimModel(books, '2020-Q1')
      withUser(books, 'Awa', ['preparer'])
      expectSuccess(reopenMonth(books, '2020-02', 'Awa', 'owner'))
      spend(books, '2020-02-10', 770_000, 'LATE')
      spend(books, '2020-04-20', 300_000, 'APRIL')
      expectSuccess(closeMonth(books, '2020-02'))
      expect(claimModel(books, '2020-Q1')).toEqual(first)
      const second = claimModel(books, '2020-Q2')
      expect(failing(second)).toEqual([])
      expect(total(second).previousMinor).toBe(total(first).cumulativeMinor)
      const late = second.transactions.filter((row) => row.date < '2020-04-01')
      expect(late.map((row) => [row.date, row.xof])).toEqual([['2020-02-10', 770_000]])
      expect(total(second).priorMinor).toBe(late[0]?.donorMinor)
      expect(total(second).priorMinor).toBeGreaterThan(0)
    },
  )

  test('gives the same workbook again, byte for byte, after the books have moved', async () => {
    const books = quarterBooks()
    submittedClaim(books, '2020-Q1')
    const request = { report: 'claim', parameters: { period: '2020-Q1' }, language: 'fr', format: 'xlsx', user: 'owner' } as const
    const before = expectSuccess(await exportClaim(books.ledger, request, () => undefined))
    spend(books, '2020-04-20', 300_000, 'APRIL')
    books.clock.moveTo('2020-08-01T09:00:00.000Z')
    const after = expectSuccess(await exportClaim(books.ledger, request, () => undefined))
    expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true)
  })

  test('is found altered by the verification', () => {
    const books = quarterBooks()
    submittedClaim(books, '2020-Q1')
    const named = () => faultsOf(books).filter((found) => found.includes('claim'))
    expect(named()).toEqual([])
    plainSql(books.database).run('DROP TRIGGER claim_row_kept')
    plainSql(books.database).run('UPDATE claim_row SET donor_minor = donor_minor + 1 WHERE position = 0')
    expect(named()).toEqual([
      expect.stringMatching(/^VERIFY_SCHEMA .*claim_row_kept/),
      expect.stringMatching(/^VERIFY_ROW_CHANGED .*claim-content:PECIC\/2020-Q1.*donorMinor/),
    ])
  })

  test('names itself in the transaction list, beside what was ruled on a line', () => {
    const books = quarterBooks()
    submittedClaim(books, '2020-Q1')
    rule(books, { voucherId: voucherOf(books.database, 'E02'), lineNumber: 1, xof: 100_000, minor: 12_987, date: '2020-05-05' })
    spend(books, '2020-04-20', 300_000, 'APRIL')
    const scope = { grant: bookGrant(books.database, 'PECIC'), partner: null, account: null, from: null, to: null }
    const report = transactions(books.database, scope, true)
    const [status, claim, label] = ['status', 'claim_no', 'description'].map((key) =>
      report.columns.findIndex((column) => column.key === key),
    )
    const rows = [...report.rows].map((row) => [row[label ?? 0], row[status ?? 0], row[claim ?? 0]])
    expect(rows).toContainEqual(['Dépense E02', 'disallowed SUP', 'C1'])
    expect(rows).toContainEqual(['Dépense E01', 'eligible', 'C1'])
    expect(rows).toContainEqual(['Facture tardive', 'eligible', null])
  })
})

describe('rulings', () => {
  test('lower the claim in whose period they are dated, on lines of any period; one made late comes with the next', () => {
    const books = quarterBooks()
    const line = (sourceId: string) => ({ voucherId: voucherOf(books.database, sourceId), lineNumber: 1 })
    rule(books, { ...line('E02'), xof: 385_000, minor: 50_000, date: '2020-03-30' })
    const first = claimModel(books, '2020-Q1')
    expect([total(first).disallowedMinor, failing(first)]).toEqual([50_000, []])
    submittedClaim(books, '2020-Q1')
    rule(books, { ...line('E05'), xof: 77_000, minor: 10_000, date: '2020-03-31' })
    rule(books, { ...line('E05'), xof: -7_700, minor: -1_000, date: '2020-05-31' })
    const second = claimModel(books, '2020-Q2')
    expect([total(second).previousMinor, total(second).disallowedMinor]).toEqual([total(first).cumulativeMinor, 9_000])
    expect(failing(second)).toEqual([])
    expect(claimModel(books, '2020-Q1').rulings).toHaveLength(1)
  })

  test('of earlier periods lower what was spent before, where no claim is registered', () => {
    const books = quarterBooks()
    rule(books, { voucherId: voucherOf(books.database, 'E02'), lineNumber: 1, xof: 385_000, minor: 50_000, date: '2020-03-30' })
    const second = claimModel(books, '2020-Q2')
    expect(total(second).previousMinor).toBe(total(claimModel(books, '2020-Q1')).cumulativeMinor)
    expect(failing(second)).toEqual([])
  })
})

describe('what the agreement says of the amount', () => {
  test('support costs are a rate of the other lines, capped on their budget, and go on from the claim before', () => {
    const npac = { percent: '7', budgetLine: 'C1', excludedNatures: [], excludedLines: ['B1'], capped: true }
    const books = quarterBooks()
    setAgreement(books, {}, { npac })
    const first = claimModel(books, '2020-Q1')
    expect(first.lines.map((line) => line.code)).toEqual(['A1', 'B1', 'B2'])
    expect(failing(first)).toEqual([])
    const base = first.lines.filter((line) => line.code !== 'B1').flatMap((line) => line.monthMinors)
    const due = base.reduce((sum, minor) => sum + minor, 0) * 0.07
    const npacTotal = first.npac?.monthMinors.reduce((sum, minor) => sum + minor, 0) ?? 0
    expect(Math.abs(npacTotal - due)).toBeLessThan(3)
    expect(claimModel(books, '2020-Q2').npac?.previousMinor).toBe(npacTotal)
    submittedClaim(books, '2020-Q1')
    const second = claimModel(books, '2020-Q2')
    expect([second.npac?.previousMinor, failing(second)]).toEqual([npacTotal, []])
    setAgreement(books, {}, { npac: { ...npac, percent: '90' } })
    const capped = claimModel(books, '2020-Q2').npac
    expect((capped?.previousMinor ?? 0) <= (capped?.budgetMinor ?? 0)).toBe(true)
  })

  test('interest is deducted only where it is offset; an order’s number brings its form', () => {
    const books = quarterBooks()
    setAgreement(books, {}, { interest: 'RETURN', purchaseOrder: 'PO-7', component: 'AT-2', reference: 'AGA-1' })
    const model = claimModel(books, '2020-Q1')
    expect(model.header).toMatchObject({
      component: 'AT-2',
      grantNumber: 'AGA-1',
      arrears: { purchaseOrder: 'PO-7', account: '5211' },
    })
    expect(model.deductions.interestMinor).toBe(0)
  })

  test('an advance is recovered first, claim by claim, and the claim is never negative', () => {
    const books = quarterBooks()
    setAgreement(books, { basis: 'ADVANCE' })
    const first = claimModel(books, '2020-Q1')
    const { eligibleMinor } = claimedAmount(first)
    expect(first.deductions.advanceRecoveredMinor).toBe(Math.min(eligibleMinor, 10_000_000))
    expect(claimedAmount(first).claimedMinor).toBe(0)
    const left = 10_000_000 - eligibleMinor
    spend(books, '2020-04-20', 30_000_000, 'APRIL')
    expect(claimModel(books, '2020-Q2').deductions.advanceRecoveredMinor).toBe(left)
    submittedClaim(books, '2020-Q1')
    const second = claimModel(books, '2020-Q2')
    expect(second.deductions.advanceRecoveredMinor).toBe(left)
    expect(claimedAmount(second).claimedMinor).toBe(claimedAmount(second).eligibleMinor - left)
  })
})

describe('what was planned', () => {
  test('the budget to date follows the phasing of the version, and the forecast the one in force at the end of the period', () => {
    const books = quarterBooks()
    const { database } = books
    const { id } = bookGrant(database, 'PECIC')
    const phase = `INSERT INTO budget_phasing SELECT v.id, l.id, ?, ?, 0 FROM budget_version v, budget_line l WHERE v.grant_id = l.grant_id AND l.code = 'A1'`
    plainSql(database).run(phase, '2020-02', 5_000_000)
    plainSql(database).run(phase, '2020-05', 6_298_701)
    const forecast = (number: number, asOf: string, month: string, minor: number) => {
      plainSql(database).run(
        'INSERT INTO budget_forecast (grant_id, number, as_of, note, made_by, made_at) VALUES (?,?,?,?,1,?)',
        id,
        number,
        asOf,
        '',
        '2020',
      )
      plainSql(database).run(
        `INSERT INTO budget_forecast_month SELECT f.id, l.id, ?, ? FROM budget_forecast f, budget_line l WHERE f.number = ? AND l.code = 'A1' AND l.grant_id = f.grant_id`,
        month,
        minor,
        number,
      )
    }
    forecast(1, '2019-12', '2020-02', 4_000_000)
    forecast(2, '2020-03', '2020-06', 700_000)
    const model = claimModel(books, '2020-Q1')
    expect(model.lines.find((line) => line.code === 'A1')?.budgetToDateMinor).toBe(5_000_000)
    const line = model.forecast.lines.find((each) => each.code === 'A1')
    expect([line?.previousForecastMinor, line?.monthMinors.slice(0, 3)]).toEqual([4_000_000, [0, 0, 700_000]])
  })

  test('a loss on exchange is claimed only where the agreement says so', () => {
    const books = reportBooks([{ ...WORKED_GRANT, terms: UNSCREENED, method: 'BUDGET_RATE', budgetRate: '900' }])
    recordTranches(books, WORKED_TRANCHES)
    postVouchers(books, WORKED_VOUCHERS)
    expect(claimModel(books, '2020-Q1').deductions.exchangeGainMinor).toBe(0)
    setAgreement(books, {}, { exchangeLossClaimable: true })
    const model = claimModel(books, '2020-Q1')
    expect(model.deductions.exchangeGainMinor).toBe(model.fx.identity?.realisedMinor)
    expect(model.deductions.exchangeGainMinor).toBeLessThan(0)
  })
})
