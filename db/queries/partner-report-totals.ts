import type { Database } from '../database.ts'

/** What the reports of a sub-award came to, in minor units of its currency. Submitted = accepted + disallowed + queried + not yet looked at. */
export interface PartnerReportTotals {
  readonly reportId: number
  readonly number: string
  readonly period: string
  readonly state: string
  readonly submittedOn: string
  readonly submitted: number
  readonly accepted: number
  readonly disallowed: number
  readonly queried: number
}

/** The reports of a sub-award submitted up to a day, with the decisions of that day or earlier: the last one of each line stands. */
export const partnerReportTotals = (database: Database, subAward: string, to: string): PartnerReportTotals[] =>
  database.all<PartnerReportTotals>(
    `SELECT r.id AS report_id, r.number, r.period, r.state, r.submitted_on, r.total_minor AS submitted,
      coalesce(sum(d.accepted_minor), 0) AS accepted, coalesce(sum(d.disallowed_minor), 0) AS disallowed, coalesce(sum(d.queried_minor), 0) AS queried
     FROM partner_report r JOIN sub_award s ON s.id = r.sub_award_id
     LEFT JOIN partner_report_decision d ON d.report_id = r.id AND d.date <= ? AND NOT EXISTS (
       SELECT 1 FROM partner_report_decision n WHERE n.report_id = d.report_id AND n.position = d.position AND n.date <= ? AND n.id > d.id)
     WHERE s.code = ? AND r.submitted_on <= ? AND r.state NOT IN ('draft','rejected')
     GROUP BY r.id ORDER BY r.from_date`,
    to,
    to,
    subAward,
    to,
  )
