import type { Database } from '../database.ts'

/** A bill as a partner's report states it. */
export interface ReportedBillRow {
  readonly report: string
  readonly partner: string
  readonly voucher: string
  readonly lineNumber: number
  readonly date: string
  readonly thirdParty: string | null
  readonly invoice: string | null
  readonly amountXof: number
}

/** The lines of partners' reports that stand, in francs, by date. */
export const reportedBills = (database: Database, grantId: number | null): ReportedBillRow[] =>
  database.all(
    `SELECT r.number AS report, p.code AS partner, l.voucher, l.line_number, l.date, l.third_party, l.invoice, l.amount_minor AS amount_xof
     FROM partner_report_line l JOIN partner_report r ON r.id = l.report_id JOIN sub_award s ON s.id = r.sub_award_id JOIN partner p ON p.id = s.partner_id
     WHERE r.state <> 'rejected' AND s.currency = 'XOF' AND l.amount_minor > 0 AND (? IS NULL OR s.grant_id = ?) ORDER BY l.date, l.id`,
    grantId,
    grantId,
  )
