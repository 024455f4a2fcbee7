import { type DraftRow, deleteDraft, draftVoucher, findDraft, moveDraft, updateDraft } from '../../db/queries/drafts.ts'
import { trancheOfSource } from '../../db/queries/tranches.ts'
import { listUsers } from '../../db/queries/users.ts'
import { sourceIdKnown } from '../../db/queries/vouchers.ts'
import { isOwnWork } from '../../domain/vouchers/own-work.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { releaseDocuments } from '../documents/carry-documents.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftTotal } from './draft-total.ts'
import { keepDraft } from './keep-draft.ts'
import { releaseOrigins } from './voucher-origin.ts'
import { voucherReversedBy } from './voucher-sequels.ts'

/** "draft:<id>": how a page names a draft. */
export const draftKey = (id: string): string => `draft:${id}`

export const draftIdOf = (key: string): string => (key.startsWith('draft:') ? key.slice(6) : key)

/** True while at most one user can write: that user may post alone (spec 10 "Users"). */
export const postsAlone = (work: Pick<Work, 'database'>): boolean =>
  listUsers(work.database).filter((user) => user.roles.some((role) => role !== 'auditor')).length <= 1

/** Keeps a draft, however incomplete. A draft that another window changed meanwhile is refused, and what was typed stays with its author. */
export function saveDraft(
  work: Work,
  surroundings: Surroundings,
  input: { key: string | null; revision: number | null; voucher: VoucherInput },
): Result<{ key: string; revision: number }> {
  if (input.key === null) {
    const { sourceId } = input.voucher
    if (sourceId !== null && sourceIdKnown(work.database, sourceId))
      return failure(fault('VOUCHER_ID_DUPLICATE', undefined, { voucher: sourceId }))
    return success({ key: draftKey(keepDraft(work, surroundings, input.voucher)), revision: 1 })
  }
  const draft = expectDraft(work, input.key, ['draft', 'submitted', 'approved'], input.revision ?? undefined)
  if (!draft.ok) return draft
  const carried = carriesTranche(work, draft.value) ?? carriesReversal(work, draft.value)
  if (carried) return failure(carried)
  const { voucher } = input
  updateDraft(work.database, {
    id: draft.value.id,
    voucher,
    totalXof: draftTotal(voucher),
    preparedBy: work.actor.id,
    updatedAt: work.now,
  })
  return success({ key: input.key, revision: draft.value.revision + 1 })
}

/** Deletes a draft and lets go of what was tied to it; answers what it held, for whoever wants it back. Documents stay in the inbox. */
export function removeDraft(
  work: Work,
  input: { key: string; revision?: number | undefined },
): Result<{ voucher: VoucherInput }> {
  const draft = expectDraft(work, input.key, ['draft', 'submitted'], input.revision)
  if (!draft.ok) return draft
  const carried = carriesTranche(work, draft.value)
  if (carried) return failure(carried)
  deleteDraft(work.database, draft.value.id)
  releaseOrigins(work, draft.value.id)
  releaseDocuments(work, draft.value.id)
  return success({ voucher: draftVoucher(draft.value) })
}

export function submitDraft(work: Work, input: { key: string; revision?: number | undefined }): Result<{ revision: number }> {
  const draft = expectDraft(work, input.key, ['draft'], input.revision)
  if (!draft.ok) return draft
  const step = {
    state: 'submitted',
    submittedBy: work.actor.id,
    approvedBy: null,
    returnReason: null,
    updatedAt: work.now,
  } as const
  moveDraft(work.database, draft.value.id, step)
  return success({ revision: draft.value.revision + 1 })
}

/** Approves a submitted voucher. Whoever prepared or submitted it does not approve it once two people write (C03). */
export function approveDraft(work: Work, input: { key: string; revision?: number | undefined }): Result<{ revision: number }> {
  const draft = expectDraft(work, input.key, ['submitted'], input.revision)
  if (!draft.ok) return draft
  const { preparedBy, submittedBy } = draft.value
  const own = isOwnWork(work.actor.id, { preparedBy, submittedBy })
  if (own && !postsAlone(work)) return failure(fault('SEPARATION_OF_DUTIES'))
  const step = {
    state: 'approved',
    submittedBy: draft.value.submittedBy,
    approvedBy: work.actor.id,
    returnReason: null,
    updatedAt: work.now,
  } as const
  moveDraft(work.database, draft.value.id, step)
  return success({ revision: draft.value.revision + 1 })
}

/** Gives a submitted or approved voucher back to its preparer, with the reason. */
export function returnDraft(
  work: Work,
  input: { key: string; revision?: number | undefined; reason: string },
): Result<{ revision: number }> {
  if (input.reason.trim() === '') return failure(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const draft = expectDraft(work, input.key, ['submitted', 'approved'], input.revision)
  if (!draft.ok) return draft
  const step = {
    state: 'draft',
    submittedBy: null,
    approvedBy: null,
    returnReason: input.reason.trim(),
    updatedAt: work.now,
  } as const
  moveDraft(work.database, draft.value.id, step)
  return success({ revision: draft.value.revision + 1 })
}

/** The layer of a receipt is in the books from its import on: its voucher is posted as it stands, and reversed if it was wrong. */
function carriesTranche(work: Work, draft: DraftRow): Fault | undefined {
  const tranche = draft.sourceId === null ? undefined : trancheOfSource(work.database, draft.sourceId)
  return tranche && fault('TRANCHE_DRAFT', undefined, { number: tranche.number })
}

/** A proposed reversal takes its voucher back as it stands: it is approved or given up, never rewritten. */
function carriesReversal(work: Work, draft: DraftRow): Fault | undefined {
  return voucherReversedBy(work.database, draft.id) === undefined ? undefined : fault('REVERSAL_DRAFT')
}

/** The draft behind a key, when it is in one of these states and still at the revision that the page shows. */
export function expectDraft(work: Work, key: string, states: readonly DraftRow['state'][], revision?: number): Result<DraftRow> {
  const draft = findDraft(work.database, draftIdOf(key))
  if (!draft) return failure(fault('VOUCHER_UNKNOWN', undefined, { voucher: draftIdOf(key) }))
  if (revision !== undefined && draft.revision !== revision) return failure(fault('DRAFT_CHANGED'))
  if (!states.includes(draft.state))
    return failure(fault('DRAFT_STATE', undefined, { voucher: draft.sourceId ?? draft.label, state: draft.state }))
  return success(draft)
}
