import { deleteDraft, findDraft } from '../../db/queries/drafts.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { proposeVoucher, releaseOrigins, type VoucherOrigin } from './voucher-origin.ts'

/**
 * Proposes a record's voucher in place of the one that it proposed before and that nobody posted; answers the draft's id. Refused when
 * the earlier one is already approved: whoever approved it must give it back first. No lines means nothing to propose: the earlier
 * proposal goes, and the answer is null.
 */
export function replaceProposal(
  work: Work,
  surroundings: Surroundings,
  voucher: VoucherInput,
  source: VoucherOrigin,
): Result<string | null> {
  for (const origin of vouchersOfOrigin(work.database, source.origin)) {
    if (origin.draftId === null || origin.role !== source.role) continue
    const draft = findDraft(work.database, origin.draftId)
    if (draft?.state === 'approved') return failure(fault('PROPOSAL_APPROVED', undefined, { voucher: draft.label }))
    deleteDraft(work.database, origin.draftId)
    releaseOrigins(work, origin.draftId)
  }
  return success(voucher.lines.length === 0 ? null : proposeVoucher(work, surroundings, voucher, source))
}
