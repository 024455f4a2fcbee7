import { ABSENCES } from '../../shared/contract/shared-costs.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { cellPlace, rowPlace } from '../tabular/cell-place.ts'
import { CellReader } from '../tabular/cell-reader.ts'
import { headerKey } from '../tabular/header-key.ts'
import type { OpenTable, TabularRow } from '../tabular/open-table-types.ts'
import { type ColumnIndexes, readRows } from '../tabular/read-rows.ts'

/** The columns of a timesheets file, English or French: a row for each person, day and task. */
const TIMESHEET_COLUMNS = {
  employee: ['employee', 'employe', 'matricule', 'agent'],
  date: ['date', 'jour'],
  grant: ['grant', 'subvention'],
  budget_line: ['budget_line', 'ligne_budgetaire'],
  activity: ['activity', 'activite'],
  absence: ['absence'],
  hours: ['hours', 'heures'],
} as const
export type TimesheetField = keyof typeof TIMESHEET_COLUMNS

export const TIMESHEET_HEADER_KEYS: ReadonlySet<string> = new Set(Object.values(TIMESHEET_COLUMNS).flat().map(headerKey))

/** Absences as a file may write them, in both languages. */
const ABSENCE_WORDS: Readonly<Record<string, (typeof ABSENCES)[number]>> = {
  conge: 'leave',
  maladie: 'sick',
  ferie: 'holiday',
  formation: 'training',
  sanssolde: 'unpaid',
  autre: 'other',
  ...Object.fromEntries(ABSENCES.map((absence) => [absence, absence])),
}

export interface TimesheetFileRow {
  /** Number or name of the employee. */
  readonly employee: string
  readonly date: string
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly activity: string | null
  readonly absence: (typeof ABSENCES)[number] | null
  readonly hundredths: number
  placeOf(field: TimesheetField): Place
}

const REQUIRED: readonly TimesheetField[] = ['employee', 'date', 'hours']

/** Reads a timesheets file: every row, or every fault with its place. Hours have at most two decimals and a day at most 24. */
export function readTimesheetFile(table: OpenTable): Result<TimesheetFileRow[]> {
  const cells = new CellReader(table)
  return readRows(table, TIMESHEET_COLUMNS, REQUIRED, (row, indexes, faults) => readRow(table, cells, indexes, row, faults))
}

function readRow(
  table: OpenTable,
  cells: CellReader,
  indexes: ColumnIndexes<TimesheetField>,
  row: TabularRow,
  faults: Fault[],
): TimesheetFileRow | undefined {
  const before = faults.length
  const placeOf = (field: TimesheetField): Place => {
    const column = indexes[field]
    return column === undefined ? rowPlace(table, row.line) : cellPlace(table, row.line, column)
  }
  const take = (field: TimesheetField, value: string | null | Fault): string | null => {
    if (value === null || typeof value === 'string') {
      if (value === null && REQUIRED.includes(field)) faults.push(fault('VALUE_MISSING', placeOf(field), { name: field }))
      return value
    }
    if (!faults.includes(value)) faults.push(value)
    return null
  }
  const code = (field: TimesheetField): string | null => take(field, cells.code(row, indexes[field]))
  const word = code('absence')
  const absence = word === null ? null : (ABSENCE_WORDS[headerKey(word)] ?? undefined)
  if (absence === undefined) faults.push(fault('ABSENCE_UNKNOWN', placeOf('absence'), { value: word ?? '' }))
  const hours = take('hours', cells.number(row, indexes.hours, { loneMarkIsDecimal: true }))
  const hundredths = hours === null ? 0 : hoursToHundredths(hours)
  if (hundredths === undefined) faults.push(fault('HOURS_INVALID', placeOf('hours'), { value: hours ?? '' }))
  const parsed: TimesheetFileRow = {
    employee: code('employee') ?? '',
    date: take('date', cells.date(row, indexes.date)) ?? '',
    grant: code('grant'),
    budgetLine: code('budget_line'),
    activity: take('activity', cells.text(row, indexes.activity)),
    absence: absence ?? null,
    hundredths: hundredths ?? 0,
    placeOf,
  }
  return faults.length > before ? undefined : parsed
}

/** Hours as decimal text in hundredths; undefined when they are no hours of a day, or finer than a hundredth. */
export function hoursToHundredths(text: string): number | undefined {
  const hours = decimalFromText(text)
  if (!hours || (hours.numerator * 100n) % hours.denominator !== 0n) return undefined
  const hundredths = Number((hours.numerator * 100n) / hours.denominator)
  return hundredths <= 2_400 ? hundredths : undefined
}
