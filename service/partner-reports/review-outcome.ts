import type { Database } from '../../db/database.ts'
import { partnerReportNamed } from '../../db/queries/partner-reports.ts'
import { type ReportTotals, reportTotals } from '../../domain/partner-reports/report-totals.ts'
import type { PartnerReportStateName } from '../../shared/contract/partner-reports.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { readReport } from './report-views.ts'

/** Where the report of a number stands, for a host that names reports by their numbers. */
export function reviewOutcome(
  database: Database,
  number: string,
): Result<{ id: number; state: PartnerReportStateName; totals: ReportTotals }> {
  const row = partnerReportNamed(database, number)
  if (!row) return failure(fault('PARTNER_REPORT_UNKNOWN', undefined, { report: number }))
  const record = readReport(database, row.id)
  return record.ok ? success({ id: row.id, state: row.state, totals: reportTotals(record.value.lines) }) : record
}
