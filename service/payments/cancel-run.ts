import { deleteDraft } from '../../db/queries/drafts.ts'
import { forgetDraftOrigins, vouchersOfOrigin } from '../../db/queries/origins.ts'
import { cancelRunRow, findRun, runLines } from '../../db/queries/payments-runs.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { runOrigin, runReference } from './propose-run.ts'

/**
 * Cancels a run with its reason: the run stays in the register, the vouchers that it proposed go, and drafts that existed before it are
 * free again. Refused: without a reason, twice, and once one of its vouchers stands posted (it is reversed first).
 */
export function cancelRun(work: Work, input: { readonly id: number; readonly reason: string }): Result<Record<string, never>> {
  const { database } = work
  const run = findRun(database, input.id)
  if (!run) return failure(fault('RUN_UNKNOWN', undefined, { run: input.id }))
  const reference = runReference(run.id)
  if (run.cancelledAt !== null) return failure(fault('RUN_CANCELLED', undefined, { run: reference }))
  if (input.reason.trim() === '') return failure(fault('REASON_MISSING'))
  const carried = vouchersOfOrigin(database, runOrigin(run.id))
  const standing = carried.filter((row) => row.voucherId !== null && row.reversed === 0)
  if (standing.length > 0)
    return failure(...standing.map((row) => fault('RUN_POSTED', undefined, { run: reference, voucher: row.number ?? '' })))
  const before = new Set(runLines(database, run.id).map((line) => line.draftId))
  for (const { draftId } of carried) {
    if (draftId === null) continue
    forgetDraftOrigins(database, draftId)
    if (!before.has(draftId)) deleteDraft(database, draftId)
  }
  cancelRunRow(database, run.id, {
    cancelledBy: work.actor.name,
    cancelledAt: work.now,
    cancelReason: input.reason.trim(),
  })
  return success({})
}
