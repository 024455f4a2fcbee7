import type { Database } from '../../db/database.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { type BudgetFigures, sumFigures } from '../../domain/budgets/budget-figures.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularCell, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { BudgetRow } from '../../shared/contract/budgets.ts'
import { percentText } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { budgetVersusActual } from '../budgets/budget-vs-actual.ts'
import type { ReportScope } from './report-scope.ts'

/**
 * Report `budget-vs-actual` for machines (spec 10): one row per budget line, in budget order, of one grant or of all; the heads'
 * subtotals are left to the reader, so that a column sums to its total. Burn is spent ÷ budget in the grant's currency, four
 * decimals, blank without a budget or while a rate is missing. `paper` adds the heads above each line, by name.
 */
export function budgetReport(database: Database, scope: ReportScope, language: Language, paper = false): TabularReport {
  const grants = scope.grant ? [scope.grant] : listGrants(database)
  const currencies = [...new Set(grants.map((grant) => grant.currency))]
  const oneCurrency = currencies.length > 1 ? null : (currencies[0] ?? FUNCTIONAL_CURRENCY)
  const answers = grants.map((grant) => ({ grant, answer: budgetVersusActual(database, grant, scope) }))
  const rows = answers.flatMap(({ grant, answer }) =>
    answer.rows
      .filter((row) => row.kind === 'line')
      .map(
        (row): TabularRow => [
          grant.code,
          row.code,
          row.label[language],
          ...(paper ? [headNames(row, answer.rows, language)] : []),
          ...figureCells(row, oneCurrency === null ? grant : null),
        ],
      ),
  )
  const total = sumFigures(answers.map(({ answer }) => answer.total))
  const donorColumn = (key: 'budget_gbp' | 'actual_gbp' | 'committed_gbp' | 'available_gbp') =>
    oneCurrency === null ? tabularColumn(key, 'text') : tabularColumn(key, 'money', oneCurrency)
  return {
    name: 'budget-vs-actual',
    columns: [
      tabularColumn('grant', 'text'),
      tabularColumn('budget_line', 'text'),
      tabularColumn('label', 'text'),
      ...(paper ? [tabularColumn('head', 'text')] : []),
      donorColumn('budget_gbp'),
      donorColumn('actual_gbp'),
      donorColumn('committed_gbp'),
      donorColumn('available_gbp'),
      tabularColumn('budget_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('actual_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('burn_percent', 'percent'),
    ],
    rows,
    rowCount: rows.length,
    // Amounts of several currencies have no sum.
    totals: [
      null,
      null,
      null,
      ...(paper ? [null] : []),
      ...figureCells(total, null).map((cell, index) => (oneCurrency === null && (index < 4 || index === 6) ? null : cell)),
    ],
    openMonths: [...new Set(answers.flatMap(({ answer }) => answer.openMonths))].sort(),
    warnings: answers.flatMap(({ answer }) => answer.warnings).slice(0, 1),
  }
}

/** The heads above a line from the outermost in, as the tree names them. */
function headNames(row: BudgetRow, rows: readonly BudgetRow[], language: Language): string {
  const labelOf = (code: string) => rows.find((each) => each.kind === 'head' && each.code === code)?.label[language] ?? code
  return [...row.path].reverse().map(labelOf).join(' › ')
}

/** The seven figures of a row. `textOf` is given when the grants have several currencies: their amounts are then decimal text. */
function figureCells(figures: BudgetFigures, textOf: GrantRow | null): TabularCell[] {
  const donor = (minor: number | null): TabularCell =>
    textOf === null || minor === null ? minor : minorToDecimalText(minor, textOf.currency)
  const burn = figures.spentMinor === null ? undefined : percentText(figures.spentMinor, figures.budgetMinor, 4)
  return [
    donor(figures.budgetMinor),
    donor(figures.spentMinor),
    donor(figures.committedMinor),
    donor(figures.availableMinor),
    figures.budgetXof,
    figures.spentXof,
    burn ?? null,
  ]
}
