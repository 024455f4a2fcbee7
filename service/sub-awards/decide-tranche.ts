import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { decideTrancheRow, findSubAwardTranche, type TrancheRow } from '../../db/queries/sub-award-tranches.ts'
import { trancheGate } from '../../domain/sub-awards/tranche-gate.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { subAwardPosition } from './sub-award-position.ts'

/** The record that a tranche's payment comes from. */
export const trancheOrigin = (id: number): string => `sub-award-tranche:${id}`

/** Whether a payment of the tranche waits or stands. */
export const isTranchePaid = (work: Pick<Work, 'database'>, id: number): boolean =>
  vouchersOfOrigin(work.database, trancheOrigin(id)).some((voucher) => voucher.draftId !== null || voucher.reversed === 0)

/**
 * Approves or refuses a tranche that was asked for. Where two people write, whoever asked does not decide (spec 08 §4); a refusal says why, and
 * the gate is tested again on the books as they now stand, unless an administrator overrode it.
 */
export function decideTranche(
  work: Work,
  input: { id: number; approve: boolean; reason: string | null },
): Result<Record<string, never>> {
  const tranche = findSubAwardTranche(work.database, input.id)
  if (!tranche) return failure(fault('TRANCHE_UNKNOWN'))
  if (tranche.state !== 'requested') return failure(fault('TRANCHE_STATE', undefined, { number: tranche.number }))
  if (tranche.requestedBy === work.actor.id && !postsAlone(work))
    return failure(fault('TRANCHE_OWN_REQUEST', undefined, { number: tranche.number }))
  const reason = input.reason?.trim().normalize('NFC') ?? ''
  if (!input.approve && reason === '') return failure(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const closed = input.approve && tranche.overrideReason === null ? gateReasons(work, tranche) : []
  if (closed.length > 0) return failure(...closed)
  const state = input.approve ? 'approved' : 'refused'
  const made = { state, decidedBy: work.actor.id, decidedOn: work.now.slice(0, 10) } as const
  decideTrancheRow(work.database, tranche.id, { ...made, reason: reason || null })
  return success({})
}

/** Why the gate is closed now for the day of the request: the books may have changed since. */
function gateReasons(work: Work, tranche: TrancheRow): readonly Fault[] {
  const on = tranche.requestedOn ?? work.now.slice(0, 10)
  const standing = subAwardPosition(work.database, tranche.subAward, on)
  return standing ? trancheGate(standing.terms, standing.position, standing.partner, on, tranche.netMinor).reasons : []
}

/** Gives up a tranche that no payment stands for; says why. */
export function cancelTranche(work: Work, input: { id: number; reason: string }): Result<Record<string, never>> {
  const tranche = findSubAwardTranche(work.database, input.id)
  if (!tranche) return failure(fault('TRANCHE_UNKNOWN'))
  if (tranche.state === 'cancelled' || isTranchePaid(work, tranche.id))
    return failure(fault('TRANCHE_STATE', undefined, { number: tranche.number }))
  const reason = input.reason.trim().normalize('NFC')
  if (reason === '') return failure(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const made = { state: 'cancelled', decidedBy: work.actor.id, decidedOn: work.now.slice(0, 10), reason } as const
  decideTrancheRow(work.database, tranche.id, made)
  return success({})
}
