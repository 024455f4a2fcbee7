import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Database } from '../database.ts'
import { lineConditions } from './reports-filter.ts'
import type { LinePosition, LinesScope } from './reports-lines.ts'

/** A posted line as the general ledger needs it. Amounts stand on their side; dimensions are ids, which a long report looks up itself. */
export interface LedgerLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly date: LocalDate
  readonly number: string
  readonly journal: string
  readonly side: 1 | -1
  readonly currency: string
  readonly amountMinor: number
  readonly amountXof: number
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly memoBudgetLine: string | null
  readonly partnerId: number | null
  readonly label: string
}

/**
 * The next lines of one account after a position, by date, voucher and line. The position alone bounds the beginning: beside a
 * second condition on the date, the index would be entered at that date, and each page would walk over the pages before it.
 */
export function accountLinesPage(
  database: Database,
  account: string,
  scope: LinesScope,
  after: LinePosition | null,
  limit: number,
): LedgerLineRow[] {
  const conditions = lineConditions({ ...scope, account: null })
  return database.all<LedgerLineRow>(
    `SELECT l.voucher_id, l.line_number, l.date, v.number, v.journal, l.side, l.currency, l.amount_minor, l.amount_xof, l.grant_id, l.budget_line_id,
      l.memo_budget_line, l.partner_id, l.label
     FROM voucher_line l CROSS JOIN voucher v ON v.id = l.voucher_id
     WHERE l.account = ? AND (l.date, l.voucher_id, l.line_number) > (?, ?, ?) AND l.date <= ?${conditions.sql}
     ORDER BY l.date, l.voucher_id, l.line_number LIMIT ?`,
    account,
    after?.date ?? scope.from,
    after?.voucherId ?? 0,
    after?.lineNumber ?? 0,
    scope.to,
    ...conditions.values,
    limit,
  )
}
