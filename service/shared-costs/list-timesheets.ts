import type { Database } from '../../db/database.ts'
import { listTimesheets, type TimesheetHead, timesheetHours, timesheetRows } from '../../db/queries/timesheets.ts'
import { loadVariances } from '../../domain/shared-costs/load-variance.ts'
import type { Employee } from '../../shared/contract/payroll.ts'
import type { Timesheet, TimesheetRow } from '../../shared/contract/shared-costs.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import { employeesOf, inForce, listEmployees } from '../payroll/list-employees.ts'
import { varianceLimit } from './variance-limit.ts'

/** The timesheet of everyone under contract in a month, begun or not, with hours against contract and plan. */
export function monthTimesheets(database: Database, month: Month): Timesheet[] {
  const heads = listTimesheets(database, month)
  const limit = varianceLimit(database).variancePoints
  return employeesOf(listEmployees(database), month).map((person) =>
    timesheetOf(
      database,
      person,
      month,
      heads.find((head) => head.employeeId === person.id),
      limit,
    ),
  )
}

function timesheetOf(
  database: Database,
  person: Employee,
  month: Month,
  head: TimesheetHead | undefined,
  limit: string,
): Timesheet {
  const rows = head ? rowsOf(database, head.id) : []
  const worked = rows.filter((row) => row.absence === null).map((row) => ({ ...row, hundredths: hoursIn([row]) }))
  const workedHundredths = hoursIn(rows.filter((row) => row.absence === null))
  const absentHundredths = hoursIn(rows.filter((row) => row.absence !== null))
  const plan = inForce(person.plans, lastDay(month))?.shares ?? []
  const variances = loadVariances(plan, worked, limit)
  return {
    id: head?.id ?? null,
    employeeId: person.id,
    number: person.number,
    name: person.name,
    job: person.job,
    month,
    contractHundredths: person.monthlyHoursHundredths,
    workedHundredths,
    absentHundredths,
    employeeSignedOn: head?.employeeSignedOn ?? null,
    supervisor: head?.supervisor ?? null,
    supervisorSignedOn: head?.supervisorSignedOn ?? null,
    locked: head?.lockedAt != null,
    returnReason: head?.returnReason ?? null,
    rows,
    variances,
    flags: flagsOf(person, workedHundredths + absentHundredths, variances, limit),
  }
}

function flagsOf(person: Employee, total: number, variances: Timesheet['variances'], limit: string): Fault[] {
  const flags: Fault[] = []
  if (total > 0 && total !== person.monthlyHoursHundredths)
    flags.push(
      fault('TIMESHEET_HOURS_DIFFER', undefined, {
        name: person.name,
        hours: hoursText(total),
        contract: hoursText(person.monthlyHoursHundredths),
      }),
    )
  for (const { grant, budgetLine, planned, actual, flagged } of variances)
    if (flagged) {
      const details = { name: person.name, planned: withoutZeros(planned), actual: withoutZeros(actual), limit }
      const place = [grant, budgetLine].filter((part) => part !== null).join(' ')
      flags.push(
        grant === null
          ? fault('LOAD_VARIANCE_OWN_FUNDS', undefined, details)
          : fault('LOAD_VARIANCE', undefined, { ...details, place }),
      )
    }
  return flags
}

/** Hundredths as decimal hours: 173.33, 176. */
const hoursText = (hundredths: number): string =>
  withoutZeros(`${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`)

const withoutZeros = (decimal: string): string => decimal.replace(/\.?0+$/, '')

const hoursIn = (rows: readonly Pick<TimesheetRow, 'hours'>[]): number =>
  rows.reduce((sum, row) => sum + row.hours.reduce((all, { hundredths }) => all + hundredths, 0), 0)

function rowsOf(database: Database, id: number): TimesheetRow[] {
  const hours = timesheetHours(database, id)
  return timesheetRows(database, id).map(({ position, ...row }) => ({
    ...row,
    hours: hours.filter((hour) => hour.position === position).map(({ day, hundredths }) => ({ day, hundredths })),
  }))
}
