import type { Database } from '../../db/database.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { singleLine, singleLineOrNull } from '../../reports/model/single-line.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { findPartner, type ReportScope } from '../reports/report-scope.ts'
import { listRulings } from './list-rulings.ts'
import { ANY_DAY } from './rulings-standing.ts'

/**
 * Report `eligibility-rulings`: every ruling and lifting dated in the scope, grant by grant in their order, and what reversals undid by
 * themselves (R-ELIG-3; spec 06 §5.12 "ineligible adjustments visible"). The sum of a period is what column I of its claim takes out. Donor
 * amounts of several currencies are text, each in its own, without a total.
 */
export function rulingsReport(database: Database, scope: ReportScope): TabularReport {
  const grants = scope.grant ? [scope.grant] : listGrants(database)
  const currencies = [...new Set(grants.map(({ currency }) => currency))]
  const [currency = FUNCTIONAL_CURRENCY] = currencies
  const single = currencies.length <= 1
  const found = grants.flatMap((grant) => rowsOf(database, grant, scope))
  const rows = found.map(
    (row): TabularRow => [
      row.ruling,
      row.date,
      row.number,
      row.lineNumber,
      row.budgetLine,
      row.partner,
      row.code,
      row.xof,
      single ? row.donorMinor : minorToDecimalText(row.donorMinor, row.currency),
      singleLine(row.reason),
      row.author,
      singleLineOrNull(row.evidence),
      row.takenBackBy ?? (row.lifts === null ? row.liftedOn : String(row.lifts)),
    ],
  )
  const columns = [
    { ...tabularColumn('number', 'integer'), label: reportWord('ruling.number') },
    tabularColumn('date', 'date'),
    tabularColumn('voucher', 'text'),
    tabularColumn('line', 'integer'),
    tabularColumn('budget_line', 'text'),
    tabularColumn('partner', 'text'),
    tabularColumn('code', 'text'),
    tabularColumn('xof', 'money', FUNCTIONAL_CURRENCY),
    single ? tabularColumn('gbp', 'money', currency) : tabularColumn('gbp', 'text'),
    tabularColumn('reason', 'text'),
    tabularColumn('author', 'text'),
    tabularColumn('evidence', 'text'),
    tabularColumn('lifted', 'text'),
  ]
  const xof = sumMinor(found.map((row) => row.xof))
  const donorMinor = single ? sumMinor(found.map((row) => row.donorMinor)) : null
  return {
    name: 'eligibility-rulings',
    columns,
    rows,
    rowCount: rows.length,
    totals: columns.map(({ key }) => (key === 'xof' ? xof : key === 'gbp' ? donorMinor : null)),
    openMonths: [],
    warnings: [],
  }
}

function rowsOf(database: Database, grant: GrantRow, { from, to, partner }: ReportScope) {
  const lead = readLedger(database).organisationCode
  return listRulings(database, grant, to ?? ANY_DAY).rows.filter(
    (row) =>
      (from === null || row.date >= from) &&
      (partner === null || (findPartner(database, row.partner ?? lead)?.id ?? null) === partner.id),
  )
}
