import { updateClaim } from '../../db/queries/claims.ts'
import { keptPaymentRules } from '../../domain/grants/payment-rules.ts'
import { percentOf } from '../../domain/presets/withholding-table.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { expectClaim, keepStep, stepDateFaults } from './claim-work.ts'

type Done = Result<Record<string, never>>

interface Answer {
  readonly id: number
  readonly date: LocalDate
  readonly note: string
  readonly reference: string
}

/** Keeps the donor's question on a submitted claim, or what was answered to it. Refused: no words, a day before the submission or after today. */
export function recordExchange(work: Work, today: LocalDate, kind: 'queried' | 'answered', input: Answer): Done {
  const found = expectClaim(work, input.id, kind)
  if (!found.ok) return found
  const faults = stepDateFaults(found.value.claim, input.date, today)
  if (input.note.trim() === '') faults.push(fault('CLAIM_WORDS_MISSING', { kind: 'field', path: 'note' }))
  if (faults.length > 0) return failure(...faults)
  updateClaim(work.database, input.id, { state: kind === 'queried' ? 'queried' : 'submitted' })
  keepStep(work, input.id, kind, input)
  return success({})
}

/**
 * Keeps what the donor accepts of a claim, the advance that it used up included: the whole, or less, with the reason. The share held back to the end is that of what is accepted. What is
 * disallowed leaves the next claims by a ruling on its lines. Refused: an amount below zero or above what was claimed and recovered; a part without its reason.
 */
export function acceptClaim(work: Work, today: LocalDate, input: Answer & { readonly amountMinor: number }): Done {
  const found = expectClaim(work, input.id, 'accepted')
  if (!found.ok) return found
  const { claim, grant } = found.value
  const recovered = claim.recoveredMinor ?? 0
  const claimed = sumMinor([claim.claimedMinor ?? 0, recovered])
  const faults: Fault[] = stepDateFaults(claim, input.date, today)
  if (input.amountMinor < 0 || input.amountMinor > claimed)
    faults.push(
      fault(
        'CLAIM_ACCEPTED_AMOUNT',
        { kind: 'field', path: 'amountMinor' },
        { claimed: `${minorToDecimalText(claimed, grant.currency)} ${grant.currency}` },
      ),
    )
  const partly = input.amountMinor < claimed
  if (partly && input.note.trim() === '') faults.push(fault('CLAIM_WORDS_MISSING', { kind: 'field', path: 'note' }))
  if (faults.length > 0) return failure(...faults)
  updateClaim(work.database, input.id, {
    state: partly ? 'partly_disallowed' : 'accepted',
    acceptedMinor: input.amountMinor,
    // Held back from what is paid: an advance that was used up is money received already.
    retainedMinor: Math.max(
      0,
      Math.min(percentOf(input.amountMinor, keptPaymentRules.read(grant.payment).retentionPct), input.amountMinor - recovered),
    ),
  })
  keepStep(work, input.id, 'accepted', input)
  return success({})
}
