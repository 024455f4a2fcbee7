import type { Database } from '../database.ts'

/** What a payslip charged to one fund, and what the timesheet that both signed says of it. */
export interface PayShareRow {
  readonly month: string
  readonly employeeId: number
  readonly name: string
  readonly grossXof: number
  readonly grantCode: string | null
  readonly weight: string
}

/** The funds that bore each payslip, by month and person. */
export const payShares = (database: Database): PayShareRow[] =>
  database.all(
    `SELECT s.month, s.employee_id, t.name, p.gross_xof, s.grant_code, s.weight FROM payslip_share s
     JOIN payslip p ON p.month = s.month AND p.employee_id = s.employee_id JOIN employee e ON e.id = s.employee_id
     JOIN third_party t ON t.id = e.third_party_id ORDER BY s.month, s.employee_id, s.position`,
  )

export interface SignedHoursRow {
  readonly month: string
  readonly employeeId: number
  readonly grantCode: string | null
  readonly hundredths: number
}

/** Hours worked by grant on the timesheets that both have signed; absences are left out. */
export const signedHours = (database: Database): SignedHoursRow[] =>
  database.all(
    `SELECT t.month, t.employee_id, g.code AS grant_code, sum(h.hundredths) AS hundredths FROM timesheet t JOIN timesheet_row r ON r.timesheet_id = t.id
     JOIN timesheet_hours h ON h.timesheet_id = t.id AND h.position = r.position LEFT JOIN grant_agreement g ON g.id = r.grant_id
     WHERE t.locked_at IS NOT NULL AND r.absence IS NULL GROUP BY t.month, t.employee_id, g.code`,
  )
