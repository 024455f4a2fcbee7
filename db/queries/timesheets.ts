import type { Database } from '../database.ts'

export interface TimesheetHead {
  readonly id: number
  readonly employeeId: number
  readonly month: string
  readonly employeeSignedOn: string | null
  readonly supervisor: string | null
  readonly supervisorSignedOn: string | null
  readonly lockedAt: string | null
  readonly returnReason: string | null
}

export interface TimesheetRowRow {
  readonly timesheetId: number
  readonly position: number
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly activity: string | null
  readonly absence: 'leave' | 'sick' | 'holiday' | 'training' | 'unpaid' | 'other' | null
}

export interface TimesheetHoursRow {
  readonly timesheetId: number
  readonly position: number
  readonly day: number
  readonly hundredths: number
}

export const listTimesheets = (database: Database, month: string): TimesheetHead[] =>
  database.all('SELECT * FROM timesheet WHERE month = ? ORDER BY id', month)

export const findTimesheet = (database: Database, id: number): TimesheetHead | undefined =>
  database.get('SELECT * FROM timesheet WHERE id = ?', id)

export const timesheetRows = (database: Database, id: number): TimesheetRowRow[] =>
  database.all(
    `SELECT r.timesheet_id, r.position, g.code AS grant_code, r.budget_line, r.activity, r.absence FROM timesheet_row r
     LEFT JOIN grant_agreement g ON g.id = r.grant_id WHERE r.timesheet_id = ? ORDER BY r.position`,
    id,
  )

export const timesheetHours = (database: Database, id: number): TimesheetHoursRow[] =>
  database.all('SELECT * FROM timesheet_hours WHERE timesheet_id = ? ORDER BY position, day', id)

export interface WorkedHoursRow {
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly hundredths: number
}

const WORKED = `SELECT g.code AS grant_code, r.budget_line, sum(h.hundredths) AS hundredths FROM timesheet t JOIN timesheet_row r ON r.timesheet_id = t.id
  JOIN timesheet_hours h ON h.timesheet_id = t.id AND h.position = r.position LEFT JOIN grant_agreement g ON g.id = r.grant_id
  WHERE t.locked_at IS NOT NULL AND r.absence IS NULL`

/** Hours worked by grant and budget line on somebody's signed timesheet of a month; absences are left out. */
export const signedHoursOf = (database: Database, employeeId: number, month: string): WorkedHoursRow[] =>
  database.all(
    `${WORKED} AND t.employee_id = ? AND t.month = ? GROUP BY g.code, r.budget_line ORDER BY g.code, r.budget_line`,
    employeeId,
    month,
  )

/** The same for everyone over several months: what a key of basis hours rests on. */
export const signedHoursBetween = (database: Database, from: string, to: string): WorkedHoursRow[] =>
  database.all(
    `${WORKED} AND t.month >= ? AND t.month <= ? GROUP BY g.code, r.budget_line ORDER BY g.code, r.budget_line`,
    from,
    to,
  )

/** The timesheet of somebody's month, made when there is none; answers its id. */
export function ensureTimesheet(database: Database, employeeId: number, month: string): number {
  database.run(
    'INSERT INTO timesheet (employee_id, month) VALUES (?, ?) ON CONFLICT (employee_id, month) DO NOTHING',
    employeeId,
    month,
  )
  return database.get<{ id: number }>('SELECT id FROM timesheet WHERE employee_id = ? AND month = ?', employeeId, month)?.id ?? 0
}

export interface NewTimesheetRow {
  readonly grantId: number | null
  readonly budgetLine: string | null
  readonly activity: string | null
  readonly absence: string | null
  readonly hours: readonly { readonly day: number; readonly hundredths: number }[]
}

export function replaceTimesheetRows(database: Database, id: number, rows: readonly NewTimesheetRow[]): void {
  database.run('DELETE FROM timesheet_hours WHERE timesheet_id = ?', id)
  database.run('DELETE FROM timesheet_row WHERE timesheet_id = ?', id)
  rows.forEach((row, position) => {
    database.run(
      'INSERT INTO timesheet_row (timesheet_id, position, grant_id, budget_line, activity, absence) VALUES (?,?,?,?,?,?)',
      id,
      position,
      row.grantId,
      row.budgetLine,
      row.activity,
      row.absence,
    )
    for (const { day, hundredths } of row.hours)
      database.run(
        'INSERT INTO timesheet_hours (timesheet_id, position, day, hundredths) VALUES (?,?,?,?)',
        id,
        position,
        day,
        hundredths,
      )
  })
}

export function saveSignatures(
  database: Database,
  id: number,
  signed: Pick<TimesheetHead, 'employeeSignedOn' | 'supervisor' | 'supervisorSignedOn' | 'lockedAt' | 'returnReason'>,
): void {
  database.run(
    'UPDATE timesheet SET employee_signed_on = ?, supervisor = ?, supervisor_signed_on = ?, locked_at = ?, return_reason = ? WHERE id = ?',
    signed.employeeSignedOn,
    signed.supervisor,
    signed.supervisorSignedOn,
    signed.lockedAt,
    signed.returnReason,
    id,
  )
}
