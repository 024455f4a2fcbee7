import type { Database } from '../database.ts'

export interface ClaimPartnerReportRow {
  readonly number: string
  readonly partner: string
  readonly period: string
  readonly state: string
}

/** The reports of a grant's partners whose period has a day in common with these dates, whatever became of them. */
export const partnerReportsIn = (database: Database, grantId: number, from: string, to: string): ClaimPartnerReportRow[] =>
  database.all<ClaimPartnerReportRow>(
    `SELECT r.number, p.code AS partner, r.period, r.state FROM partner_report r JOIN sub_award s ON s.id = r.sub_award_id
     JOIN partner p ON p.id = s.partner_id WHERE s.grant_id = ? AND r.from_date <= ? AND r.to_date >= ? ORDER BY p.code, r.from_date`,
    grantId,
    to,
    from,
  )
