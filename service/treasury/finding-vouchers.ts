import type { Database } from '../../db/database.ts'
import { findDraft } from '../../db/queries/drafts.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'

export interface FindingVoucher {
  /** "draft:…" or "posted:…": what the voucher screens open. */
  readonly key: string
  readonly number: string | null
  readonly state: 'draft' | 'submitted' | 'approved' | 'posted'
  readonly voucherId: number | null
}

export const findingOrigin = (findingId: number): string => `reconciliation-finding:${findingId}`

/** The voucher that a finding proposed and that still stands: its draft, or what was posted of it and not reversed. */
export function findingVoucher(database: Database, findingId: number): FindingVoucher | null {
  const standing = vouchersOfOrigin(database, findingOrigin(findingId)).findLast((row) => row.reversed === 0)
  if (!standing) return null
  if (standing.voucherId !== null)
    return { key: `posted:${standing.voucherId}`, number: standing.number, state: 'posted', voucherId: standing.voucherId }
  const draft = standing.draftId === null ? undefined : findDraft(database, standing.draftId)
  return draft ? { key: `draft:${draft.id}`, number: null, state: draft.state, voucherId: null } : null
}
