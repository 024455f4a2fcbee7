import type { Database } from '../../../db/database.ts'
import { budgetVersionTotal, latestBudgetVersion } from '../../../db/queries/budget-versions.ts'
import { lastEvent } from '../../../db/queries/events.ts'
import { type GrantRow, listPartners } from '../../../db/queries/masters.ts'
import type { ClaimFunds } from '../../../reports/model/claim-funds.ts'
import type { ClaimDeductions, ClaimModel, ClaimPartner } from '../../../reports/model/claim-model.ts'
import { claimedAmount } from '../../../reports/model/claim-rows.ts'
import { countryName } from '../../../shared/i18n/country-name.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { LocalDate } from '../../../shared/time/local-date.ts'
import { monthOf, monthsBetween, parsePeriod } from '../../../shared/time/period.ts'
import { claimDeductions } from './claim-deductions.ts'
import { claimFundsOf } from './claim-funds-of.ts'
import { claimFxOf } from './claim-fx-of.ts'
import { claimLinesOf } from './claim-lines.ts'
import { claimAssetsOf, claimProcurementOf } from './claim-registers.ts'
import { type ClaimScope, claimScope } from './claim-scope.ts'
import { claimTransactions } from './claim-transactions.ts'

export interface ClaimRequest {
  /** "2020-Q1", or one month. */
  readonly period: string
  readonly preparedBy: string
  readonly generatedAt: string
  readonly today: LocalDate
  readonly appVersion: string
}

/**
 * The claim of a grant for a period, from the books as they stand (spec 06 §5.1). Refused: a period that is no quarter or month, one
 * outside the grant with nothing booked in it, and any missing rate up to its end, with its date (spec 08 §8).
 */
export function buildClaimModel(database: Database, grant: GrantRow, request: ClaimRequest): Result<ClaimModel> {
  const range = parsePeriod(request.period)
  if (!range || !/^\d{4}-(Q[1-4]|\d{2})$/.test(request.period))
    return failure(fault('CLAIM_PERIOD', undefined, { period: request.period }))
  const scope = claimScope(database, grant, request.period, range)
  const outside = range.to < grant.start_date || range.from > grant.end_date
  // What is booked after the end, such as a late reversal, is still claimed.
  if (outside && scope.current.length === 0)
    return failure(
      fault('CLAIM_OUTSIDE_GRANT', undefined, {
        period: request.period,
        grant: grant.code,
        start: grant.start_date,
        end: grant.end_date,
      }),
    )
  const missing = missingRates(scope)
  if (missing.length > 0) return failure(...missing)
  const funds = claimFundsOf(scope)
  const deductions = claimDeductions(scope, funds.interestXof)
  return deductions.ok ? success(modelOf(scope, request, funds, deductions.value)) : deductions
}

const missingRates = (scope: ClaimScope): Fault[] =>
  scope.conversion.outcome.faults.filter((found) => String(found.details?.date ?? '') <= scope.to)

function modelOf(scope: ClaimScope, request: ClaimRequest, funds: ClaimFunds, deductions: ClaimDeductions): ClaimModel {
  const { database, grant } = scope
  const claimNumber = `C${claimsSince(grant.start_date, scope)}`
  const lines = claimLinesOf(scope)
  const transactions = claimTransactions(scope, claimNumber)
  const version = latestBudgetVersion(database, grant.id)
  const last = lastEvent(database)
  const model: ClaimModel = {
    header: {
      donor: grant.donor_name,
      programme: grant.donor_code,
      grantNumber: grant.code,
      component: null,
      title: { fr: grant.title_fr, en: grant.title_en },
      lead: `${scope.organisation.code} – ${scope.organisation.name}`,
      country: countryName(scope.organisation.country),
      from: scope.from,
      to: scope.to,
      period: scope.period,
      claimNumber,
      currency: grant.currency,
      method: scope.conversion.method,
      budgetVersion: version
        ? { number: version.number, date: version.created_at.slice(0, 10), reference: version.reference }
        : null,
      budgetTotalMinor: version ? budgetVersionTotal(database, version.id) : 0,
      basis: grant.basis,
      status: scope.openMonths.length > 0 ? 'provisional' : 'final',
      financialYearEnd: financialYearEnd(scope),
      projectEnd: grant.end_date,
      preparedOn: request.today,
      preparedBy: { name: request.preparedBy, title: '', date: null },
      reviewedBy: null,
      authorisedBy: null,
      arrears: null,
    },
    months: scope.months,
    openMonths: scope.openMonths,
    heads: lines.heads,
    lines: lines.lines,
    npac: null,
    deductions,
    rulings: [],
    previousClosingMinor: lines.previousClosingMinor,
    transactions,
    partners: partnersOf(
      scope,
      lines.lines.map((line) => line.partner),
    ),
    partnerPrevious: lines.partnerPrevious,
    forecast: lines.forecast,
    funds,
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
  return { ...model, seal: { ...model.seal, claimedMinor: claimedAmount(model).claimedMinor } }
}

/** C1, C2…: the number of the period, month or quarter, counted from the one in which the grant begins. */
function claimsSince(start: LocalDate, scope: ClaimScope): number {
  const size = scope.months.length
  const months = monthsBetween(monthOf(start), monthOf(scope.from)).length
  const offset = (Number(start.slice(5, 7)) - 1) % size
  return Math.max(1, Math.floor((months - 1 + offset) / size) + 1)
}

/** 31 March that follows the period's end, or the end of the project when that is earlier (UK financial year). */
function financialYearEnd(scope: ClaimScope): LocalDate {
  const year = Number(scope.to.slice(0, 4)) + (scope.to.slice(5, 7) > '03' ? 1 : 0)
  const march = `${year}-03-31`
  return march < scope.grant.end_date ? march : scope.grant.end_date
}

/** The lead first, then every partner of the ledger that holds a budget line or has spent. */
function partnersOf(scope: ClaimScope, holders: readonly string[]): ClaimPartner[] {
  const used = new Set([
    ...holders,
    ...scope.previous.map((entry) => entry.partner),
    ...scope.current.map((entry) => entry.partner),
  ])
  const lead: ClaimPartner = { code: scope.organisation.code, name: scope.organisation.name, role: 'lead', acceptedXof: null }
  const partners = listPartners(scope.database)
    .filter((partner) => used.has(partner.code) && partner.code !== lead.code)
    .map(({ code, name }): ClaimPartner => ({ code, name, role: 'partner', acceptedXof: null }))
  return [lead, ...partners]
}
