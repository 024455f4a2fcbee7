import { type RuleRequest, ruleLine } from '../../../service/eligibility/rule-line.ts'
import type { Result } from '../../../shared/result/result.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers, recordTranches, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { WORKED_GRANT, WORKED_TRANCHES, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

/** The worked books of spec 07 §6.i, with one more expense that smells of alcohol. The grant is PECIC, in pounds. */
export function eligibilityBooks(): TemporaryLedger {
  const books = reportBooks([WORKED_GRANT])
  recordTranches(books, WORKED_TRANCHES)
  postVouchers(books, WORKED_VOUCHERS)
  postVouchers(books, [
    bookVoucher(
      '2020-03-31',
      [
        bookLine('6383', 90_001, null, { grant: 'PECIC', budgetLine: 'C1', label: 'Cocktail et vin, clôture' }),
        bookLine('5211', null, 90_001, { grant: 'PECIC' }),
      ],
      { journal: 'BQ1', sourceId: 'VIN' },
    ),
  ])
  return books
}

export const pecic = (books: TemporaryLedger) => bookGrant(books.database, 'PECIC')

/** "posted:<id>" of a voucher by its source id. */
export function keyOf(books: TemporaryLedger, sourceId: string): string {
  const row = plainSql(books.database).get<{ id: number }>('SELECT id FROM voucher WHERE source_id = ?', sourceId)
  return `posted:${row?.id ?? 0}`
}

/** A ruling on the first line of a voucher, for entertainment, today. */
export const rulingOn = (
  books: TemporaryLedger,
  sourceId: string,
  amountXof: number,
  more: Partial<RuleRequest> = {},
): RuleRequest => ({
  voucherKey: keyOf(books, sourceId),
  lineNumber: 1,
  code: 'GFT',
  amountXof,
  date: '2020-04-01',
  reason: 'Vin servi à la clôture',
  evidence: 'Courrier FCDO du 31/03/2020',
  ...more,
})

export const rule = (books: TemporaryLedger, request: RuleRequest, user = 'owner') =>
  books.command('eligibility.rule', (work) => ruleLine(work, request), { user })

export const ruled = (books: TemporaryLedger, request: RuleRequest) => expectSuccess(rule(books, request))

export const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.faults.map(({ code }) => code))
