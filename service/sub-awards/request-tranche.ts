import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { subAwardId } from '../../db/queries/sub-award-terms.ts'
import {
  findSubAwardTranche,
  insertTranche,
  listSubAwardTranches,
  overrideTrancheRow,
  requestTrancheRow,
  type TrancheRow,
} from '../../db/queries/sub-award-tranches.ts'
import { netOfNeed, type TrancheGate, trancheGate } from '../../domain/sub-awards/tranche-gate.ts'
import { keptTrancheGate } from '../../shared/contract/sub-awards.ts'
import { MAX_LINE_MINOR } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { trancheOrigin } from './decide-tranche.ts'
import { subAwardPosition } from './sub-award-position.ts'

const field = (path: string) => ({ kind: 'field', path }) as const
const written = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim().normalize('NFC')

const needFaults = (need: number): Fault[] =>
  Number.isInteger(need) && need > 0 && need <= MAX_LINE_MINOR ? [] : [fault('TRANCHE_NEED', field('need'))]

/** Plans a tranche: the day, the need and the condition that the agreement sets. */
export function planTranche(
  work: Work,
  input: { subAward: string; plannedOn: string; need: number; condition: string | null },
): Result<{ id: number; number: number }> {
  const subAward = subAwardId(work.database, input.subAward)
  const faults = needFaults(input.need)
  if (subAward === 0) faults.push(fault('SUB_AWARD_UNKNOWN', undefined, { subAward: input.subAward }))
  if (!isLocalDate(input.plannedOn)) faults.push(fault('DATE_INVALID', field('plannedOn'), { value: input.plannedOn }))
  if (faults.length > 0) return failure(...faults)
  const made = insertTranche(work.database, {
    subAwardId: subAward,
    plannedOn: input.plannedOn,
    condition: written(input.condition),
    needMinor: input.need,
  })
  return success(made)
}

export interface TrancheRequest {
  readonly subAward: string
  /** A tranche that was planned, or refused before; null asks for a new one. */
  readonly id: number | null
  readonly on: string
  readonly need: number
  readonly justification: string
}

/**
 * Asks for a tranche (spec 03 §1.4): the need is justified in writing, what the partner still holds is netted, and the gate is tested on the day
 * and kept. A closed gate refuses the tranche; the answer says why, and its letter can be printed. Refused itself: no need or justification, a tranche
 * that is already asked for or decided, another one of the agreement that waits, and a need that what the partner holds covers whole.
 */
export function requestTranche(
  work: Work,
  input: TrancheRequest,
): Result<{ id: number; number: number; netted: number; net: number; gate: TrancheGate }> {
  const standing = isLocalDate(input.on) ? subAwardPosition(work.database, input.subAward, input.on) : undefined
  const faults = needFaults(input.need)
  const justification = written(input.justification)
  if (justification === null) faults.push(fault('VALUE_MISSING', field('justification'), { name: 'justification' }))
  if (!isLocalDate(input.on)) faults.push(fault('DATE_INVALID', field('on'), { value: input.on }))
  else if (!standing) faults.push(fault('SUB_AWARD_UNKNOWN', undefined, { subAward: input.subAward }))
  const known = input.id === null ? undefined : findSubAwardTranche(work.database, input.id)
  if (input.id !== null) faults.push(...askableFaults(known, input))
  const waiting = listSubAwardTranches(work.database, input.subAward).find((other) => other.id !== input.id && waits(work, other))
  if (waiting) faults.push(fault('TRANCHE_WAITS', undefined, { number: waiting.number }))
  if (faults.length > 0 || !standing || justification === null) return failure(...faults)
  const { netted, net } = netOfNeed(input.need, standing.position)
  if (net === 0) return failure(fault('TRANCHE_COVERED', field('need')))
  const gate = trancheGate(standing.terms, standing.position, standing.partner, input.on, net)
  const tranche = known ?? newTranche(work, input)
  requestTrancheRow(work.database, tranche.id, {
    state: gate.open ? 'requested' : 'refused',
    needMinor: input.need,
    nettedMinor: netted,
    netMinor: net,
    gate: keptTrancheGate.write(gate),
    justification,
    requestedBy: work.actor.id,
    requestedOn: input.on,
  })
  return success({ id: tranche.id, number: tranche.number, netted, net, gate })
}

const askableFaults = (known: TrancheRow | undefined, input: TrancheRequest): Fault[] =>
  !known || known.subAward !== input.subAward
    ? [fault('TRANCHE_UNKNOWN')]
    : known.state === 'planned' || known.state === 'refused'
      ? []
      : [fault('TRANCHE_STATE', undefined, { number: known.number })]

/** A tranche that was asked for or approved and is not in the books yet: what it will advance is not known to the position. */
const waits = (work: Work, tranche: TrancheRow): boolean =>
  tranche.state === 'requested' ||
  (tranche.state === 'approved' &&
    !vouchersOfOrigin(work.database, trancheOrigin(tranche.id)).some((voucher) => voucher.voucherId !== null))

const newTranche = (work: Work, input: TrancheRequest) =>
  insertTranche(work.database, {
    subAwardId: subAwardId(work.database, input.subAward),
    plannedOn: input.on,
    condition: null,
    needMinor: input.need,
  })

/** Lets a tranche through that the gate refused: an administrator says why in writing, and it still waits for approval. */
export function overrideGate(work: Work, input: { id: number; reason: string }): Result<Record<string, never>> {
  const tranche = findSubAwardTranche(work.database, input.id)
  if (!tranche) return failure(fault('TRANCHE_UNKNOWN'))
  if (tranche.state !== 'refused' || tranche.decidedOn !== null)
    return failure(fault('TRANCHE_STATE', undefined, { number: tranche.number }))
  const reason = written(input.reason)
  if (reason === null) return failure(fault('REASON_MISSING', field('reason')))
  const override = { overrideReason: reason, overriddenBy: work.actor.id, overriddenOn: work.now.slice(0, 10) }
  overrideTrancheRow(work.database, tranche.id, override)
  return success({})
}
