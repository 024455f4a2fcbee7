import { type ClaimRow, claimSteps, updateClaim } from '../../db/queries/claims.ts'
import { listTranches } from '../../db/queries/tranches.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { expectClaim, keepStep, stepDateFaults } from './claim-work.ts'

export interface ClaimPayment {
  readonly id: number
  /** What the donor owes of the accepted amount, or what it held back to the end. */
  readonly kind: 'paid' | 'retention_released'
  readonly date: LocalDate
  readonly amountMinor: number
  readonly amountXof: number
  /** The receipt by which the money came, as the grant's tranches number it. */
  readonly tranche: string | null
  readonly reference: string
}

/** What the donor is to pay of an accepted claim: less the advance that it used up, and what is held back to the end. */
export const owedOn = (claim: ClaimRow): number =>
  Math.max(0, sumMinor([claim.acceptedMinor ?? 0, -(claim.recoveredMinor ?? 0), -(claim.retainedMinor ?? 0)]))

/**
 * Keeps a payment of the donor on a claim: day, its currency, francs credited, tranche. The claim is paid once everything accepted has come but
 * what is held back. Refused: amounts that are not positive, more than is due, an unknown tranche, a day before the submission or after today.
 */
export function payClaim(work: Work, today: LocalDate, input: ClaimPayment): Result<Record<string, never>> {
  const found = expectClaim(work, input.id, input.kind)
  if (!found.ok) return found
  const { claim, grant } = found.value
  const owed = input.kind === 'paid' ? owedOn(claim) : (claim.retainedMinor ?? 0)
  const received = claimSteps(work.database, grant.id).filter((step) => step.claimId === claim.id && step.kind === input.kind)
  const left = owed - sumMinor(received.map((step) => step.amountMinor ?? 0))
  const faults: Fault[] = stepDateFaults(claim, input.date, today)
  if (input.amountMinor <= 0 || input.amountXof <= 0)
    faults.push(fault('CLAIM_PAYMENT_AMOUNT', { kind: 'field', path: 'amountMinor' }))
  if (input.amountMinor > left)
    faults.push(
      fault(
        'CLAIM_PAID_OVER',
        { kind: 'field', path: 'amountMinor' },
        { left: `${minorToDecimalText(left, grant.currency)} ${grant.currency}` },
      ),
    )
  const known = listTranches(work.database, grant.id).some((tranche) => tranche.number === input.tranche)
  if (input.tranche !== null && !known)
    faults.push(fault('CLAIM_TRANCHE_UNKNOWN', { kind: 'field', path: 'tranche' }, { tranche: input.tranche }))
  if (faults.length > 0) return failure(...faults)
  if (input.kind === 'paid' && input.amountMinor === left) updateClaim(work.database, claim.id, { state: 'paid' })
  keepStep(work, claim.id, input.kind, input)
  return success({})
}
