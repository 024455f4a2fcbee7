import { type ClaimRow, findClaim, insertClaimStep } from '../../db/queries/claims.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { allowsStep } from '../../domain/claims/claim-state.ts'
import type { ClaimStepKind } from '../../shared/contract/claim-state.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/** A claim in a state that allows a step, and its grant. Refused: none of this id, or one that stands elsewhere. */
export function expectClaim(work: Work, id: number, step: ClaimStepKind): Result<{ claim: ClaimRow; grant: GrantRow }> {
  const claim = findClaim(work.database, id)
  const grant = listGrants(work.database).find((known) => known.id === claim?.grantId)
  if (!claim || !grant) return failure(fault('CLAIM_UNKNOWN'))
  if (!allowsStep(claim.state, step))
    return failure(fault('CLAIM_STEP_REFUSED', undefined, { claim: claim.number ?? claim.period }))
  return success({ claim, grant })
}

export interface StepContent {
  readonly date: LocalDate
  readonly note?: string | null
  readonly reference?: string | null
  readonly amountMinor?: number | null
  readonly amountXof?: number | null
  readonly tranche?: string | null
}

/** Adds a step to a claim's life and puts the claim, as it now stands, in the chain. */
export function keepStep(work: Work, claimId: number, kind: ClaimStepKind, step: StepContent): void {
  insertClaimStep(work.database, {
    claimId,
    kind,
    date: step.date,
    note: textOrNull(step.note),
    reference: textOrNull(step.reference),
    amountMinor: step.amountMinor ?? null,
    amountXof: step.amountXof ?? null,
    tranche: step.tranche ?? null,
    madeBy: work.actor.id,
    madeAt: work.now,
  })
}

const textOrNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim().normalize('NFC') ?? ''
  return trimmed === '' ? null : trimmed
}

/** A day on which the donor answered or paid: real, not before the submission, not after today. */
export function stepDateFaults(claim: ClaimRow, date: LocalDate, today: LocalDate): Fault[] {
  if (!isLocalDate(date)) return [fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: date })]
  const submitted = claim.submittedOn ?? ''
  return date < submitted || date > today
    ? [fault('CLAIM_STEP_DATE', { kind: 'field', path: 'date' }, { date, submitted, today })]
    : []
}
