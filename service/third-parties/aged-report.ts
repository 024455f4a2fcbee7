import type { Database } from '../../db/database.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { AGEING_BUCKETS } from '../../domain/third-parties/ageing-buckets.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport } from '../../reports/model/tabular-report.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { type AgedSide, agedBalances } from './aged-balances.ts'

/**
 * Reports `aged-payables` and `aged-receivables`: a row per account and third party, then one row `difference` per account, the ledger's
 * balance less the rows. The day looked at is the last of the scope, else that of the last posting; `--account` narrows.
 */
export function agedReport(database: Database, scope: ReportScope, side: AgedSide): TabularReport {
  const posted = postedRange(database)
  const on: LocalDate | undefined = scope.to ?? posted?.to
  const { rows, ties } = on === undefined ? { rows: [], ties: [] } : agedBalances(database, side, on, scope.grant?.id ?? null)
  const isAsked = (account: string): boolean => scope.account === null || account.startsWith(scope.account)
  const asked = rows.filter((row) => isAsked(row.account))
  const table = [
    ...asked.map((row) => [
      row.account,
      row.thirdParty,
      row.oldestDueOn,
      row.openItems,
      row.balanceXof,
      ...AGEING_BUCKETS.map((bucket) => row.buckets[bucket]),
    ]),
    ...ties
      .filter((tie) => isAsked(tie.account))
      .map((tie) => [tie.account, 'difference', null, null, tie.differenceXof, ...AGEING_BUCKETS.map(() => null)]),
  ]
  const total = (of: (row: (typeof asked)[number]) => number): number => sumMinor(asked.map(of))
  return {
    name: `aged-${side}`,
    columns: [
      tabularColumn('account', 'text'),
      tabularColumn('third_party', 'text'),
      tabularColumn('oldest_due', 'date'),
      tabularColumn('open_items', 'integer'),
      tabularColumn('balance', 'money', FUNCTIONAL_CURRENCY),
      ...AGEING_BUCKETS.map((bucket) => tabularColumn(bucket, 'money', FUNCTIONAL_CURRENCY)),
    ],
    rows: table,
    rowCount: table.length,
    totals: [
      null,
      null,
      null,
      total((row) => row.openItems),
      total((row) => row.balanceXof),
      ...AGEING_BUCKETS.map((bucket) => total((row) => row.buckets[bucket])),
    ],
    openMonths: on === undefined ? [] : openMonthsBetween(database, posted?.from ?? on, on),
    warnings: [],
  }
}
