import type { Database } from '../../db/database.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { outturnTest } from './outturn-test.ts'

/**
 * Report `virement` (spec 10): the virement test of a grant line by line on a day, with what it was measured from as approved. Refused: several
 * grants and none named, a grant without a budget. While a rate is missing, what hangs on it is blank.
 */
export function virementReport(database: Database, scope: ReportScope): Result<TabularReport> {
  const found = scope.grant ? success(scope.grant) : findGrant(database, undefined)
  if (!found.ok) return found
  const grant = found.value
  const answer = outturnTest(database, grant, scope.to)
  if (!answer) return failure(fault('VIREMENT_NO_BUDGET', undefined, { grant: grant.code }))
  const money = (key: 'approved_gbp' | 'outturn_gbp' | 'change_gbp' | 'limit_gbp' | 'excess_gbp') =>
    tabularColumn(key, 'money', grant.currency)
  const rows = answer.lines.map(
    (line): TabularRow => [
      line.code,
      line.head,
      line.fromMinor,
      line.outturnMinor,
      line.changeMinor,
      line.changePercent,
      line.limitMinor,
      line.state,
      line.excessMinor,
    ],
  )
  const { total } = answer
  return success({
    name: 'virement',
    columns: [
      tabularColumn('budget_line', 'text'),
      tabularColumn('head', 'text'),
      money('approved_gbp'),
      money('outturn_gbp'),
      money('change_gbp'),
      tabularColumn('change_percent', 'percent'),
      money('limit_gbp'),
      tabularColumn('state', 'text'),
      money('excess_gbp'),
    ],
    rows,
    rowCount: rows.length,
    totals: total && [
      null,
      null,
      total.fromMinor,
      total.outturnMinor,
      total.changeMinor,
      total.changePercent,
      null,
      total.state,
      sumMinor(answer.lines.map((line) => line.excessMinor ?? 0)),
    ],
    openMonths: openMonthsBetween(database, grant.startDate, answer.asOf),
    warnings: total === null ? convertGrant(database, grant).outcome.faults.slice(0, 1) : [],
  })
}
