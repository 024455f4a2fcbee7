import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularColumn, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Consolidation, ConsolidationRow } from '../../shared/contract/consolidation.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { columnLabel } from '../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { consolidate } from './consolidate.ts'

const XOF = FUNCTIONAL_CURRENCY

const grantOf = (database: Database, scope: ReportScope): Result<GrantRow> =>
  scope.grant ? success(scope.grant) : findGrant(database, undefined)

/** A column of one organisation's spending: its code names it, in lower case for machines. */
const ofOrganisation = (code: string, money: 'gbp' | 'xof', currency: string): TabularColumn => ({
  key: `${code.toLowerCase()}_${money}`,
  label: { fr: `${code} ${currency}`, en: `${code} ${currency}` },
  kind: 'money',
  currency,
})

/** Report `consolidation` (C28): what each organisation of a grant spent by budget line, in the grant's currency and in XOF. */
export function consolidationReport(database: Database, scope: ReportScope, language: Language): Result<TabularReport> {
  const found = grantOf(database, scope)
  if (!found.ok) return found
  const grant = found.value
  const view = consolidate(database, grant, scope)
  const lines = view.rows.filter((row) => row.kind === 'line')
  const total = view.rows.at(-1)
  const isForeign = grant.currency !== XOF
  const figures = (row: ConsolidationRow) => [
    ...(isForeign ? [row.budgetMinor, ...row.cells.map((cell) => cell.minor), row.total.minor] : []),
    row.budgetXof,
    ...row.cells.map((cell) => cell.xof),
    row.total.xof,
  ]
  return success({
    name: 'consolidation',
    columns: [
      tabularColumn('budget_line', 'text'),
      tabularColumn('head', 'text'),
      tabularColumn('label', 'text'),
      ...(isForeign ? organisationColumns(view, 'gbp', grant.currency) : []),
      ...organisationColumns(view, 'xof', XOF),
    ],
    rows: lines.map((row): TabularRow => [row.code, row.head, row.label[language], ...figures(row)]),
    rowCount: lines.length,
    totals: total ? [null, null, null, ...figures(total)] : null,
    openMonths: view.openMonths,
    warnings: total?.total.minor === null ? convertGrant(database, grant).outcome.faults.slice(0, 1) : [],
  })
}

const organisationColumns = (view: Consolidation, money: 'gbp' | 'xof', currency: string): TabularColumn[] => [
  tabularColumn(`budget_${money}`, 'money', currency),
  ...view.columns.map((column) => ofOrganisation(column.code, money, currency)),
  { key: `total_${money}`, label: columnLabel(`actual_${money}`), kind: 'money', currency },
]

const FIGURES = ['opening', 'advanced', 'accepted', 'refunded', 'held', 'ledger', 'difference', 'spent', 'beside'] as const

/** Report `partner-funds` (C28): the fund equation of each partner of a grant, in XOF; held = opening + advanced − accepted − refunded. */
export function partnerFundsReport(database: Database, scope: ReportScope): Result<TabularReport> {
  const found = grantOf(database, scope)
  if (!found.ok) return found
  const view = consolidate(database, found.value, scope)
  const { partners } = view
  return success({
    name: 'partner-funds',
    columns: [tabularColumn('partner', 'text'), ...FIGURES.map((key) => tabularColumn(key, 'money', XOF))],
    rows: partners.map((row): TabularRow => [row.partner, ...FIGURES.map((key) => row[key])]),
    rowCount: partners.length,
    totals: [null, ...FIGURES.map((key) => sumMinor(partners.map((row) => row[key])))],
    openMonths: view.openMonths,
    warnings: [],
  })
}
