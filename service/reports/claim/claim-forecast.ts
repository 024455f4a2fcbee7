import { type BudgetForecastMonthRow, forecastInForce, forecastMonths } from '../../../db/queries/budget-forecasts.ts'
import { budgetPhasing } from '../../../db/queries/budget-phasing.ts'
import type { ClaimForecast } from '../../../reports/model/claim-model.ts'
import { allocate } from '../../../shared/money/allocate.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { addMonths, type Month, monthOf, monthsBetween } from '../../../shared/time/period.ts'
import type { ClaimScope } from './claim-scope.ts'

/** What a forecast looks at of one line, minor units of the grant's currency. */
export interface ForecastBase {
  readonly code: string
  readonly budgetMinor: number
  readonly spentMinor: number
  readonly commitmentMinor: number
}

/** Budget of each line up to the end of the period: its phasing where the version has one, else spread evenly over the grant's months. */
export function budgetToDate(scope: ClaimScope, versionId: number | undefined): (code: string, budgetMinor: number) => number {
  const phasing = versionId === undefined ? [] : budgetPhasing(scope.database, versionId)
  const phased = new Set(phasing.map((row) => row.budgetLine))
  const last = monthOf(scope.to)
  return (code, budgetMinor) => {
    if (phased.has(code))
      return sumMinor(phasing.filter((row) => row.budgetLine === code && row.month <= last).map((row) => row.amountMinor))
    const months = monthsBetween(monthOf(scope.grant.startDate), monthOf(scope.grant.endDate))
    const parts = allocateEvenly(budgetMinor, months)
    return sumMinor(months.map((month, index) => (month <= last ? (parts[index] ?? 0) : 0)))
  }
}

const allocateEvenly = (totalMinor: number, months: readonly Month[]): number[] =>
  months.length === 0
    ? []
    : allocate(
        totalMinor,
        months.map((month) => ({ code: month, weight: '1' })),
      )

/**
 * The forecast in force at the end of the period, month by month to the end of the project, beside what the one before said of the period.
 * Until a forecast is kept, what is left of each line is spread evenly. What is committed will be spent, also beyond the budget: that
 * outturn never lies below spending and open commitments.
 */
export function forecastOf(scope: ClaimScope, lines: readonly ForecastBase[]): ClaimForecast {
  const { database, grant } = scope
  const months = monthsBetween(addMonths(monthOf(scope.to), 1), monthOf(scope.grant.endDate))
  const kept = forecastInForce(database, grant.id, monthOf(scope.to))
  const keptMonths = kept && forecastMonths(database, kept.id)
  const before = forecastInForce(database, grant.id, addMonths(monthOf(scope.from), -1))
  const beforeMonths = before && forecastMonths(database, before.id)
  return {
    months,
    lines: lines.map(({ code, budgetMinor, spentMinor, commitmentMinor }) => ({
      code,
      monthMinors: keptMonths
        ? months.map((month) => forecastFor(keptMonths, code, [month]))
        : allocateEvenly(Math.max(0, budgetMinor - spentMinor, commitmentMinor), months),
      previousForecastMinor: beforeMonths ? forecastFor(beforeMonths, code, scope.months) : null,
    })),
  }
}

const forecastFor = (rows: readonly BudgetForecastMonthRow[], code: string, months: readonly Month[]): number =>
  sumMinor(rows.filter((row) => row.budgetLine === code && months.includes(row.month)).map((row) => row.amountMinor))
