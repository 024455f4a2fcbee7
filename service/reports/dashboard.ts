import type { Database } from '../../db/database.ts'
import { countDrafts } from '../../db/queries/drafts.ts'
import { type GrantRow, listGrants, listPartners } from '../../db/queries/masters.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { spendingByPartnerAndMonth } from '../../db/queries/reports-spending.ts'
import { grantCash } from '../../db/queries/reports-treasury.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { dashboardDay, dashboardMonths } from '../../domain/reports/dashboard-day.ts'
import { runway } from '../../domain/reports/runway.ts'
import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import { budgetVersusActual } from '../budgets/budget-vs-actual.ts'
import { cashByMonth, treasuryAccounts } from './dashboard-treasury.ts'

/**
 * The figures of the dashboard (C33, spec 11): burn against time per grant, treasury, cash and donor spending by month and partner,
 * periods, runway, vouchers that wait. Narrowed to a grant, everything but periods and waiting vouchers is the grant's. Figures
 * take in all that is posted up to the end of the month of `asOf`; time counts to `asOf` itself. `today` comes from the clock.
 */
export function dashboard(database: Database, grant: GrantRow | null, today: LocalDate) {
  const posted = postedRange(database)
  const asOf = dashboardDay(today, posted?.to)
  const month = monthOf(asOf)
  const months = dashboardMonths(asOf, posted?.from)
  const grantId = grant?.id ?? null
  const grants = grant ? [grant] : listGrants(database)
  const spending = spendingByPartnerAndMonth(database, grantId, month)
  return {
    asOf,
    grants: grants.map((each) => grantCard(database, each, asOf)),
    treasury: treasuryAccounts(database, grantId, month),
    cashByMonth: cashByMonth(database, grantId, months),
    partnerSpending: partnerSpending(database, spending, months),
    months,
    periods: listPeriods(database).map((period) => ({ month: period.month, state: period.state })),
    runway: grants.length === 0 ? null : runway(grantCash(database, grantId, month), byMonth(spending), asOf),
    pending: countDrafts(database),
  }
}

function grantCard(database: Database, grant: GrantRow, asOf: LocalDate) {
  const { rows, total } = budgetVersusActual(database, grant, { from: null, to: lastDay(monthOf(asOf)), partner: null })
  const totalDays = daysBetween(grant.startDate, grant.endDate) + 1
  return {
    code: grant.code,
    donor: grant.donorCode,
    title: { fr: grant.titleFr, en: grant.titleEn },
    currency: grant.currency,
    budgetMinor: total.budgetMinor,
    spentMinor: total.spentMinor,
    elapsedDays: Math.min(totalDays, Math.max(0, daysBetween(grant.startDate, asOf) + 1)),
    totalDays,
    heads: rows
      .filter((row) => row.kind === 'head' && row.path.length === 0)
      .map(({ code, label, budgetMinor, spentMinor, committedMinor }) => ({
        code,
        label,
        budgetMinor,
        spentMinor,
        committedMinor,
      })),
  }
}

interface PartnerMonth {
  readonly partnerId: number | null
  readonly month: Month
  readonly xof: number
}

function byMonth(spending: readonly PartnerMonth[]): Map<Month, number> {
  const sums = new Map<Month, number>()
  for (const { month, xof } of spending) sums.set(month, exactInteger((sums.get(month) ?? 0) + xof))
  return sums
}

/** The organisation first, then its partners; the total counts every month up to the last, also those before the ones shown. */
function partnerSpending(database: Database, spending: readonly PartnerMonth[], months: readonly Month[]) {
  const organisation = { id: null, code: null, name: readLedger(database).organisationName }
  return [organisation, ...listPartners(database)].flatMap(({ id, code, name }) => {
    const own = spending.filter((row) => row.partnerId === id)
    if (own.length === 0) return []
    const amounts = new Map(own.map((row) => [row.month, row.xof]))
    return [
      {
        partner: code,
        name,
        months: months.map((month) => ({ month, xof: amounts.get(month) ?? 0 })),
        totalXof: sumMinor(own.map((row) => row.xof)),
      },
    ]
  })
}
