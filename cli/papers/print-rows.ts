import { plainCsv } from '../../service/reports/csv-text.ts'
import type { Invocation } from '../command.ts'

/** Prints rows as CSV, or what they were made of as JSON where that was asked. */
export function printRows(
  invocation: Invocation,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  value: unknown,
): void {
  const text = rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))))
  invocation.print(invocation.json ? `${JSON.stringify(value)}\n` : plainCsv(columns, text))
}
