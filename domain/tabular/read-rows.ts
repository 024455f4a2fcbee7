import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { rowPlace } from './cell-place.ts'
import { eachRow } from './each-row.ts'
import { matchColumns } from './match-columns.ts'
import type { OpenTable, TabularRow } from './open-table-types.ts'

export type ColumnIndexes<T extends string> = Readonly<Partial<Record<T, number>>>

/**
 * Reads a table whole: every row that `readRow` makes something of, or every fault with its place. Refused at its head: a required column
 * that is missing, and a column that stands twice. `readRow` adds what is wrong in its row to `faults`.
 */
export function readRows<T extends string, Row>(
  table: OpenTable,
  wanted: Readonly<Record<T, readonly string[]>>,
  required: readonly T[],
  readRow: (row: TabularRow, indexes: ColumnIndexes<T>, faults: Fault[]) => Row | undefined,
): Result<Row[]> {
  const { indexes, repeated } = matchColumns<T>(table.columns, wanted)
  const head = rowPlace(table, table.headerRow ?? 1)
  const faults: Fault[] = [
    ...required.filter((name) => indexes[name] === undefined).map((name) => fault('COLUMN_MISSING', head, { name })),
    ...repeated.map((name) => fault('COLUMN_REPEATED', head, { name })),
  ]
  if (faults.length > 0) return failure(...faults)
  const rows: Row[] = []
  const read = eachRow(table, (row) => {
    const parsed = readRow(row, indexes, faults)
    if (parsed !== undefined) rows.push(parsed)
  })
  if (!read.ok) return read
  return faults.length > 0 ? failure(...faults) : success(rows)
}
