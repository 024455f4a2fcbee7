import type { Database } from '../database.ts'

export interface BudgetHeadRow {
  readonly code: string
  readonly parent: string | null
  readonly labelFr: string
  readonly labelEn: string
}

/** The heads and sub-heads of a grant's budget that have a name, in budget order; the others are called by their code. */
export const listBudgetHeads = (database: Database, grantId: number): BudgetHeadRow[] =>
  database.all<BudgetHeadRow>(
    'SELECT code, parent, label_fr, label_en FROM budget_head WHERE grant_id = ? ORDER BY position, code',
    grantId,
  )

/** Replaces the tree of a grant, and says who did it and when: the row that the chain covers with it. */
export function replaceBudgetHeads(
  database: Database,
  grantId: number,
  heads: readonly BudgetHeadRow[],
  change: { readonly by: number; readonly at: string },
): void {
  database.run(
    `INSERT INTO budget_tree (grant_id, changed_by, changed_at) VALUES (?,?,?)
     ON CONFLICT (grant_id) DO UPDATE SET changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    grantId,
    change.by,
    change.at,
  )
  database.run('DELETE FROM budget_head WHERE grant_id = ?', grantId)
  for (const [position, head] of heads.entries())
    database.run(
      'INSERT INTO budget_head (grant_id, code, parent, label_fr, label_en, position) VALUES (?,?,?,?,?,?)',
      grantId,
      head.code,
      head.parent,
      head.labelFr,
      head.labelEn,
      position,
    )
}
