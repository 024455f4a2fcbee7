import type { BudgetRow } from '../../../../shared/contract/budgets.ts'

/** A row's own key: heads and lines may share a code. */
export const rowKey = (row: BudgetRow): string => `${row.kind} ${row.code}`

/** The rows that show: all heads, and the lines of those that are not folded. The total stands apart, under the tree. */
export const shownRows = (rows: readonly BudgetRow[], folded: ReadonlySet<string>): BudgetRow[] =>
  rows.filter((row) => row.kind === 'head' || (row.kind === 'line' && !folded.has(row.head)))

/** The budget lines whose figures a row adds up. */
export function linesBehind(row: BudgetRow, rows: readonly BudgetRow[]): string[] {
  if (row.kind === 'line') return [row.code]
  return rows.filter((line) => line.kind === 'line' && (row.kind === 'total' || line.head === row.code)).map((line) => line.code)
}
