import { readTimesheetFile, TIMESHEET_HEADER_KEYS, type TimesheetFileRow } from '../../domain/shared-costs/timesheet-file.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { Employee } from '../../shared/contract/payroll.ts'
import type { TimesheetRow } from '../../shared/contract/shared-costs.ts'
import { sharedCostsContract } from '../../shared/contract/shared-costs.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { monthOf } from '../../shared/time/period.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { listEmployees } from '../payroll/list-employees.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { saveTimesheet } from './save-timesheet.ts'

export interface ImportTimesheetsRequest {
  readonly file: SourceFile
  readonly user: string
  readonly commandId: string
}

/**
 * Imports a file of hours (CSV or workbook) as one command, whole or not at all: each person and month named in it is replaced by what it
 * says. Every fault is answered with its cell.
 */
export const importTimesheetsFile = (
  ledger: Ledger,
  request: ImportTimesheetsRequest,
): Result<{ timesheets: number; lines: number }> =>
  withTable(request.file, { headerKeys: TIMESHEET_HEADER_KEYS }, ({ table, hash }) => {
    const command = {
      name: 'sharedCosts.importTimesheets',
      user: request.user,
      commandId: request.commandId,
      answers: answersOf(sharedCostsContract.importTimesheets),
      input: hash,
    } as const
    return runCommand(ledger, command, (work) => {
      const rows = readTimesheetFile(table)
      return rows.ok ? keepRows(work, rows.value, table.name) : rows
    })
  })

function keepRows(work: Work, rows: readonly TimesheetFileRow[], name: string): Result<{ timesheets: number; lines: number }> {
  if (rows.length === 0) return failure(fault('TIMESHEET_FILE_EMPTY', { kind: 'file', name }))
  const people = listEmployees(work.database)
  const faults: Fault[] = []
  const sheets = new Map<string, { person: Employee; month: string; rows: Map<string, TimesheetRow> }>()
  for (const row of rows) {
    const person = people.find((known) => known.number === row.employee || fold(known.name) === fold(row.employee))
    if (!person) {
      faults.push(fault('EMPLOYEE_UNKNOWN', row.placeOf('employee'), { name: row.employee }))
      continue
    }
    const month = monthOf(row.date)
    const sheet = sheets.get(`${person.id} ${month}`) ?? { person, month, rows: new Map<string, TimesheetRow>() }
    sheets.set(`${person.id} ${month}`, sheet)
    addHours(sheet.rows, row)
  }
  for (const { person, month, rows: tasks } of sheets.values()) {
    const saved = saveTimesheet(work, { employeeId: person.id, month, rows: [...tasks.values()] })
    if (!saved.ok) faults.push(...saved.faults)
  }
  return faults.length > 0 ? failure(...faults) : success({ timesheets: sheets.size, lines: rows.length })
}

/** Lines of one task and day are one cell. */
function addHours(tasks: Map<string, TimesheetRow>, row: TimesheetFileRow): void {
  const { grant, budgetLine, activity, absence, hundredths } = row
  const key = JSON.stringify([grant, budgetLine, activity, absence])
  const known = tasks.get(key) ?? { grant, budgetLine, activity, absence, hours: [] }
  const day = Number(row.date.slice(8))
  const before = known.hours.find((hour) => hour.day === day)?.hundredths ?? 0
  const hours = [...known.hours.filter((hour) => hour.day !== day), { day, hundredths: before + hundredths }]
  tasks.set(key, { ...known, hours })
}
