import type { Database } from '../database.ts'

/** The budget that is being prepared for a grant's next version; there is one at most. */
export interface BudgetDraftRow {
  readonly id: number
  readonly grantId: number
  /** The version it began from; null where the grant had none. */
  readonly basedOn: number | null
  readonly state: 'draft' | 'submitted'
  readonly reason: string
  /** Lines and heads, as JSON. */
  readonly content: string
  readonly revision: number
  readonly preparedBy: number
  readonly submittedBy: number | null
  readonly updatedAt: string
  readonly preparedName: string
}

export const findBudgetDraft = (database: Database, grantId: number): BudgetDraftRow | undefined =>
  database.get<BudgetDraftRow>(
    'SELECT d.*, u.name AS prepared_name FROM budget_draft d JOIN user u ON u.id = d.prepared_by WHERE d.grant_id = ?',
    grantId,
  )

export interface WrittenDraft {
  readonly grantId: number
  readonly basedOn: number | null
  readonly reason: string
  readonly content: string
  readonly preparedBy: number
  readonly updatedAt: string
}

/** Writes the draft of a grant, the first time or again; its revision goes up by one, and it is no longer submitted. */
export const writeBudgetDraft = (database: Database, draft: WrittenDraft): void =>
  void database.run(
    `INSERT INTO budget_draft (grant_id, based_on, state, reason, content, revision, prepared_by, submitted_by, updated_at)
     VALUES (?,?,'draft',?,?,1,?,NULL,?)
     ON CONFLICT (grant_id) DO UPDATE SET based_on = excluded.based_on, state = 'draft', reason = excluded.reason, content = excluded.content,
       revision = revision + 1, prepared_by = excluded.prepared_by, submitted_by = NULL, updated_at = excluded.updated_at`,
    draft.grantId,
    draft.basedOn,
    draft.reason,
    draft.content,
    draft.preparedBy,
    draft.updatedAt,
  )

export const moveBudgetDraft = (
  database: Database,
  id: number,
  step: { readonly state: BudgetDraftRow['state']; readonly submittedBy: number | null; readonly updatedAt: string },
): void =>
  void database.run(
    'UPDATE budget_draft SET state = ?, submitted_by = ?, revision = revision + 1, updated_at = ? WHERE id = ?',
    step.state,
    step.submittedBy,
    step.updatedAt,
    id,
  )

export const deleteBudgetDraft = (database: Database, id: number): void =>
  void database.run('DELETE FROM budget_draft WHERE id = ?', id)
