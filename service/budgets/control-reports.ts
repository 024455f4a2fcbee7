import type { Database } from '../../db/database.ts'
import { latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { draftBuildUp } from '../../domain/budgets/draft-amounts.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { BudgetDraftLine } from '../../shared/contract/budget-draft.ts'
import { percentText } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { decimalFromText, multiplyRatios } from '../../shared/money/decimal.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import { type Rate, rateToText } from '../../shared/money/rate.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { budgetVersusActual } from './budget-vs-actual.ts'
import { amountTerms, versionDraftLines } from './draft-facts.ts'
import { grantAccuracy } from './forecast-view.ts'
import { grantOf } from './version-reports.ts'

/**
 * Unit costs (spec 03 §1.7 VfM): for each line built from a unit cost, the units planned (quantity × frequency), what was spent to date, and
 * what that makes per planned unit. The variance is that against the budgeted cost of a unit, with the share charged to the grant.
 */
export function unitCosts(database: Database, scope: ReportScope, language: Language): Result<TabularReport> {
  const found = grantOf(database, scope)
  if (!found.ok) return found
  const grant = found.value
  const version = latestBudgetVersion(database, grant.id)
  const lines = version ? versionDraftLines(database, version, amountTerms(database, grant)) : []
  const spent = new Map(
    budgetVersusActual(database, grant, { from: null, to: scope.to, partner: scope.partner })
      .rows.filter((row) => row.kind === 'line')
      .map((row) => [row.code, row.spentXof]),
  )
  const rows = lines.flatMap(({ line, amounts }): TabularRow[] => {
    const built = draftBuildUp(line)
    const units = plannedUnits(line)
    if (!built || !units) return []
    const actual = spent.get(line.code) ?? 0
    return [
      [
        line.code,
        language === 'fr' ? line.labelFr : line.labelEn,
        language === 'fr' ? line.unitFr : line.unitEn,
        built.unitCost,
        built.currency,
        plainUnits(units),
        amounts.amountXof,
        actual,
        multiplyDivide(actual, units.denominator, units.numerator),
        percentText(actual - amounts.amountXof, amounts.amountXof, 1) ?? null,
      ],
    ]
  })
  return success({
    name: 'unit-costs',
    columns: [
      tabularColumn('budget_line', 'text'),
      tabularColumn('label', 'text'),
      tabularColumn('unit', 'text'),
      tabularColumn('unit_cost', 'rate'),
      tabularColumn('currency', 'text'),
      tabularColumn('planned_units', 'rate'),
      tabularColumn('budget_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('actual_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('actual_per_unit', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('variance_percent', 'percent'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  })
}

/** Units that a budget line plans, quantity × frequency; undefined for a line that is not built from a unit cost, or plans none. */
export function plannedUnits(line: BudgetDraftLine): Rate | undefined {
  const built = draftBuildUp(line)
  const units = built ? productOf(built.quantity, built.frequency) : undefined
  return units && units.numerator !== 0n ? units : undefined
}

function productOf(...factors: readonly string[]): Rate {
  return multiplyRatios(...factors.map((text) => decimalFromText(text) ?? { numerator: 0n, denominator: 1n }))
}

/** A number of units as decimal text without the zeros that say nothing. */
const plainUnits = (units: Rate): string => rateToText(units).replace(/\.?0+$/, '')

/** Each forecast of a grant against what was spent, month by month (spec 03 R-PAY: forecast accuracy). */
export function forecastAccuracyReport(database: Database, scope: ReportScope): Result<TabularReport> {
  const found = grantOf(database, scope)
  if (!found.ok) return found
  const { currency } = found.value
  const rows = grantAccuracy(database, found.value).map(
    ({ forecast, asOf, month, forecastMinor, actualMinor }): TabularRow => [
      forecast,
      asOf,
      month,
      forecastMinor,
      actualMinor,
      actualMinor === null ? null : actualMinor - forecastMinor,
      actualMinor === null ? null : (percentText(actualMinor - forecastMinor, forecastMinor, 1) ?? null),
    ],
  )
  return success({
    name: 'forecast-accuracy',
    columns: [
      tabularColumn('forecast_no', 'integer'),
      tabularColumn('as_of', 'text'),
      tabularColumn('month', 'text'),
      tabularColumn('forecast_gbp', 'money', currency),
      tabularColumn('actual_gbp', 'money', currency),
      tabularColumn('variance_gbp', 'money', currency),
      tabularColumn('variance_percent', 'percent'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  })
}
