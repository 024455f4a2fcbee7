import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { BudgetRow } from '../../shared/contract/budgets.ts'
import { budgetVersusActual } from '../budgets/budget-vs-actual.ts'

/** The report's own row of a budget line: what the visa, the entry and the report say is one figure (C11). */
export const budgetLineRow = (database: Database, grant: GrantRow, code: string): BudgetRow | undefined =>
  budgetVersusActual(database, grant, { from: null, to: null, partner: null }).rows.find(
    (row) => row.kind === 'line' && row.code === code,
  )
