import { type Masters, readMasters } from '../../db/queries/masters.ts'
import { ensureTimesheet, findTimesheet, replaceTimesheetRows, saveSignatures } from '../../db/queries/timesheets.ts'
import type { TimesheetRow } from '../../shared/contract/shared-costs.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { employeesOf, listEmployees } from '../payroll/list-employees.ts'

const DAY_HUNDREDTHS = 2_400

export interface TimesheetInput {
  readonly employeeId: number
  readonly month: Month
  readonly rows: readonly TimesheetRow[]
}

/**
 * Replaces what somebody's timesheet says; a signature given before is void, since it was for something else. Refused, all at once:
 * somebody not under contract, a timesheet that both have signed, a day outside the month, a day of more than 24 hours, an unknown grant
 * or budget line, a row that is both work and absence.
 */
export function saveTimesheet(work: Work, input: TimesheetInput): Result<{ id: number }> {
  const person = employeesOf(listEmployees(work.database), input.month).find((known) => known.id === input.employeeId)
  if (!person) return failure(fault('EMPLOYEE_NOT_UNDER_CONTRACT', undefined, { month: input.month }))
  const masters = readMasters(work.database)
  const faults = [...input.rows.flatMap((row, index) => checkRow(row, index, input.month, masters)), ...checkDays(input.rows)]
  const id = ensureTimesheet(work.database, person.id, input.month)
  const head = findTimesheet(work.database, id)
  if (head?.lockedAt != null) faults.push(fault('TIMESHEET_LOCKED', undefined, { name: person.name, month: input.month }))
  if (faults.length > 0) return failure(...faults)
  replaceTimesheetRows(
    work.database,
    id,
    input.rows.map((row) => ({
      grantId: row.grant === null ? null : (masters.grants.get(row.grant)?.id ?? null),
      budgetLine: row.budgetLine,
      activity: row.activity?.trim() || null,
      absence: row.absence,
      hours: row.hours.filter((hour) => hour.hundredths > 0),
    })),
  )
  saveSignatures(work.database, id, {
    employeeSignedOn: null,
    supervisor: null,
    supervisorSignedOn: null,
    lockedAt: null,
    returnReason: head?.returnReason ?? null,
  })
  return success({ id })
}

function checkRow(row: TimesheetRow, index: number, month: Month, masters: Masters): Fault[] {
  const place = { kind: 'field', path: `rows.${index + 1}` } as const
  const faults: Fault[] = []
  const days = Number(lastDay(month).slice(8))
  for (const { day, hundredths } of row.hours) {
    if (day < 1 || day > days) faults.push(fault('TIMESHEET_DAY', place, { day, month }))
    if (hundredths < 0 || hundredths > DAY_HUNDREDTHS) faults.push(fault('HOURS_INVALID', place, { value: hundredths / 100 }))
  }
  const grant = row.grant === null ? undefined : masters.grants.get(row.grant)
  if (row.grant !== null && !grant) faults.push(fault('GRANT_UNKNOWN', place, { grant: row.grant }))
  if (row.absence !== null && row.grant !== null) faults.push(fault('TIMESHEET_ABSENCE_WITH_GRANT', place))
  if (grant && row.budgetLine === null) faults.push(fault('SHARE_NEEDS_LINE', place, { grant: grant.code }))
  if (grant && row.budgetLine !== null && !masters.budgetLines.has(`${grant.id}/${row.budgetLine}`))
    faults.push(fault('BUDGET_LINE_UNKNOWN', place, { budgetLine: row.budgetLine, grant: grant.code }))
  if (new Set(row.hours.map((hour) => hour.day)).size < row.hours.length)
    faults.push(fault('TIMESHEET_DAY_TWICE', place, { line: index + 1 }))
  return faults
}

function checkDays(rows: readonly TimesheetRow[]): Fault[] {
  const days = new Map<number, number>()
  for (const row of rows) for (const { day, hundredths } of row.hours) days.set(day, (days.get(day) ?? 0) + hundredths)
  return [...days]
    .filter(([, hundredths]) => hundredths > DAY_HUNDREDTHS)
    .map(([day, hundredths]) => fault('TIMESHEET_LONG_DAY', undefined, { day, hours: hundredths / 100 }))
}
