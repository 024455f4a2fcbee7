import { sql } from 'kysely'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Given, shaped } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'
import { type LineShape, type LineValues, lineConditions, lineShape, lineValues, narrowed } from './reports-filter.ts'
import type { LinePosition, LinesScope } from './reports-lines.ts'

/** A posted line as the general ledger needs it. Amounts stand on their side; dimensions are ids, which a long report looks up itself. */
export type LedgerLineRow = Pick<
  RowOf<'voucherLine'>,
  | 'voucherId'
  | 'lineNumber'
  | 'date'
  | 'side'
  | 'currency'
  | 'amountMinor'
  | 'amountXof'
  | 'grantId'
  | 'budgetLineId'
  | 'memoBudgetLine'
  | 'partnerId'
  | 'label'
> &
  Pick<RowOf<'voucher'>, 'number' | 'journal'>

interface Page extends LinePosition {
  readonly of: string
  readonly to: LocalDate
  readonly limit: number
}

const PAGE = shaped((db, shape: LineShape, p: Given<Page & LineValues>) =>
  narrowed(
    db
      .selectFrom('voucherLine as l')
      .crossJoin('voucher as v')
      .select(['l.voucherId', 'l.lineNumber', 'l.date', 'v.number', 'v.journal', 'l.side', 'l.currency', 'l.amountMinor'])
      .select(['l.amountXof', 'l.grantId', 'l.budgetLineId', 'l.memoBudgetLine', 'l.partnerId', 'l.label'])
      .whereRef('v.id', '=', 'l.voucherId')
      .where('l.account', '=', p.of)
      .where(sql<boolean>`(l.date, l.voucher_id, l.line_number) > (${p.date}, ${p.voucherId}, ${p.lineNumber})`)
      .where('l.date', '<=', p.to)
      .orderBy('l.date')
      .orderBy('l.voucherId')
      .orderBy('l.lineNumber')
      .limit(p.limit),
    lineConditions(shape, p),
  ),
)

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
  const filter = { ...scope, account: null }
  const place = after ?? { date: scope.from, voucherId: 0, lineNumber: 0 }
  return database.all(PAGE(lineShape(filter)), { ...lineValues(filter), ...place, of: account, to: scope.to, limit })
}
