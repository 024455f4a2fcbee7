import type { Database } from '../database.ts'

export interface DisallowanceRow {
  readonly id: number
  readonly reportId: number
  readonly number: string
  readonly state: string
  readonly subAwardId: number
  readonly subAward: string
  readonly partner: string
  readonly grantId: number
  readonly grantCode: string
  readonly toDate: string
  readonly account: string
  readonly voucher: string
  readonly lineNumber: number
  readonly code: string | null
  readonly comment: string
  readonly xof: number
  readonly date: string
  readonly author: string
  /** A later decision of the line stands instead. */
  readonly superseded: number
}

/** Every disallowance that reviewers took of partners' lines, in the order in which they were taken; those of rejected reports are left out. */
export const disallowances = (database: Database): DisallowanceRow[] =>
  database.all(
    `SELECT d.id, d.report_id, r.number, r.state, r.sub_award_id, s.code AS sub_award, p.code AS partner, g.id AS grant_id, g.code AS grant_code, r.to_date,
      coalesce(t.account, '4711') AS account, l.voucher, l.line_number, d.code, d.comment, d.disallowed_minor AS xof, d.date, u.name AS author,
      EXISTS (SELECT 1 FROM partner_report_decision n WHERE n.report_id = d.report_id AND n.position = d.position AND n.id > d.id) AS superseded
     FROM partner_report_decision d JOIN partner_report r ON r.id = d.report_id JOIN sub_award s ON s.id = r.sub_award_id JOIN partner p ON p.id = s.partner_id
     JOIN grant_agreement g ON g.id = s.grant_id LEFT JOIN sub_award_term t ON t.sub_award_id = s.id
     JOIN partner_report_line l ON l.report_id = d.report_id AND l.position = d.position JOIN user u ON u.id = d.made_by
     WHERE d.disallowed_minor <> 0 AND r.state <> 'rejected' ORDER BY d.id`,
  )
