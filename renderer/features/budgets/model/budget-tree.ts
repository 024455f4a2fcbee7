import type { BudgetRow } from '../../../../shared/contract/budgets.ts'

/** A row's own key: heads and lines may share a code. */
export const rowKey = (row: BudgetRow): string => `${row.kind} ${row.code}`

/** The rows that show: heads, sub-heads and lines with nothing folded above them. The total stands apart, under the tree. */
export const shownRows = (rows: readonly BudgetRow[], folded: ReadonlySet<string>): BudgetRow[] =>
  rows.filter((row) => row.kind !== 'total' && !row.path.some((head) => folded.has(head)))

/** The budget lines whose figures a row adds up. */
export function linesBehind(row: BudgetRow, rows: readonly BudgetRow[]): string[] {
  if (row.kind === 'line') return [row.code]
  return rows
    .filter((line) => line.kind === 'line' && (row.kind === 'total' || line.path.includes(row.code)))
    .map((line) => line.code)
}
