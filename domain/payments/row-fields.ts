import { parseMinor } from '../../shared/money/money.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { cellPlace, rowPlace } from '../tabular/cell-place.ts'
import { CellReader } from '../tabular/cell-reader.ts'
import { isBlank } from '../tabular/cell-text.ts'
import { eachRow } from '../tabular/each-row.ts'
import { matchHeader } from '../tabular/match-header.ts'
import type { OpenTable, TabularRow } from '../tabular/open-table-types.ts'

/** The fields of one row of a small file. A needed field that is blank or unreadable leaves a fault and answers null. */
export interface RowFields<Field extends string> {
  text(field: Field, needed?: boolean): string | null
  code(field: Field, needed?: boolean): string | null
  date(field: Field, needed?: boolean): string | null
  /** A whole number, zero or more. */
  count(field: Field): number | null
  /** A positive amount in minor units of the currency, zero allowed when it is not needed. */
  amount(field: Field, currency: string, needed?: boolean): number | null
  placeOf(field: Field): Place
  refuse(found: Fault): void
}

/**
 * Reads a small file row by row: its columns by any of their names, every fault with its place, all at once (spec 10). `read` answers
 * what a row holds, or undefined for a row that it refused. Refused too: a file without rows, a column missing or given twice.
 */
export function readRows<Field extends string, Row>(
  table: OpenTable,
  columns: Readonly<Record<Field, readonly string[]>>,
  required: readonly NoInfer<Field>[],
  read: (fields: RowFields<NoInfer<Field>>) => Row | undefined,
): Result<Row[]> {
  const header = matchHeader<Field>(table, columns, required)
  if (!header.ok) return header
  const { indexes } = header.value
  const cells = new CellReader(table)
  const faults = new Set<Fault>()
  const rows: Row[] = []
  const each = eachRow(table, (row) => {
    const tooLong = cells.length(row)
    if (tooLong) faults.add(tooLong)
    const parsed = read(fieldsOf(table, cells, indexes, row, faults))
    if (parsed !== undefined) rows.push(parsed)
  })
  if (!each.ok) return each
  if (faults.size > 0) return failure(...faults)
  return rows.length === 0 ? failure(fault('NO_ROWS', { kind: 'file', name: table.name })) : success(rows)
}

function fieldsOf<Field extends string>(
  table: OpenTable,
  cells: CellReader,
  indexes: Readonly<Partial<Record<Field, number>>>,
  row: TabularRow,
  faults: Set<Fault>,
): RowFields<Field> {
  const placeOf = (field: Field): Place => {
    const column = indexes[field]
    return column === undefined ? rowPlace(table, row.line) : cellPlace(table, row.line, column)
  }
  const take = (field: Field, value: string | null | Fault, needed: boolean): string | null => {
    if (typeof value === 'string') return value
    if (value !== null) faults.add(value)
    else if (needed && isBlank(row.cells[indexes[field] ?? -1]))
      faults.add(fault('VALUE_MISSING', placeOf(field), { name: field }))
    return null
  }
  return {
    text: (field, needed = false) => take(field, cells.text(row, indexes[field]), needed)?.trim().normalize('NFC') ?? null,
    code: (field, needed = false) => take(field, cells.code(row, indexes[field]), needed)?.normalize('NFC') ?? null,
    date: (field, needed = false) => take(field, cells.date(row, indexes[field]), needed),
    count: (field) => {
      const text = take(field, cells.number(row, indexes[field]), true)
      if (text === null) return null
      const number = /^\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : undefined
      if (number === undefined) faults.add(fault('COUNT_NUMBER_INVALID', placeOf(field), { value: text }))
      return number ?? null
    },
    amount: (field, currency, needed = true) => {
      const text = take(field, cells.number(row, indexes[field]), needed)
      if (text === null) return null
      const minor = parseMinor(text, currency)
      if (minor !== undefined && (minor > 0 || (minor === 0 && !needed))) return minor
      faults.add(fault('AMOUNT_NOT_POSITIVE', placeOf(field), { value: text, currency }))
      return null
    },
    placeOf,
    refuse: (found) => void faults.add(found),
  }
}
