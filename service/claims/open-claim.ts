import type { ClaimStepRow } from '../../db/queries/claims.ts'
import { listTranches } from '../../db/queries/tranches.ts'
import type { ClaimModel } from '../../reports/model/claim-model.ts'
import { claimedAmount } from '../../reports/model/claim-rows.ts'
import type { ClaimDetail, ClaimStepView } from '../../shared/contract/claims.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { rateFromAmounts, rateToText } from '../../shared/money/rate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { buildClaim } from '../reports/claim/build-claim-model.ts'
import { frozenModel } from '../reports/claim/frozen-claims.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { claimPeriodView, readGrantClaims } from './grant-claims.ts'
import { owedOn } from './pay-claim.ts'
import { judged, SUBMISSION_REFUSALS, SUBMISSION_WARNINGS } from './submission-checks.ts'

/**
 * The claim of a period with all that its page shows: its figures, frozen once it is submitted, what stands against it until then, its life.
 * Refused: a period that the agreement does not claim by, and one whose figures cannot be made (a missing rate, with its date).
 */
export function openClaim(ledger: Ledger, user: string, input: { grant: string; period: string }): Result<ClaimDetail> {
  const { database } = ledger
  const { clock } = ledger.surroundings
  const grant = findGrant(database, input.grant)
  if (!grant.ok) return grant
  const book = readGrantClaims(database, grant.value)
  const period = book.periods.find((each) => each.period === input.period)
  if (!period) return failure(fault('CLAIM_PERIOD_NOT_ASKED', undefined, { period: input.period, grant: grant.value.code }))
  const claim = book.claims.find((each) => each.period === input.period)
  const frozen = frozenModel(database, grant.value.id, input.period)
  const request = {
    period: input.period,
    preparedBy: claim?.preparedByName ?? user,
    generatedAt: clock.now(),
    today: clock.today(),
  }
  const built = frozen ? undefined : buildClaim(database, grant.value, { ...request, appVersion: productVersion })
  if (built && !built.ok) return built
  const model = frozen ?? built?.value.model
  if (!model) throw new Error('a claim is either frozen or built')
  const facts = built ? { database, book, period, built } : undefined
  const view = claimPeriodView(database, book, period, clock.today())
  return success({
    ...view,
    ...figuresOf(model),
    preparedBy: claim?.preparedByName ?? null,
    needsAnother: claim?.preparedByName === user && !postsAlone({ database }),
    contentHash: claim?.contentHash ?? null,
    toPayMinor: claim ? owedOn(claim) - view.paidMinor : 0,
    steps: book.steps.filter((step) => step.claimId === claim?.id).map((step) => stepView(step, model.header.currency)),
    refusals: facts ? judged(SUBMISSION_REFUSALS, facts) : [],
    warnings: facts ? judged(SUBMISSION_WARNINGS, facts) : [],
    tranches: listTranches(database, grant.value.id)
      .filter((tranche) => tranche.reversed === 0 && tranche.kind !== 'exchange')
      .map((tranche) => ({
        number: tranche.number,
        date: tranche.date,
        amountMinor: tranche.amountMinor,
        xof: tranche.xofCredited,
      })),
  })
}

/** What the page shows of the claim's own figures, with the seal that they were made under. */
function figuresOf(model: ClaimModel) {
  const { eligibleMinor, claimedMinor } = claimedAmount(model)
  return {
    currency: model.header.currency,
    openMonths: [...model.openMonths],
    claimedMinor,
    eligibleMinor,
    ...model.deductions,
    head: model.seal.head,
    sequence: model.seal.sequence,
    adjustments: model.transactions
      .filter((row) => row.date < model.header.from)
      .map((row) => ({
        date: row.date,
        voucher: row.voucher,
        budgetLine: row.budgetLine,
        partner: row.partner,
        label: row.descriptionFr,
        xof: row.xof,
        donorMinor: row.donorMinor,
      })),
    rulings: model.rulings.map(({ line, partner: _partner, evidence: _evidence, ...ruling }) => ({
      ...ruling,
      budgetLine: line,
    })),
  }
}

function stepView(step: ClaimStepRow, currency: string): ClaimStepView {
  const { amountMinor, amountXof } = step
  const paid = amountMinor !== null && amountXof !== null && amountMinor > 0
  return {
    ...step,
    rate: paid ? rateToText(rateFromAmounts(amountXof, FUNCTIONAL_CURRENCY, amountMinor, currency), 6) : null,
  }
}
