import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const HEADS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('budgetHead')
    .select(['code', 'parent', 'labelFr', 'labelEn'])
    .where('grantId', '=', p.grantId)
    .orderBy('position')
    .orderBy('code'),
)

export type BudgetHeadRow = Answered<typeof HEADS>

/** The heads and sub-heads of a grant's budget that have a name, in budget order; the others are called by their code. */
export const listBudgetHeads = (database: Database, grantId: number): BudgetHeadRow[] => database.all(HEADS, { grantId })

/** Replaces the tree of a grant, and says who did it and when: the row that the chain covers with it. */
export function replaceBudgetHeads(
  database: Database,
  tree: NewRowOf<'budgetTree'>,
  heads: readonly Readonly<BudgetHeadRow>[],
): void {
  const { grantId } = tree
  database.upsert('budgetTree', tree)
  database.delete('budgetHead', { grantId })
  for (const [position, head] of heads.entries()) database.insert('budgetHead', { grantId, position, ...head })
}
