import { insertClaimContent } from '../../db/queries/claim-rows.ts'
import { updateClaim } from '../../db/queries/claims.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { keptPaymentRules } from '../../domain/grants/payment-rules.ts'
import { percentOf } from '../../domain/presets/withholding-table.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { type BuiltClaim, buildClaim } from '../reports/claim/build-claim-model.ts'
import { adjustsEarlierPeriod, type ClaimScope } from '../reports/claim/claim-scope.ts'
import { type ClaimContent, contentHash, keptClaim } from '../reports/claim/frozen-claims.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { expectClaim, keepStep } from './claim-work.ts'
import { readGrantClaims } from './grant-claims.ts'
import { judged, SUBMISSION_REFUSALS } from './submission-checks.ts'

/** The event of the chain that says a claim was submitted, with its fingerprint (spec 08 §6). */
const CLAIM_SUBMITTED = 'claim submitted'

/**
 * Submits a claim in review to the donor (spec 03 R-PAY): it takes its number and is kept whole, row by row, for ever. Refused, all at once: to
 * whoever prepared it, as soon as two can write, and for everything that `SUBMISSION_REFUSALS` finds.
 */
export function submitClaim(work: Work, today: LocalDate, input: { id: number; reference: string }): Result<{ number: string }> {
  const found = expectClaim(work, input.id, 'submitted')
  if (!found.ok) return found
  const { claim, grant } = found.value
  const built = buildClaim(work.database, grant, {
    period: claim.period,
    preparedBy: claim.preparedByName,
    generatedAt: work.now,
    today,
    appVersion: productVersion,
    authorisedBy: { name: work.actor.name, title: '', date: today },
  })
  const faults: Fault[] = claim.preparedBy === work.actor.id && !postsAlone(work) ? [fault('SEPARATION_OF_DUTIES')] : []
  const period = { period: claim.period, from: claim.fromDate, to: claim.toDate }
  const book = readGrantClaims(work.database, grant)
  faults.push(...judged(SUBMISSION_REFUSALS, { database: work.database, book, period, built }))
  if (faults.length > 0 || !built.ok) return failure(...faults)
  const number = keepContent(work, grant, claim.id, built.value, today)
  keepStep(work, claim.id, 'submitted', {
    date: today,
    reference: input.reference,
    amountMinor: built.value.model.seal.claimedMinor,
  })
  return success({ number })
}

/** Writes the claim whole; the number is the one that its workbook prints. */
function keepContent(work: Work, grant: GrantRow, claimId: number, built: BuiltClaim, today: LocalDate): string {
  const { model, scope, rulings } = built
  const content: ClaimContent = { model, rulings: rulings.numbers, before: rowsBefore(scope) }
  const text = keptClaim.write(content)
  const hash = contentHash(text)
  insertClaimContent(work.database, { claimId, content: text }, claimRowsOf(scope))
  const claimedMinor = model.seal.claimedMinor
  const number = model.header.claimNumber
  updateClaim(work.database, claimId, {
    state: 'submitted',
    number,
    budgetVersion: model.header.budgetVersion?.number ?? null,
    contentHash: hash,
    claimedMinor,
    recoveredMinor: model.deductions.advanceRecoveredMinor,
    retainedMinor: percentOf(claimedMinor, keptPaymentRules.read(grant.payment).retentionPct),
    submittedOn: today,
  })
  work.chain.append(CLAIM_SUBMITTED, `${grant.code}/${number}`, {
    grant: grant.code,
    number,
    period: model.header.period,
    claimedMinor,
    currency: grant.currency,
    rows: model.seal.rowCount,
    contentHash: hash,
  })
  return number
}

const claimRowsOf = (scope: ClaimScope) =>
  scope.current.map((entry) => {
    const adjusts = adjustsEarlierPeriod(scope, entry)
    return {
      voucherId: entry.line.voucherId,
      lineNumber: entry.line.lineNumber,
      budgetLine: entry.line.budgetLine,
      partner: entry.partner,
      date: adjusts ? entry.line.date : entry.row.date,
      xof: entry.row.xof,
      donorMinor: entry.row.donorMinor ?? 0,
      tranche: entry.row.tranche,
      adjustment: adjusts ? 1 : 0,
    } as const
  })

/** What the first claim of a ledger has in column F from the books themselves: no claim holds it, and none must find it again as a change. */
const rowsBefore = (scope: ClaimScope): ClaimContent['before'] =>
  scope.previous.map(({ row }) => ({ lineKey: row.lineKey, tranche: row.tranche, xof: row.xof, donorMinor: row.donorMinor ?? 0 }))
