import type { Database } from '../database.ts'

export const REPORT_STATES = [
  'draft',
  'submitted',
  'under_review',
  'queried',
  'answered',
  'accepted',
  'accepted_with_disallowances',
  'rejected',
  'closed',
] as const
export type PartnerReportState = (typeof REPORT_STATES)[number]

/** What is kept of a partner's report when it comes in; amounts in minor units of its currency. */
export interface NewPartnerReport {
  readonly number: string
  readonly subAwardId: number
  readonly period: string
  readonly fromDate: string
  readonly toDate: string
  readonly submittedOn: string
  readonly dueOn: string
  readonly reviewDueOn: string
  readonly totalMinor: number
  readonly currency: string
  /** Lines of the file that are no spending of the grant: bank, own funds. */
  readonly ignoredLines: number
  readonly fileName: string
  readonly fileHash: string
  readonly samplePercent: string
  readonly sampleSeed: number
  readonly receivedBy: number
}

export interface PartnerReportRow extends NewPartnerReport {
  readonly id: number
  readonly state: PartnerReportState
  readonly concludedOn: string | null
  readonly concludedBy: number | null
  readonly conclusion: string | null
  readonly subAward: string
  readonly partner: string
  readonly partnerName: string
  readonly grantId: number
  readonly grantCode: string
  readonly receivedByName: string
  readonly concludedByName: string | null
}

const REPORT = `SELECT r.*, s.code AS sub_award, p.code AS partner, p.name AS partner_name, g.id AS grant_id, g.code AS grant_code,
  u.name AS received_by_name, c.name AS concluded_by_name
  FROM partner_report r JOIN sub_award s ON s.id = r.sub_award_id JOIN partner p ON p.id = s.partner_id JOIN grant_agreement g ON g.id = s.grant_id
  JOIN user u ON u.id = r.received_by LEFT JOIN user c ON c.id = r.concluded_by`

/** Every report, the latest period first. */
export const listPartnerReports = (database: Database): PartnerReportRow[] =>
  database.all(`${REPORT} ORDER BY r.from_date DESC, s.code, r.id DESC`)

export const findPartnerReport = (database: Database, id: number): PartnerReportRow | undefined =>
  database.get<PartnerReportRow>(`${REPORT} WHERE r.id = ?`, id)

export const partnerReportNamed = (database: Database, number: string): PartnerReportRow | undefined =>
  database.get<PartnerReportRow>(`${REPORT} WHERE r.number = ?`, number)

/** The reports of a sub-award that stand: a rejected one counts for nothing. */
export const standingReports = (database: Database, subAwardId: number): PartnerReportRow[] =>
  database.all(`${REPORT} WHERE r.sub_award_id = ? AND r.state <> 'rejected' ORDER BY r.from_date`, subAwardId)

export function insertPartnerReport(database: Database, row: NewPartnerReport): number {
  database.run(
    `INSERT INTO partner_report (number, sub_award_id, period, from_date, to_date, state, submitted_on, due_on, review_due_on, total_minor, currency,
      ignored_lines, file_name, file_hash, sample_percent, sample_seed, received_by) VALUES (?,?,?,?,?,'submitted',?,?,?,?,?,?,?,?,?,?,?)`,
    row.number,
    row.subAwardId,
    row.period,
    row.fromDate,
    row.toDate,
    row.submittedOn,
    row.dueOn,
    row.reviewDueOn,
    row.totalMinor,
    row.currency,
    row.ignoredLines,
    row.fileName,
    row.fileHash,
    row.samplePercent,
    row.sampleSeed,
    row.receivedBy,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export function setReportState(database: Database, id: number, state: PartnerReportState): void {
  database.run('UPDATE partner_report SET state = ? WHERE id = ?', state, id)
}

export function concludeReportRow(
  database: Database,
  id: number,
  end: { state: PartnerReportState; on: string; by: number; conclusion: string | null },
): void {
  database.run(
    'UPDATE partner_report SET state = ?, concluded_on = ?, concluded_by = ?, conclusion = ? WHERE id = ?',
    end.state,
    end.on,
    end.by,
    end.conclusion,
    id,
  )
}
