import type { Database } from '../database.ts'

export interface NewReportLine {
  readonly position: number
  readonly voucher: string
  readonly lineNumber: number
  readonly date: string
  readonly account: string
  readonly budgetLine: string | null
  readonly label: string
  readonly thirdParty: string | null
  readonly documentReference: string | null
  readonly invoice: string | null
  readonly expenseType: string | null
  readonly amountMinor: number
  readonly sampled: number
  /** JSON list of codes. */
  readonly flags: string
}

export interface ReportLineRow extends NewReportLine {
  readonly id: number
  readonly reportId: number
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
    line.lineNumber,
    line.date,
    line.account,
    line.budgetLine,
    line.label,
    line.thirdParty,
    line.documentReference,
    line.invoice,
    line.expenseType,
    line.amountMinor,
    line.sampled,
    line.flags,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export interface NewDecision {
  readonly reportId: number
  readonly position: number
  readonly decision: 'accept' | 'query' | 'disallow'
  readonly acceptedMinor: number
  readonly disallowedMinor: number
  readonly queriedMinor: number
  readonly code: string | null
  readonly comment: string
  readonly dueOn: string | null
  readonly date: string
  readonly madeBy: number
  readonly madeAt: string
}

export interface DecisionRow extends NewDecision {
  readonly id: number
  readonly madeByName: string
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
    row.reportId,
    row.position,
    row.decision,
    row.acceptedMinor,
    row.disallowedMinor,
    row.queriedMinor,
    row.code,
    row.comment,
    row.dueOn,
    row.date,
    row.madeBy,
    row.madeAt,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export interface NewMessage {
  readonly reportId: number
  readonly position: number
  readonly author: 'reviewer' | 'partner'
  readonly text: string
  readonly date: string
  readonly madeBy: number
  readonly madeAt: string
}

export interface MessageRow extends NewMessage {
  readonly id: number
  readonly madeByName: string
}

export const messagesOfReport = (database: Database, reportId: number): MessageRow[] =>
  database.all(
    'SELECT m.*, u.name AS made_by_name FROM partner_report_message m JOIN user u ON u.id = m.made_by WHERE m.report_id = ? ORDER BY m.id',
    reportId,
  )

export function insertMessage(database: Database, row: NewMessage): number {
  database.run(
    'INSERT INTO partner_report_message (report_id, position, author, text, date, made_by, made_at) VALUES (?,?,?,?,?,?,?)',
    row.reportId,
    row.position,
    row.author,
    row.text,
    row.date,
    row.madeBy,
    row.madeAt,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}
