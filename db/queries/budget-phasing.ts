import type { Database } from '../database.ts'

/** One month of a budget line in a version; the months of a line add up to its budget. */
export interface BudgetPhasingRow {
  readonly budgetLineId: number
  readonly budgetLine: string
  readonly month: string
  readonly amountMinor: number
  readonly amountXof: number
}

/** The phasing of a version; empty where none was given, and the budget then spreads evenly over the grant's months. */
export const budgetPhasing = (database: Database, versionId: number): BudgetPhasingRow[] =>
  database.all<BudgetPhasingRow>(
    `SELECT p.budget_line_id, b.code AS budget_line, p.month, p.amount_minor, p.amount_xof FROM budget_phasing p JOIN budget_line b ON b.id = p.budget_line_id
     WHERE p.version_id = ? ORDER BY p.budget_line_id, p.month`,
    versionId,
  )
