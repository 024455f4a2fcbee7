import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import type { Database } from '../database.ts'

export type DraftState = 'draft' | 'submitted' | 'approved'

export interface DraftRow {
  readonly id: string
  readonly sourceId: string | null
  readonly state: DraftState
  readonly journal: string
  readonly date: string
  readonly label: string
  readonly totalXof: number
  readonly content: string
  readonly revision: number
  readonly preparedBy: number
  readonly submittedBy: number | null
  readonly approvedBy: number | null
  readonly returnReason: string | null
  readonly updatedAt: string
}

export const findDraft = (database: Database, id: string): DraftRow | undefined =>
  database.get<DraftRow>('SELECT * FROM voucher_draft WHERE id = ?', id)

export const findDraftBySourceId = (database: Database, sourceId: string): DraftRow | undefined =>
  database.get<DraftRow>('SELECT * FROM voucher_draft WHERE source_id = ?', sourceId)

/** Drafts in the order in which a file or a person made them. */
export const listDrafts = (database: Database): DraftRow[] =>
  database.all<DraftRow>('SELECT * FROM voucher_draft ORDER BY date, rowid')

export const draftVoucher = (row: DraftRow): VoucherInput => JSON.parse(row.content) as VoucherInput

export interface DraftContent {
  readonly id: string
  readonly voucher: VoucherInput
  readonly totalXof: number
  readonly preparedBy: number
  readonly updatedAt: string
}

export function insertDraft(database: Database, draft: DraftContent): void {
  database.run(
    "INSERT INTO voucher_draft (id, source_id, state, journal, date, label, total_xof, content, revision, prepared_by, updated_at) VALUES (?,?,'draft',?,?,?,?,?,1,?,?)",
    draft.id,
    draft.voucher.sourceId,
    draft.voucher.journal,
    draft.voucher.date,
    draft.voucher.lines[0]?.label ?? '',
    draft.totalXof,
    JSON.stringify(draft.voucher),
    draft.preparedBy,
    draft.updatedAt,
  )
}

/** Replaces what a draft holds; it is a draft again whatever it was before, and whoever changed it is now who prepared it. */
export function updateDraft(database: Database, draft: DraftContent): void {
  database.run(
    "UPDATE voucher_draft SET state = 'draft', journal = ?, date = ?, label = ?, total_xof = ?, content = ?, revision = revision + 1, prepared_by = ?, submitted_by = NULL, approved_by = NULL, return_reason = NULL, updated_at = ? WHERE id = ?",
    draft.voucher.journal,
    draft.voucher.date,
    draft.voucher.lines[0]?.label ?? '',
    draft.totalXof,
    JSON.stringify(draft.voucher),
    draft.preparedBy,
    draft.updatedAt,
    draft.id,
  )
}

export interface DraftStep {
  readonly state: DraftState
  readonly submittedBy: number | null
  readonly approvedBy: number | null
  readonly returnReason: string | null
  readonly updatedAt: string
}

export function moveDraft(database: Database, id: string, step: DraftStep): void {
  database.run(
    'UPDATE voucher_draft SET state = ?, submitted_by = ?, approved_by = ?, return_reason = ?, revision = revision + 1, updated_at = ? WHERE id = ?',
    step.state,
    step.submittedBy,
    step.approvedBy,
    step.returnReason,
    step.updatedAt,
    id,
  )
}

export const deleteDraft = (database: Database, id: string): number => database.run('DELETE FROM voucher_draft WHERE id = ?', id)

export const countDrafts = (database: Database): Record<DraftState, number> => {
  const counts = { draft: 0, submitted: 0, approved: 0 }
  for (const row of database.all<{ state: DraftState; count: number }>(
    'SELECT state, count(*) AS count FROM voucher_draft GROUP BY state',
  ))
    counts[row.state] = row.count
  return counts
}

export const draftsInMonth = (database: Database, month: string): number =>
  database.get<{ count: number }>('SELECT count(*) AS count FROM voucher_draft WHERE substr(date, 1, 7) = ?', month)?.count ?? 0

/** When a draft was last written; undefined when there is none. */
export const lastDraftChange = (database: Database): string | undefined =>
  database.get<{ at: string | null }>('SELECT max(updated_at) AS at FROM voucher_draft')?.at ?? undefined
