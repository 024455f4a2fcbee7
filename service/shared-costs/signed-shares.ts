import type { Database } from '../../db/database.ts'
import { signedHoursOf } from '../../db/queries/timesheets.ts'
import type { PayShare } from '../../domain/payroll/payroll-voucher.ts'
import type { Month } from '../../shared/time/period.ts'

/**
 * Who bears somebody's pay by the hours of the timesheet that both signed, in hundredths of an hour; absences follow the hours worked.
 * Empty when no timesheet of the month is signed, or nothing was worked: the plan decides then (spec 04 §2.3).
 */
export const signedShares = (database: Database, employeeId: number, month: Month): PayShare[] =>
  signedHoursOf(database, employeeId, month).map(({ hundredths, ...share }) => ({ ...share, weight: String(hundredths) }))
