import type { Database } from '../../db/database.ts'
import { type BudgetVersionRow, budgetVersionNumbered, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { compareVersions } from '../../domain/budgets/compare-versions.ts'
import { grantMonths, phaseLine } from '../../domain/budgets/phasing.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularColumn, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { BudgetBaseLine } from '../../shared/contract/budget-draft.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import { percentText } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { amountTerms, budgetHeadsOf, versionDraftLines } from './draft-facts.ts'

/** The grant that a report of one budget is of: the one named, else the ledger's only one. */
export const grantOf = (database: Database, scope: ReportScope): Result<GrantRow> =>
  scope.grant ? success(scope.grant) : findGrant(database, undefined)

const linesOf = (database: Database, grant: GrantRow, version: BudgetVersionRow | undefined): BudgetBaseLine[] =>
  version ? versionDraftLines(database, version, amountTerms(database, grant)) : []

const table = (
  name: string,
  columns: readonly TabularColumn[],
  rows: readonly TabularRow[],
  totals: TabularRow | null,
): TabularReport => ({
  name,
  columns,
  rows,
  rowCount: rows.length,
  totals,
  openMonths: [],
  warnings: [],
})

/**
 * The budget in force as a workbook that donors and the importer read: build-up, both currencies, the rate, months in the grant's currency.
 * `paper` adds a row for each head. A version can be asked for by `after`.
 */
export function budgetWorkbook(
  database: Database,
  scope: ReportScope,
  language: Language,
  parameters: ReportParameters,
  paper: boolean,
): Result<TabularReport> {
  const grant = grantOf(database, scope)
  if (!grant.ok) return grant
  const version = versionAsked(database, grant.value, parameters.after) ?? latestBudgetVersion(database, grant.value.id)
  const lines = linesOf(database, grant.value, version)
  const { currency } = grant.value
  const months = grantMonths(grant.value.startDate, grant.value.endDate)
  const own = readLedger(database).organisationCode
  const totalDonor = {
    ...tabularColumn('total_gbp', 'money', currency),
    label: { fr: `Total ${currency}`, en: `Total ${currency}` },
  }
  const columns: TabularColumn[] = [
    tabularColumn('code', 'text'),
    tabularColumn('label', 'text'),
    tabularColumn('head', 'text'),
    tabularColumn('unit', 'text'),
    tabularColumn('unit_cost', 'rate'),
    tabularColumn('quantity', 'rate'),
    tabularColumn('frequency', 'rate'),
    tabularColumn('percent', 'percent'),
    tabularColumn('currency', 'text'),
    tabularColumn('total_xof', 'money', FUNCTIONAL_CURRENCY),
    tabularColumn('rate', 'rate'),
    totalDonor,
    tabularColumn('partner', 'text'),
    tabularColumn('activity', 'text'),
    tabularColumn('cost_nature', 'text'),
    ...months.map((month): TabularColumn => ({ key: month, label: { fr: month, en: month }, kind: 'money', currency })),
  ]
  const rowOf = ({ line, amounts }: BudgetBaseLine): TabularRow => {
    const phased = phaseLine(amounts, line.months, months)
    return [
      line.code,
      language === 'fr' ? line.labelFr : line.labelEn,
      line.head,
      language === 'fr' ? line.unitFr : line.unitEn,
      line.unitCost,
      line.quantity,
      line.frequency,
      line.percent,
      line.currency,
      amounts.amountXof,
      amounts.rate,
      amounts.amountMinor,
      line.partner ?? own,
      line.activity,
      line.nature,
      ...months.map((month) => phased.find((each) => each.month === month)?.amountMinor ?? 0),
    ]
  }
  const heads = budgetHeadsOf(
    database,
    grant.value.id,
    lines.map((each) => each.line.head),
  )
  const rows = paper
    ? underHeads(lines, heads).flatMap((each): TabularRow[] =>
        'line' in each
          ? [rowOf(each)]
          : [[each.code, language === 'fr' ? each.labelFr : each.labelEn, ...columns.slice(2).map(() => null)]],
      )
    : lines.map(rowOf)
  const sums = lines.map(rowOf)
  const totals = columns.map((column, at) => (column.kind === 'money' ? sumMinor(sums.map((row) => Number(row[at] ?? 0))) : null))
  return success(table('budget', columns, rows, totals))
}

/** Heads in the order of the tree, each followed by its own lines; a parent comes before its first sub-head. */
function underHeads(lines: readonly BudgetBaseLine[], heads: ReturnType<typeof budgetHeadsOf>) {
  const shown = new Set<string>()
  const byHead = new Map<string, BudgetBaseLine[]>()
  for (const each of lines) byHead.set(each.line.head, [...(byHead.get(each.line.head) ?? []), each])
  const above = (code: string): typeof heads => {
    const head = heads.find((each) => each.code === code)
    if (!head || shown.has(code)) return []
    shown.add(code)
    return [...(head.parent === null ? [] : above(head.parent)), head]
  }
  return [...byHead].flatMap(([code, members]) => [...above(code), ...members])
}

function versionAsked(database: Database, grant: GrantRow, asked: string | undefined): BudgetVersionRow | undefined {
  return asked === undefined || !/^\d{1,6}$/.test(asked) ? undefined : budgetVersionNumbered(database, grant.id, Number(asked))
}

/** Two versions side by side (report `budget-comparison`): by default the last one and the one before it. */
export function budgetComparison(
  database: Database,
  scope: ReportScope,
  language: Language,
  { before, after }: ReportParameters,
): Result<TabularReport> {
  const found = grantOf(database, scope)
  if (!found.ok) return found
  const grant = found.value
  const latest = latestBudgetVersion(database, grant.id)
  const to = after ?? String(latest?.number ?? 0)
  const from = before ?? String(Math.max(0, Number(to) - 1))
  const versions = [from, to].map((number) => ({ number, row: versionAsked(database, grant, number) }))
  const unknown = versions.filter(({ row }) => row === undefined)
  if (unknown.length > 0)
    return failure(...unknown.map(({ number }) => fault('BUDGET_VERSION_UNKNOWN', undefined, { number, grant: grant.code })))
  const [earlier, later] = versions.map(({ row }) =>
    linesOf(database, grant, row).map(({ line, amounts }) => ({ ...line, ...amounts })),
  )
  const money = (key: 'before_gbp' | 'after_gbp' | 'change_gbp') => tabularColumn(key, 'money', grant.currency)
  const francs = (key: 'before_xof' | 'after_xof' | 'change_xof') => tabularColumn(key, 'money', FUNCTIONAL_CURRENCY)
  const columns = [
    tabularColumn('budget_line', 'text'),
    tabularColumn('label', 'text'),
    tabularColumn('change_state', 'text'),
    money('before_gbp'),
    money('after_gbp'),
    money('change_gbp'),
    tabularColumn('change_percent', 'percent'),
    francs('before_xof'),
    francs('after_xof'),
    francs('change_xof'),
  ]
  const compared = compareVersions(earlier ?? [], later ?? [])
  const figures = (b: number, a: number, bXof: number, aXof: number): TabularRow => [
    b,
    a,
    a - b,
    percentText(a - b, b, 2) ?? null,
    bXof,
    aXof,
    aXof - bXof,
  ]
  const rows = compared.map(
    (line): TabularRow => [
      line.code,
      language === 'fr' ? line.labelFr : line.labelEn,
      line.state.toUpperCase(),
      ...figures(line.beforeMinor, line.afterMinor, line.beforeXof, line.afterXof),
    ],
  )
  const sum = (of: (line: (typeof compared)[number]) => number) => sumMinor(compared.map(of))
  const totals = figures(
    sum((line) => line.beforeMinor),
    sum((line) => line.afterMinor),
    sum((line) => line.beforeXof),
    sum((line) => line.afterXof),
  )
  return success(table('budget-comparison', columns, rows, [null, null, null, ...totals]))
}

/** The budget in force, line by partner, in the grant's currency; a line without partner is the organisation's own. */
export function partnerAllocation(database: Database, scope: ReportScope, language: Language): Result<TabularReport> {
  const grant = grantOf(database, scope)
  if (!grant.ok) return grant
  const lines = linesOf(database, grant.value, latestBudgetVersion(database, grant.value.id))
  const own = readLedger(database).organisationCode
  const partners = [...new Set(lines.map(({ line }) => line.partner ?? own))].sort((a, b) =>
    a === own ? -1 : b === own ? 1 : a < b ? -1 : 1,
  )
  const { currency } = grant.value
  const columns: TabularColumn[] = [
    tabularColumn('budget_line', 'text'),
    tabularColumn('label', 'text'),
    ...partners.map((code): TabularColumn => ({ key: code, label: { fr: code, en: code }, kind: 'money', currency })),
    tabularColumn('total_gbp', 'money', currency),
  ]
  const rows = lines.map(
    ({ line, amounts }): TabularRow => [
      line.code,
      language === 'fr' ? line.labelFr : line.labelEn,
      ...partners.map((code) => ((line.partner ?? own) === code ? amounts.amountMinor : null)),
      amounts.amountMinor,
    ],
  )
  const totals = columns.map((column, at) => (column.kind === 'money' ? sumMinor(rows.map((row) => Number(row[at] ?? 0))) : null))
  return success(table('partner-allocation', columns, rows, totals))
}
