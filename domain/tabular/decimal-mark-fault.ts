import { type Fault, fault } from '../../shared/result/fault.ts'
import { columnLetters } from './cell-address.ts'
import { cellPlace, columnName } from './cell-place.ts'
import type { ColumnMark } from './column-marks.ts'
import type { OpenTable } from './open-table-types.ts'
import { quotedText } from './quoted-text.ts'

/** Says of a whole column that it does not tell its decimal mark, with the first entries that can be read in two ways. */
export function decimalMarkFault(table: OpenTable, column: number, mark: ColumnMark): Fault {
  const { firstAmbiguous, ambiguousLines, ambiguousCount } = mark
  const cells = ambiguousLines.map((line) => (table.kind === 'csv' ? String(line) : `${columnLetters(column)}${line}`))
  return fault('NUMBER_AMBIGUOUS', cellPlace(table, ambiguousLines[0] ?? 1, column), {
    column: columnName(table, column),
    text: quotedText(firstAmbiguous?.text ?? ''),
    readings: (firstAmbiguous?.readings ?? []).join(' / '),
    count: ambiguousCount,
    cells: ambiguousCount > cells.length ? `${cells.join(', ')}…` : cells.join(', '),
  })
}
