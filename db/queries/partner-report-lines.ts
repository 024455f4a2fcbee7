import type { Database } from '../database.ts'

export interface NewReportLine {
  readonly position: number
  readonly voucher: string
  readonly line_number: number
  readonly date: string
  readonly account: string
  readonly budget_line: string | null
  readonly label: string
  readonly third_party: string | null
  readonly document_reference: string | null
  readonly invoice: string | null
  readonly expense_type: string | null
  readonly amount_minor: number
  readonly sampled: number
  /** JSON list of codes. */
  readonly flags: string
}

export interface ReportLineRow extends NewReportLine {
  readonly id: number
  readonly report_id: number
}

export const linesOfReport = (database: Database, reportId: number): ReportLineRow[] =>
  database.all('SELECT * FROM partner_report_line WHERE report_id = ? ORDER BY position', reportId)

/** The lines of a sub-award's reports that stand. */
export const linesOfSubAward = (database: Database, subAwardId: number): ReportLineRow[] =>
  database.all(
    "SELECT l.* FROM partner_report_line l JOIN partner_report r ON r.id = l.report_id WHERE r.sub_award_id = ? AND r.state <> 'rejected' ORDER BY l.id",
    subAwardId,
  )

export function insertReportLine(database: Database, reportId: number, line: NewReportLine): number {
  database.run(
    `INSERT INTO partner_report_line (report_id, position, voucher, line_number, date, account, budget_line, label, third_party, document_reference, invoice,
      expense_type, amount_minor, sampled, flags) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    reportId,
    line.position,
    line.voucher,
    line.line_number,
    line.date,
    line.account,
    line.budget_line,
    line.label,
    line.third_party,
    line.document_reference,
    line.invoice,
    line.expense_type,
    line.amount_minor,
    line.sampled,
    line.flags,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export interface NewDecision {
  readonly report_id: number
  readonly position: number
  readonly decision: 'accept' | 'query' | 'disallow'
  readonly accepted_minor: number
  readonly disallowed_minor: number
  readonly queried_minor: number
  readonly code: string | null
  readonly comment: string
  readonly due_on: string | null
  readonly date: string
  readonly made_by: number
  readonly made_at: string
}

export interface DecisionRow extends NewDecision {
  readonly id: number
  readonly made_by_name: string
}

/** Every decision of a report, oldest first: the last one of a line stands. */
export const decisionsOfReport = (database: Database, reportId: number): DecisionRow[] =>
  database.all(
    'SELECT d.*, u.name AS made_by_name FROM partner_report_decision d JOIN user u ON u.id = d.made_by WHERE d.report_id = ? ORDER BY d.id',
    reportId,
  )

export function insertDecision(database: Database, row: NewDecision): number {
  database.run(
    `INSERT INTO partner_report_decision (report_id, position, decision, accepted_minor, disallowed_minor, queried_minor, code, comment, due_on, date, made_by, made_at)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`,
    row.report_id,
    row.position,
    row.decision,
    row.accepted_minor,
    row.disallowed_minor,
    row.queried_minor,
    row.code,
    row.comment,
    row.due_on,
    row.date,
    row.made_by,
    row.made_at,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export interface NewMessage {
  readonly report_id: number
  readonly position: number
  readonly author: 'reviewer' | 'partner'
  readonly text: string
  readonly date: string
  readonly made_by: number
  readonly made_at: string
}

export interface MessageRow extends NewMessage {
  readonly id: number
  readonly made_by_name: string
}

export const messagesOfReport = (database: Database, reportId: number): MessageRow[] =>
  database.all(
    'SELECT m.*, u.name AS made_by_name FROM partner_report_message m JOIN user u ON u.id = m.made_by WHERE m.report_id = ? ORDER BY m.id',
    reportId,
  )

export function insertMessage(database: Database, row: NewMessage): number {
  database.run(
    'INSERT INTO partner_report_message (report_id, position, author, text, date, made_by, made_at) VALUES (?,?,?,?,?,?,?)',
    row.report_id,
    row.position,
    row.author,
    row.text,
    row.date,
    row.made_by,
    row.made_at,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}
