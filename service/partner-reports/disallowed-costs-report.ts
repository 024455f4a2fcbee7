import type { Database } from '../../db/database.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { DisallowedCost } from '../../shared/contract/partner-reports.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { disallowedCosts } from './disallowed-costs.ts'

/** The machine words of a status. */
const STATUS: Readonly<Record<DisallowedCost['status'], string>> = {
  toRecover: 'to_recover',
  recovered: 'recovered',
  netted: 'netted',
  lifted: 'lifted',
  ownFunds: 'own_funds',
}

/** Report `disallowed-costs`: the disallowed-cost ledger, oldest first; the total leaves out what was lifted. */
export function disallowedCostsReport(database: Database, scope: ReportScope): TabularReport {
  const costs = disallowedCosts(database, scope.to ?? '9999-12-31')
    .filter(
      (cost) => (scope.grant === null || cost.grant === scope.grant.code) && (scope.from === null || cost.date >= scope.from),
    )
    .reverse()
  const rows = costs.map(
    (cost): TabularRow => [
      cost.date,
      cost.partner,
      cost.source,
      cost.voucher,
      cost.line,
      cost.grant,
      cost.code,
      cost.comment,
      cost.xof,
      cost.minor,
      cost.currency,
      cost.author,
      STATUS[cost.status],
    ],
  )
  const total = sumMinor(costs.filter(({ status }) => status !== 'lifted').map(({ xof }) => xof))
  return {
    name: 'disallowed-costs',
    columns: [
      tabularColumn('date', 'date'),
      tabularColumn('partner', 'text'),
      tabularColumn('report', 'text'),
      tabularColumn('voucher', 'text'),
      tabularColumn('line', 'integer'),
      tabularColumn('grant', 'text'),
      tabularColumn('code', 'text'),
      tabularColumn('comment', 'text'),
      tabularColumn('xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('gbp', 'money'),
      tabularColumn('currency', 'text'),
      tabularColumn('author', 'text'),
      tabularColumn('status', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: [...Array.from({ length: 8 }, () => null), total, null, null, null, null],
    openMonths: [],
    warnings: [],
  }
}
