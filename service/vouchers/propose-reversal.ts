import { moveDraft } from '../../db/queries/drafts.ts'
import { readMasters } from '../../db/queries/masters.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { takenBack } from '../../domain/vouchers/taken-back.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from './draft-life-cycle.ts'
import { openVoucher } from './open-voucher.ts'
import { decideReversal } from './reverse-voucher.ts'
import { proposeVoucher } from './voucher-origin.ts'
import { pendingFault, sequelOrigin } from './voucher-sequels.ts'

/**
 * Proposes the reversal of a posted voucher: a submitted draft that shows the negative lines, cannot be rewritten, and takes the voucher
 * back when somebody else has approved it (spec 08 §4, C03). Refused as the reversal itself is, and while another draft already takes
 * the voucher back or corrects it.
 */
export function proposeReversal(
  work: Work,
  surroundings: Surroundings,
  request: { readonly number: string; readonly date: string; readonly reason: string },
): Result<{ key: string }> {
  const decided = decideReversal(work, readMasters(work.database), request)
  if (!decided.ok) return decided
  const original = findVoucher(work.database, request.number)
  const opened = openVoucher(work.database, request.number)
  if (!original || !opened.ok) return opened.ok ? failure() : opened
  const pending = pendingFault(work.database, original, 'reversal')
  if (pending) return failure(pending)
  const voucher = {
    sourceId: null,
    journal: original.journal,
    date: request.date,
    kind: 'correction' as const,
    corrects: original.number,
    reason: request.reason.trim(),
    lines: opened.value.lines.map(takenBack),
  }
  const id = proposeVoucher(work, surroundings, voucher, { origin: sequelOrigin(original.id), role: 'reversal' })
  moveDraft(work.database, id, {
    state: 'submitted',
    submittedBy: work.actor.id,
    approvedBy: null,
    returnReason: null,
    updatedAt: work.now,
  })
  return success({ key: draftKey(id) })
}
