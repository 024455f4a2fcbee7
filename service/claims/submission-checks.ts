import type { Database } from '../../db/database.ts'
import { partnerReportsIn } from '../../db/queries/claim-partner-reports.ts'
import { listSubAwards } from '../../db/queries/sub-awards.ts'
import type { ClaimPeriod } from '../../domain/claims/claim-periods.ts'
import { claimChecks } from '../../reports/model/claim-checks.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { claimCheckFaults } from '../compliance/signed-claim-check.ts'
import { unresolvedBlocks } from '../eligibility/unresolved-blocks.ts'
import { heldInClaim } from '../incidents/held-in-claim.ts'
import type { BuiltClaim } from '../reports/claim/build-claim-model.ts'
import { untiedChecks } from '../reports/claim/untied-checks.ts'
import { unclosedMonths } from '../reports/covered-months.ts'
import { firstUnclaimedBefore, type GrantClaims } from './grant-claims.ts'

/** What a claim is judged on before it is submitted. */
export interface SubmissionFacts {
  readonly database: Database
  readonly book: GrantClaims
  readonly period: ClaimPeriod
  /** The claim from the books as they stand, or why there is none. */
  readonly built: Result<BuiltClaim>
}

/** One reason, or several, against a claim. */
export type SubmissionCheck = (facts: SubmissionFacts) => Fault[]

/** A month of the period that is not closed could still change: the claim would no longer be the books'. */
const monthsClosed: SubmissionCheck = ({ database, period }) =>
  unclosedMonths(database, period.from, period.to).map((month) => fault('CLAIM_MONTH_OPEN', undefined, { month }))

const claimsFollow: SubmissionCheck = ({ book, period }) => {
  const missing = firstUnclaimedBefore(book, period.from)
  return missing ? [fault('CLAIM_PREVIOUS_MISSING', undefined, { period: missing.period })] : []
}

const REVIEWED: readonly string[] = ['accepted', 'accepted_with_disallowances', 'closed']

/** A partner's spending is claimed once its report is accepted: one that is still looked at, or was turned down, holds the claim back. */
export const partnersReviewed: SubmissionCheck = ({ database, book, period }) =>
  partnerReportsIn(database, book.grant.id, period.from, period.to)
    .filter((report) => !REVIEWED.includes(report.state))
    .map((report) =>
      fault('CLAIM_PARTNER_REPORT', undefined, { partner: report.partner, number: report.number, period: report.period }),
    )

/** Missing rates, each with its date, or figures that do not tie. */
export const figuresTie: SubmissionCheck = ({ built }) => (built.ok ? untiedChecks(built.value.model, true) : [...built.faults])

/** A code that blocks stays out of a claim until a ruling lifts it or takes the amount out (spec 03 §1.2). */
export const nothingBlocks: SubmissionCheck = ({ database, book, period }) => {
  const blocks = unresolvedBlocks(database, book.grant, period.from, period.to)
  const [first] = blocks
  if (!first) return []
  return [
    fault('CLAIM_BLOCKED', undefined, { count: blocks.length, code: first.code, voucher: first.number, line: first.lineNumber }),
  ]
}

/** A voucher that is held stays out of a claim until it is released; why it is held is not said here (spec 03 §1.7, ring-fenced). */
const nothingHeld: SubmissionCheck = ({ database, book, period }) => {
  const held = heldInClaim(database, book.grant, period.from, period.to)
  return held.length === 0 ? [] : [fault('CLAIM_HELD', undefined, { count: held.length, vouchers: held.slice(0, 5).join(', ') })]
}
/** The checklist of the report to the donor, T3, is signed and no blocking item of it fails (spec 05 §3.4). Nobody overrides it: who knows better signs another. */
const reportChecked: SubmissionCheck = ({ database, book, period }) => claimCheckFaults(database, book.grant.code, period.period)

/** What refuses a submission. */
export const SUBMISSION_REFUSALS: readonly SubmissionCheck[] = [
  monthsClosed,
  claimsFollow,
  partnersReviewed,
  nothingBlocks,
  nothingHeld,
  figuresTie,
  reportChecked,
]

/** Money that does not tie is worth a look, and no reason to wait for the claim. */
export const fundsTie: SubmissionCheck = ({ built }) => {
  const check = built.ok ? claimChecks(built.value.model).find(({ code }) => code === 'FUNDS') : undefined
  return check && !check.holds ? [fault('CLAIM_FUNDS_DIFFER', undefined, { difference: check.left - check.right })] : []
}

/** A sub-award that runs in the period and of which no report has come: its spending may be missing. */
export const partnersReported: SubmissionCheck = ({ database, book, period }) => {
  const heard = new Set(partnerReportsIn(database, book.grant.id, period.from, period.to).map((report) => report.partner))
  const silent = listSubAwards(database)
    .filter((award) => award.grantCode === book.grant.code && award.startDate <= period.to && award.endDate >= period.from)
    .map((award) => award.partner)
    .filter((partner) => !heard.has(partner))
  return [...new Set(silent)].map((partner) => fault('CLAIM_PARTNER_SILENT', undefined, { partner, period: period.period }))
}

/** What is said beside a submission, and refuses nothing. */
export const SUBMISSION_WARNINGS: readonly SubmissionCheck[] = [fundsTie, partnersReported]

export const judged = (checks: readonly SubmissionCheck[], facts: SubmissionFacts): Fault[] =>
  checks.flatMap((check) => check(facts))
