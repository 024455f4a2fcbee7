import { insertBudgetApproval, type NewPhasing } from '../../db/queries/budget-approvals.ts'
import { budgetLineIdsOf, insertBudgetVersion, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import {
  decideVirementRow,
  findVirement,
  type VirementMoveRow,
  type VirementRow,
  virementMoves,
} from '../../db/queries/virements.ts'
import { movedPhasing } from '../../domain/virements/moved-phasing.ts'
import type { VirementState } from '../../domain/virements/virement-line.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { monthOf, monthsBetween } from '../../shared/time/period.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { moveFaults } from './check-moves.ts'
import { forbiddenFault } from './forbidden-fault.ts'
import { type PlannedVirement, planVirement } from './plan-virement.ts'
import { virementBase } from './virement-base.ts'

export interface VirementApproval {
  readonly number: string
  /** The donor's letter; needed where the test asks for approval. */
  readonly reference: string | null
  readonly date: string
  /** The day from which the new budget holds; null for the day of the approval. */
  readonly effectiveOn: string | null
  readonly note: string | null
}

/**
 * Approves a virement and makes the next version of the budget (spec 03 R-VIR). It is tested again on the budget of that moment. Beyond the
 * tolerance the donor's reference is needed, and the version becomes the base of later tests; within it the version is kept as TOLERANCE, whatever
 * reference is given, so that steps add up. Refused: to whoever asked, once two can write; what is decided already; what the rules forbid.
 */
export function approveVirement(
  work: Work,
  input: VirementApproval,
): Result<{ number: string; test: VirementState; version: number }> {
  const { database } = work
  const found = waitingVirement(work, input.number)
  if (!found.ok) return found
  const row = found.value
  if (row.requestedBy === work.actor.id && !postsAlone(work)) return failure(fault('SEPARATION_OF_DUTIES'))
  const known = findGrant(database, row.grantCode)
  if (!known.ok) return known
  const grant = known.value
  const measured = virementBase(database, grant)
  if (!measured) return failure(fault('VIREMENT_NO_BUDGET', undefined, { grant: grant.code }))
  const moves = virementMoves(database, row.id)
  const faults: Fault[] = moveFaults(database, grant, measured, moves.map(inputOfMove), row.id)
  for (const date of [input.date, input.effectiveOn])
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', undefined, { value: date }))
  if (faults.length > 0) return failure(...faults)
  const planned = planVirement(database, grant, measured, moves, [])
  if (!planned.ok) return planned
  const { judged } = planned.value
  if (judged.state === 'FORBIDDEN') return failure(forbiddenFault(judged))
  const reference = input.reference?.trim() || null
  if (judged.state === 'APPROVAL' && reference === null)
    return failure(fault('VIREMENT_REFERENCE_MISSING', undefined, { number: row.number }))
  const version = writeVersion(work, grant, row, planned.value, { ...input, reference, test: judged.state })
  decideVirementRow(database, row.id, {
    state: 'approved',
    test: judged.state,
    decidedBy: work.actor.id,
    decidedOn: input.date,
    donorReference: reference,
    effectiveOn: input.effectiveOn ?? input.date,
    decisionNote: input.note?.trim() || null,
    versionNumber: version,
  })
  return success({ number: row.number, test: judged.state, version })
}

/** A virement that still waits for its decision. */
export function waitingVirement(work: Pick<Work, 'database'>, number: string): Result<VirementRow> {
  const row = findVirement(work.database, number)
  if (!row) return failure(fault('VIREMENT_UNKNOWN', undefined, { number }))
  return row.state === 'requested' ? success(row) : failure(fault('VIREMENT_DECIDED', undefined, { number }))
}

const inputOfMove = (move: VirementMoveRow) => ({
  budgetLine: move.budgetLine,
  amountMinor: move.amountMinor,
  opens:
    move.head === null
      ? null
      : { head: move.head, labelFr: move.labelFr ?? '', labelEn: move.labelEn ?? '', partner: move.partner },
})

type Approved = VirementApproval & { readonly test: VirementState }

/** Writes the next version with its event, who approved it, and its phasing where the budget is phased. */
function writeVersion(work: Work, grant: GrantRow, row: VirementRow, planned: PlannedVirement, approved: Approved): number {
  const { database } = work
  const number = (latestBudgetVersion(database, grant.id)?.number ?? -1) + 1
  const version = { number, createdAt: work.now, reference: row.number }
  const versionId = insertBudgetVersion(database, grant.id, version, planned.lines)
  const approval = {
    kind: approved.test === 'APPROVAL' ? ('DONOR' as const) : ('TOLERANCE' as const),
    reference: approved.reference ?? row.number,
    reason: row.reason,
    approvedOn: approved.date,
    effectiveOn: approved.effectiveOn ?? approved.date,
    preparedBy: row.requestedBy,
    approvedBy: work.actor.id,
  }
  insertBudgetApproval(database, versionId, approval, phasingAfter(work, grant, planned, approval.effectiveOn))
  return number
}

/** The phasing of the next version: as it was where nothing moved; empty where the budget was never phased. */
function phasingAfter(
  { database }: Pick<Work, 'database'>,
  grant: GrantRow,
  { lines, phasing }: PlannedVirement,
  effectiveOn: string,
): NewPhasing[] {
  if (phasing.length === 0) return []
  const ids = budgetLineIdsOf(database, grant.id)
  const ahead = monthsBetween(monthOf(effectiveOn), monthOf(grant.endDate))
  const months = ahead.length > 0 ? ahead : [monthOf(grant.endDate)]
  return lines.flatMap((line) => {
    const budgetLineId = ids.get(line.code)
    if (budgetLineId === undefined) return []
    const before = phasing.filter((each) => each.budgetLine === line.code)
    return movedPhasing(line, before, months).map((month) => ({ budgetLineId, ...month }))
  })
}
