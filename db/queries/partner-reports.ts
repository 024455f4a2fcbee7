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
  readonly sub_award_id: number
  readonly period: string
  readonly from_date: string
  readonly to_date: string
  readonly submitted_on: string
  readonly due_on: string
  readonly review_due_on: string
  readonly total_minor: number
  readonly currency: string
  /** Lines of the file that are no spending of the grant: bank, own funds. */
  readonly ignored_lines: number
  readonly file_name: string
  readonly file_hash: string
  readonly sample_percent: string
  readonly sample_seed: number
  readonly received_by: number
}

export interface PartnerReportRow extends NewPartnerReport {
  readonly id: number
  readonly state: PartnerReportState
  readonly concluded_on: string | null
  readonly concluded_by: number | null
  readonly conclusion: string | null
  readonly sub_award: string
  readonly partner: string
  readonly partner_name: string
  readonly grant_id: number
  readonly grant_code: string
  readonly received_by_name: string
  readonly concluded_by_name: string | null
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
    row.sub_award_id,
    row.period,
    row.from_date,
    row.to_date,
    row.submitted_on,
    row.due_on,
    row.review_due_on,
    row.total_minor,
    row.currency,
    row.ignored_lines,
    row.file_name,
    row.file_hash,
    row.sample_percent,
    row.sample_seed,
    row.received_by,
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
