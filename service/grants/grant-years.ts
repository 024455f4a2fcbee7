import type { Database } from '../../db/database.ts'
import { budgetPhasing } from '../../db/queries/budget-phasing.ts'
import { budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { openingSpendingOf } from '../../db/queries/reports-spending.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { byFinancialYear, type MonthAmount, spreadEvenly } from '../../domain/grants/ceiling-years.ts'
import { keptGrantTerms } from '../../domain/grants/grant-terms.ts'
import type { GrantPage } from '../../shared/contract/grants.ts'
import { parseMinor } from '../../shared/money/money.ts'
import { financialYearOf, financialYearsBetween } from '../../shared/time/financial-year.ts'
import { monthOf, monthsBetween } from '../../shared/time/period.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'

/**
 * Ceiling, budget and spending of a grant by UK financial year (spec 03 §1.1), in its currency. The budget is the phasing of the version in
 * force, else each line spread evenly over the grant's months, as in the claim; spending counts where its conversion is booked, and what was taken over from
 * earlier books in the grant's first year. Years outside the agreement show where something was spent in them.
 */
export function grantYears(database: Database, grant: GrantRow): GrantPage['years'] {
  const ceilings = new Map(keptGrantTerms.read(grant.terms).yearCeilings.map(({ year, amount }) => [year, amount]))
  const budget = byFinancialYear(budgetMonths(database, grant))
  const spent = spentByYear(database, grant)
  const years = new Set([
    ...financialYearsBetween(grant.startDate, grant.endDate).map(({ year }) => year),
    ...spent.keys(),
    ...budget.keys(),
  ])
  return [...years].sort().map((year) => ({
    year,
    ceilingMinor: parseMinor(ceilings.get(year) ?? '', grant.currency) ?? null,
    budgetMinor: budget.get(year) ?? 0,
    spentMinor: spent.has(year) ? (spent.get(year) ?? null) : 0,
  }))
}

function budgetMonths(database: Database, grant: GrantRow): MonthAmount[] {
  const version = latestBudgetVersion(database, grant.id)
  if (!version) return []
  const phasing = budgetPhasing(database, version.id)
  if (phasing.length > 0) return phasing.map(({ month, amountMinor }) => ({ month, minor: amountMinor }))
  const months = monthsBetween(monthOf(grant.startDate), monthOf(grant.endDate))
  return budgetVersionLines(database, version.id).flatMap((line) => spreadEvenly(line.amountMinor, months))
}

function spentByYear(database: Database, grant: GrantRow): Map<string, number | null> {
  const years = new Map<string, number | null>()
  const add = (year: string, minor: number | null): void => {
    years.set(year, addOrBlank(years.has(year) ? (years.get(year) ?? null) : 0, minor))
  }
  for (const row of convertGrant(database, grant).outcome.rows) add(financialYearOf(row.date), row.donorMinor)
  for (const opening of openingSpendingOf(database, grant.id)) add(financialYearOf(grant.startDate), opening.amountMinor)
  return years
}
