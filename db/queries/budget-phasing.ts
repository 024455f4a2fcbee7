import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const PHASING = statement((db, p: Given<{ versionId: number }>) =>
  db
    .selectFrom('budgetPhasing as p')
    .innerJoin('budgetLine as b', 'b.id', 'p.budgetLineId')
    .select(['p.budgetLineId', 'b.code as budgetLine', 'p.month', 'p.amountMinor', 'p.amountXof'])
    .where('p.versionId', '=', p.versionId)
    .orderBy('p.budgetLineId')
    .orderBy('p.month'),
)

/** One month of a budget line in a version; the months of a line add up to its budget. */
export type BudgetPhasingRow = Answered<typeof PHASING>

/** The phasing of a version; empty where none was given, and the budget then spreads evenly over the grant's months. */
export const budgetPhasing = (database: Database, versionId: number): BudgetPhasingRow[] => database.all(PHASING, { versionId })
