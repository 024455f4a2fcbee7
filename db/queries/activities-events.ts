import type { Database } from '../database.ts'

export interface ActivityEventRow {
  readonly id: number
  readonly code: string
  readonly kind: 'workshop' | 'peer' | 'research' | 'other'
  readonly titleFr: string
  readonly titleEn: string
  readonly grantId: number
  readonly grantCode: string
  readonly activity: string
  readonly resultId: number | null
  /** Code of the output. */
  readonly output: string | null
  /** Code of the partner that ran it; null for the organisation itself. */
  readonly partner: string | null
  readonly place: string
  readonly fromDate: string
  readonly toDate: string
  readonly state: 'planned' | 'held' | 'cancelled'
  readonly plannedParticipants: number
  /** Agreed per diem of one person and day, whole francs. */
  readonly perDiemXof: number | null
  readonly note: string
  readonly validatedBy: string | null
  readonly validatedAt: string | null
  readonly reopenedReason: string | null
}

export type Sex = 'F' | 'M' | 'U'

export interface ParticipantRow {
  readonly eventId: number
  readonly position: number
  readonly name: string
  readonly sex: Sex
  readonly organisation: string
  readonly role: string
  readonly phone: string
  /** JSON array of the dates attended, in order. */
  readonly days: string
  readonly perDiemXof: number | null
  readonly voucherId: number | null
  readonly lineNumber: number | null
  /** Number of the voucher that paid the per diem. */
  readonly voucher: string | null
}

export interface HeadcountRow {
  readonly eventId: number
  readonly organisation: string
  readonly sex: Sex
  readonly count: number
}

const SELECT = `SELECT e.id, e.code, e.kind, e.title_fr, e.title_en, e.grant_id, g.code AS grant_code, a.code AS activity, e.result_id, r.code AS output, p.code AS partner,
  e.place, e.from_date, e.to_date, e.state, e.planned_participants, e.per_diem_xof, e.note, u.name AS validated_by, e.validated_at, e.reopened_reason
  FROM activity_event e JOIN grant_agreement g ON g.id = e.grant_id JOIN activity a ON a.id = e.activity_id LEFT JOIN logframe_result r ON r.id = e.result_id
  LEFT JOIN partner p ON p.id = e.partner_id LEFT JOIN user u ON u.id = e.validated_by`

/** The events of a grant, or of the whole ledger (null), by date. */
export const listActivityEvents = (database: Database, grantId: number | null): ActivityEventRow[] =>
  database.all(`${SELECT} WHERE (? IS NULL OR e.grant_id = ?) ORDER BY e.from_date, e.code`, grantId, grantId)

export const findActivityEvent = (database: Database, id: number): ActivityEventRow | undefined =>
  database.get(`${SELECT} WHERE e.id = ?`, id)

export const activityEventOfCode = (database: Database, code: string): ActivityEventRow | undefined =>
  database.get(`${SELECT} WHERE e.code = ?`, code)

const PARTICIPANTS = `SELECT p.event_id, p.position, p.name, p.sex, p.organisation, p.role, p.phone, p.days, p.per_diem_xof, p.voucher_id, p.line_number, v.number AS voucher
  FROM activity_participant p JOIN activity_event e ON e.id = p.event_id LEFT JOIN voucher v ON v.id = p.voucher_id`

export const participantsOf = (database: Database, eventId: number): ParticipantRow[] =>
  database.all(`${PARTICIPANTS} WHERE p.event_id = ? ORDER BY p.position`, eventId)

/** Every participant of a grant's events, or of all (null). */
export const listParticipants = (database: Database, grantId: number | null): ParticipantRow[] =>
  database.all(`${PARTICIPANTS} WHERE (? IS NULL OR e.grant_id = ?) ORDER BY p.event_id, p.position`, grantId, grantId)

export const listHeadcounts = (database: Database, grantId: number | null): HeadcountRow[] =>
  database.all(
    `SELECT h.event_id, h.organisation, h.sex, h.count FROM activity_headcount h JOIN activity_event e ON e.id = h.event_id
     WHERE (? IS NULL OR e.grant_id = ?) ORDER BY h.event_id, h.organisation, h.sex`,
    grantId,
    grantId,
  )

/** Codes of the budget lines of each event. */
export const listEventLines = (database: Database, grantId: number | null): { eventId: number; code: string }[] =>
  database.all(
    `SELECT l.event_id, b.code FROM activity_event_line l JOIN budget_line b ON b.id = l.budget_line_id JOIN activity_event e ON e.id = l.event_id
     WHERE (? IS NULL OR e.grant_id = ?) ORDER BY l.event_id, b.code`,
    grantId,
    grantId,
  )

/** Attendance sheets in force: the document and what it is attached to as such, an event or a posted voucher. */
export const attendanceSheets = (database: Database): { documentId: string; name: string; subject: string }[] =>
  database.all(
    `SELECT l.document_id, d.name, l.subject FROM document_link l JOIN document d ON d.id = l.document_id
     WHERE l.kind = 'ATTENDANCE' AND l.superseded_at IS NULL AND (l.subject LIKE 'activity-event:%' OR l.subject LIKE 'voucher:%') ORDER BY l.id`,
  )

export interface NewActivityEvent {
  readonly code: string
  readonly kind: ActivityEventRow['kind']
  readonly titleFr: string
  readonly titleEn: string
  readonly grantId: number
  readonly activityId: number
  readonly resultId: number | null
  readonly partnerId: number | null
  readonly place: string
  readonly from: string
  readonly to: string
  readonly state: ActivityEventRow['state']
  readonly plannedParticipants: number
  readonly perDiemXof: number | null
  readonly note: string
}

/** Writes an event, in place of the one of that id; answers its id. */
export function writeActivityEvent(database: Database, id: number | null, event: NewActivityEvent): number {
  const values = [
    event.code,
    event.kind,
    event.titleFr,
    event.titleEn,
    event.grantId,
    event.activityId,
    event.resultId,
    event.partnerId,
    event.place,
    event.from,
    event.to,
    event.state,
    event.plannedParticipants,
    event.perDiemXof,
    event.note,
  ]
  if (id !== null) {
    database.run(
      `UPDATE activity_event SET code = ?, kind = ?, title_fr = ?, title_en = ?, grant_id = ?, activity_id = ?, result_id = ?, partner_id = ?, place = ?, from_date = ?,
       to_date = ?, state = ?, planned_participants = ?, per_diem_xof = ?, note = ? WHERE id = ?`,
      ...values,
      id,
    )
    return id
  }
  const row = database.get<{ id: number }>(
    `INSERT INTO activity_event (code, kind, title_fr, title_en, grant_id, activity_id, result_id, partner_id, place, from_date, to_date, state, planned_participants,
     per_diem_xof, note) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING id`,
    ...values,
  )
  return row?.id ?? 0
}

export function replaceEventLines(database: Database, eventId: number, budgetLineIds: readonly number[]): void {
  database.run('DELETE FROM activity_event_line WHERE event_id = ?', eventId)
  for (const id of budgetLineIds)
    database.run('INSERT INTO activity_event_line (event_id, budget_line_id) VALUES (?,?)', eventId, id)
}

export function replaceParticipants(
  database: Database,
  eventId: number,
  rows: readonly Omit<ParticipantRow, 'eventId' | 'position' | 'voucher'>[],
): void {
  database.run('DELETE FROM activity_participant WHERE event_id = ?', eventId)
  for (const [index, row] of rows.entries())
    database.run(
      `INSERT INTO activity_participant (event_id, position, name, sex, organisation, role, phone, days, per_diem_xof, voucher_id, line_number)
       VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
      eventId,
      index + 1,
      row.name,
      row.sex,
      row.organisation,
      row.role,
      row.phone,
      row.days,
      row.perDiemXof,
      row.voucherId,
      row.lineNumber,
    )
}

export function replaceHeadcounts(database: Database, eventId: number, rows: readonly Omit<HeadcountRow, 'eventId'>[]): void {
  database.run('DELETE FROM activity_headcount WHERE event_id = ?', eventId)
  for (const { organisation, sex, count } of rows)
    database.run(
      'INSERT INTO activity_headcount (event_id, organisation, sex, count) VALUES (?,?,?,?)',
      eventId,
      organisation,
      sex,
      count,
    )
}

export const setValidation = (
  database: Database,
  id: number,
  by: number | null,
  at: string | null,
  reason: string | null,
): unknown =>
  database.run(
    'UPDATE activity_event SET validated_by = ?, validated_at = ?, reopened_reason = ? WHERE id = ?',
    by,
    at,
    reason,
    id,
  )
