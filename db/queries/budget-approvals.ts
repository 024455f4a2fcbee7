import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const APPROVALS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('budgetVersionApproval as a')
    .innerJoin('budgetVersion as v', 'v.id', 'a.versionId')
    .innerJoin('user as p', 'p.id', 'a.preparedBy')
    .innerJoin('user as u', 'u.id', 'a.approvedBy')
    .select(['a.versionId', 'a.kind', 'a.reference', 'a.reason', 'a.approvedOn', 'a.effectiveOn'])
    .select(['p.name as preparedBy', 'u.name as approvedBy'])
    .where('v.grantId', '=', p.grantId)
    .orderBy('v.number'),
)

/** Who approved a version and how; a version without one came with the agreement. */
export type BudgetApprovalRow = Answered<typeof APPROVALS>

export const listBudgetApprovals = (database: Database, grantId: number): BudgetApprovalRow[] =>
  database.all(APPROVALS, { grantId })

export type NewApproval = Omit<NewRowOf<'budgetVersionApproval'>, 'versionId'>

/** One month of a budget line in a version that is being written. */
export type NewPhasing = Omit<NewRowOf<'budgetPhasing'>, 'versionId'>

/** Keeps who approved a version, with its phasing. */
export function insertBudgetApproval(
  database: Database,
  versionId: number,
  approval: NewApproval,
  phasing: readonly NewPhasing[],
): void {
  database.insert('budgetVersionApproval', { versionId, ...approval })
  for (const month of phasing) database.insert('budgetPhasing', { versionId, ...month })
}
