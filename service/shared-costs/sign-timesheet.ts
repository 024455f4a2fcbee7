import { findPayrollMonth, listPayslips } from '../../db/queries/payroll-months.ts'
import { standingLinesOfOrigin } from '../../db/queries/statutory-returns.ts'
import { findTimesheet, saveSignatures, timesheetHours } from '../../db/queries/timesheets.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { firstDay } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { listEmployees } from '../payroll/list-employees.ts'
import { PAYROLL_ROLES, payrollOrigin } from '../payroll/payroll-origin.ts'

export interface SignatureInput {
  readonly id: number
  readonly as: 'employee' | 'supervisor'
  readonly name: string
  readonly date: LocalDate
}

/**
 * Records a signature of a timesheet: the employee's first, then the supervisor's, two different people (spec 04 §2.3). With both it is
 * locked. Refused: an empty timesheet, the supervisor before the employee, the same person twice, a date before the month or to come.
 */
export function signTimesheet(work: Work, input: SignatureInput): Result<Record<string, never>> {
  const head = findTimesheet(work.database, input.id)
  const person = listEmployees(work.database).find((known) => known.id === head?.employeeId)
  if (!head || !person) return failure(fault('TIMESHEET_UNKNOWN'))
  const name = input.name.trim().normalize('NFC')
  const faults: Fault[] = []
  if (head.lockedAt !== null) faults.push(fault('TIMESHEET_LOCKED', undefined, { name: person.name, month: head.month }))
  if (timesheetHours(work.database, head.id).length === 0) faults.push(fault('TIMESHEET_EMPTY', undefined, { name: person.name }))
  if (!isLocalDate(input.date) || input.date < firstDay(head.month) || input.date > work.now.slice(0, 10))
    faults.push(fault('SIGNATURE_DATE', { kind: 'field', path: 'date' }, { date: input.date, month: head.month }))
  if (input.as === 'employee' && name !== person.name)
    faults.push(fault('SIGNATURE_NOT_EMPLOYEE', { kind: 'field', path: 'name' }, { name: person.name }))
  if (input.as === 'supervisor') faults.push(...checkSupervisor(name, person.name, head.employeeSignedOn))
  if (faults.length > 0) return failure(...faults)
  const { id, employeeId, month, ...before } = head
  const signed =
    input.as === 'employee'
      ? { ...before, employeeSignedOn: input.date }
      : { ...before, supervisor: name, supervisorSignedOn: input.date, lockedAt: work.now, returnReason: null }
  saveSignatures(work.database, id, signed)
  return success({})
}

function checkSupervisor(name: string, employee: string, employeeSignedOn: string | null): Fault[] {
  const faults: Fault[] = []
  if (name === '') faults.push(fault('VALUE_MISSING', { kind: 'field', path: 'name' }, { name: 'name' }))
  if (name === employee) faults.push(fault('SIGNATURE_SAME_PERSON', { kind: 'field', path: 'name' }, { name }))
  if (employeeSignedOn === null) faults.push(fault('SIGNATURE_ORDER', undefined, { name: employee }))
  return faults
}

/**
 * Gives a signed timesheet back, with the reason: its signatures go and it may be typed again. Refused once a posted payroll rests on it:
 * the payroll is corrected first.
 */
export function returnTimesheet(
  work: Work,
  input: { readonly id: number; readonly reason: string },
): Result<Record<string, never>> {
  const head = findTimesheet(work.database, input.id)
  if (!head) return failure(fault('TIMESHEET_UNKNOWN'))
  const reason = input.reason.trim().normalize('NFC')
  const faults: Fault[] = []
  if (reason === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const rests =
    findPayrollMonth(work.database, head.month) !== undefined &&
    listPayslips(work.database, head.month).some((slip) => slip.employeeId === head.employeeId && slip.splitBy === 'timesheet') &&
    standingLinesOfOrigin(work.database, payrollOrigin(head.month), PAYROLL_ROLES).length > 0
  if (rests) faults.push(fault('TIMESHEET_USED', undefined, { month: head.month }))
  if (faults.length > 0) return failure(...faults)
  saveSignatures(work.database, head.id, {
    employeeSignedOn: null,
    supervisor: null,
    supervisorSignedOn: null,
    lockedAt: null,
    returnReason: reason,
  })
  return success({})
}
