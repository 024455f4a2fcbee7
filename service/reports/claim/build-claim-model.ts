import type { Database } from '../../../db/database.ts'
import { budgetVersionTotal, latestBudgetVersion } from '../../../db/queries/budget-versions.ts'
import { lastEvent } from '../../../db/queries/events.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import { listTreasuryAccounts } from '../../../db/queries/treasury-accounts.ts'
import { claimNumber } from '../../../domain/claims/claim-number.ts'
import type { ClaimHeader, ClaimModel, ClaimSigner } from '../../../reports/model/claim-model.ts'
import { claimedAmount } from '../../../reports/model/claim-rows.ts'
import { countryName } from '../../../shared/i18n/country-name.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { claimDeductions } from './claim-deductions.ts'
import { claimFundsOf } from './claim-funds-of.ts'
import { claimFxOf } from './claim-fx-of.ts'
import { claimLinesOf } from './claim-lines.ts'
import { claimPartnersOf } from './claim-partners.ts'
import { claimAssetsOf, claimProcurementOf } from './claim-registers.ts'
import { type ClaimRulings, claimRulings } from './claim-rulings.ts'
import { type ClaimScope, claimScope } from './claim-scope.ts'
import { claimTransactions } from './claim-transactions.ts'
import { frozenModel, lastNumberedClaim } from './frozen-claims.ts'

export interface ClaimRequest {
  /** "2020-Q1", or one month. */
  readonly period: string
  readonly preparedBy: string
  readonly generatedAt: string
  readonly today: LocalDate
  readonly appVersion: string
  /** Who reviewed and authorised it, at its submission. */
  readonly authorisedBy?: ClaimSigner
}

/** A claim as the books give it, with what it was made from. */
export interface BuiltClaim {
  readonly model: ClaimModel
  readonly scope: ClaimScope
  readonly rulings: ClaimRulings
}

/** The claim of a grant for a period: as it was submitted, else from the books as they stand (spec 06 §5.1). Refused as `buildClaim` refuses. */
export function buildClaimModel(database: Database, grant: GrantRow, request: ClaimRequest): Result<ClaimModel> {
  const frozen = frozenModel(database, grant.id, request.period)
  if (frozen) return success(frozen)
  const built = buildClaim(database, grant, request)
  return built.ok ? success(built.value.model) : built
}

/**
 * The claim of a grant for a period, from the books as they stand. Refused: a period that is no quarter or month, one
 * outside the grant with nothing booked in it, and any missing rate up to its end, with its date (spec 08 §8).
 */
export function buildClaim(database: Database, grant: GrantRow, request: ClaimRequest): Result<BuiltClaim> {
  const range = parsePeriod(request.period)
  if (!range || !/^\d{4}-(Q[1-4]|\d{2})$/.test(request.period))
    return failure(fault('CLAIM_PERIOD', undefined, { period: request.period }))
  const scope = claimScope(database, grant, request.period, range)
  const outside = range.to < grant.startDate || range.from > grant.endDate
  // What is booked after the end, such as a late reversal, is still claimed.
  if (outside && scope.current.length === 0)
    return failure(
      fault('CLAIM_OUTSIDE_GRANT', undefined, {
        period: request.period,
        grant: grant.code,
        start: grant.startDate,
        end: grant.endDate,
      }),
    )
  const missing = missingRates(scope)
  if (missing.length > 0) return failure(...missing)
  const rulings = claimRulings(scope)
  const model = withDeductions(scope, modelOf(scope, request, rulings))
  return model.ok ? success({ model: model.value, scope, rulings }) : model
}

const missingRates = (scope: ClaimScope): Fault[] =>
  scope.conversion.outcome.faults.filter((found) => String(found.details?.date ?? '') <= scope.to)

function withDeductions(scope: ClaimScope, model: ClaimModel): Result<ClaimModel> {
  const deductions = claimDeductions(scope, model.funds.interestXof, claimedAmount(model).eligibleMinor)
  if (!deductions.ok) return deductions
  const complete = { ...model, deductions: deductions.value }
  return success({ ...complete, seal: { ...complete.seal, claimedMinor: claimedAmount(complete).claimedMinor } })
}

/** Everything but what lowers the claim, which follows from its own figures. */
function modelOf(scope: ClaimScope, request: ClaimRequest, rulings: ClaimRulings): ClaimModel {
  const lines = claimLinesOf(scope, rulings)
  const header = headerOf(scope, request)
  const last = lastEvent(scope.database)
  const holders = [...lines.lines, ...(lines.npac ? [lines.npac] : [])].map((line) => line.partner)
  return {
    header,
    months: scope.months,
    openMonths: scope.openMonths,
    heads: lines.heads,
    lines: lines.lines,
    npac: lines.npac,
    deductions: { advanceRecoveredMinor: 0, interestMinor: 0, exchangeGainMinor: 0 },
    rulings: rulings.current,
    previousClosingMinor: lines.previousClosingMinor,
    transactions: claimTransactions(scope, header.claimNumber, rulings),
    partners: claimPartnersOf(scope, holders),
    partnerPrevious: lines.partnerPrevious,
    forecast: lines.forecast,
    funds: claimFundsOf(scope),
    fx: claimFxOf(scope),
    assets: claimAssetsOf(scope),
    procurement: claimProcurementOf(scope),
    seal: {
      head: last?.hash ?? '',
      sequence: last?.sequence ?? 0,
      packageIds: [],
      appVersion: request.appVersion,
      generatedAt: request.generatedAt,
      generatedBy: request.preparedBy,
      rowCount: scope.current.length,
      totalXof: sumMinor(scope.current.map(({ row }) => row.xof)),
      totalDonorMinor: sumMinor(scope.current.map(({ row }) => row.donorMinor ?? 0)),
      claimedMinor: 0,
      signature: null,
    },
  }
}

function headerOf(scope: ClaimScope, request: ClaimRequest): ClaimHeader {
  const { database, grant } = scope
  const version = latestBudgetVersion(database, grant.id)
  return {
    donor: grant.donorName,
    programme: grant.donorCode,
    grantNumber: scope.terms.reference ?? grant.code,
    component: scope.terms.component,
    title: { fr: grant.titleFr, en: grant.titleEn },
    lead: `${scope.organisation.code} – ${scope.organisation.name}`,
    country: countryName(scope.organisation.country),
    from: scope.from,
    to: scope.to,
    period: scope.period,
    claimNumber: claimNumber(scope, grant.startDate, lastNumberedClaim(database, grant, scope.from)),
    currency: grant.currency,
    method: scope.conversion.method,
    budgetVersion: version
      ? { number: version.number, date: version.createdAt.slice(0, 10), reference: version.reference }
      : null,
    budgetTotalMinor: version ? budgetVersionTotal(database, version.id) : 0,
    basis: grant.basis,
    status: scope.openMonths.length > 0 ? 'provisional' : 'final',
    financialYearEnd: financialYearEnd(scope),
    projectEnd: grant.endDate,
    preparedOn: request.today,
    preparedBy: { name: request.preparedBy, title: '', date: null },
    reviewedBy: request.authorisedBy ?? null,
    authorisedBy: request.authorisedBy ?? null,
    arrears: arrearsOf(scope),
  }
}

/** What a scheme that orders its claims asks for: the order's number, and the account to pay, confirmed again with each claim. */
function arrearsOf(scope: ClaimScope): ClaimHeader['arrears'] {
  if (scope.terms.purchaseOrder === null) return null
  const account = scope.conversion.tranches.filter((tranche) => tranche.bankAccount !== null).at(-1)?.bankAccount
  const card = listTreasuryAccounts(scope.database).find((each) => each.account === account)
  return {
    purchaseOrder: scope.terms.purchaseOrder,
    bank: card?.bank ?? card?.nameFr ?? '',
    account: card?.number ?? account ?? '',
  }
}

/** 31 March that follows the period's end, or the end of the project when that is earlier (UK financial year). */
function financialYearEnd(scope: ClaimScope): LocalDate {
  const year = Number(scope.to.slice(0, 4)) + (scope.to.slice(5, 7) > '03' ? 1 : 0)
  const march = `${year}-03-31`
  return march < scope.grant.endDate ? march : scope.grant.endDate
}
