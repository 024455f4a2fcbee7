import { countVirements, insertVirement, waitingMoves } from '../../db/queries/virements.ts'
import type { VirementState } from '../../domain/virements/virement-line.ts'
import type { VirementMoveInput } from '../../shared/contract/virements.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { seriesNumber } from '../commitments/series-number.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Work } from '../kernel/run-command.ts'
import { moveFaults, moveRows } from './check-moves.ts'
import { forbiddenFault } from './forbidden-fault.ts'
import { planVirement } from './plan-virement.ts'
import { virementBase } from './virement-base.ts'

export interface VirementRequest {
  readonly grant: string
  readonly date: string
  readonly reason: string
  readonly moves: readonly VirementMoveInput[]
}

/**
 * Asks for a virement (spec 03 R-VIR) and draws its number, VIR-YYYY-NNNN. The test is that of the budget after it and after every request that
 * waits. Refused, all at once: what `moveFaults` finds, no justification, a date that is none; and what the rules forbid outright.
 */
export function requestVirement(work: Work, input: VirementRequest): Result<{ number: string; test: VirementState }> {
  const { database } = work
  const found = findGrant(database, input.grant)
  if (!found.ok) return found
  const grant = found.value
  const measured = virementBase(database, grant)
  if (!measured) return failure(fault('VIREMENT_NO_BUDGET', undefined, { grant: grant.code }))
  const faults: Fault[] = moveFaults(database, grant, measured, input.moves, null)
  if (input.reason.trim() === '') faults.push(fault('REASON_MISSING'))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', undefined, { value: input.date }))
  if (faults.length > 0) return failure(...faults)
  const moves = moveRows(input.moves)
  const planned = planVirement(database, grant, measured, moves, waitingMoves(database, grant.id))
  if (!planned.ok) return planned
  const { judged } = planned.value
  if (judged.state === 'FORBIDDEN') return failure(forbiddenFault(judged))
  const year = Number(input.date.slice(0, 4))
  const number = seriesNumber('VIR', year, countVirements(database, `VIR-${year}-`) + 1)
  const row = {
    grantId: grant.id,
    number,
    basedOn: measured.inForce.number,
    reason: input.reason.trim(),
    requestedBy: work.actor.id,
    requestedOn: input.date,
    test: judged.state,
  }
  insertVirement(database, row, moves)
  return success({ number, test: judged.state })
}
