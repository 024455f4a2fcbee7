import { describePlace, faultText } from '../../shared/i18n/fault-text.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { ByteSource } from './byte-source.ts'
import { cellPlace, columnName } from './cell-place.ts'
import { columnNature } from './column-nature.ts'
import type { OpenTableOptions, TabularKind, TabularSheet } from './open-table-types.ts'
import { ProblemList } from './problem-list.ts'
import { readTables, type TabularFile } from './read-table.ts'
import { typeColumn } from './type-column.ts'

/** What `inspect` prints (spec 10). A row has one value per column: an ISO date, a decimal as text, text, or null. */
export interface InspectedTable {
  readonly kind: TabularKind
  readonly encoding: string | null
  readonly separator: string | null
  readonly sheets: readonly TabularSheet[]
  readonly headerRow: number | null
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
  readonly hiddenRows: readonly number[]
  readonly problems: readonly InspectedProblem[]
}

export interface InspectedProblem {
  readonly place: string
  readonly code: string
  readonly text: string
}

/** What the reader sees in a file, without any ledger: the table with its columns typed, and every problem in the reader's language. */
export function inspectTable(
  input: Uint8Array | ByteSource,
  name: string,
  language: Language,
  options: OpenTableOptions = {},
): Result<InspectedTable> {
  const read = readTables(input, name, { keepsBlankRows: true, ...options })
  if (!read.ok) return read
  const file = read.value
  const width = file.rows.reduce((widest, row) => Math.max(widest, row.cells.length), file.columns.length)
  if (width * file.rows.length > CELLS_SHOWN) {
    return failure(fault('FILE_TOO_MANY_CELLS', { kind: 'file', name }, { name, limit: CELLS_SHOWN }))
  }
  const columns = Array.from({ length: width }, (_, column) => file.columnTitles[column] ?? '')
  const problems = new ProblemList()
  const rows = typedRows(file, width, problems)
  return success({
    kind: file.kind,
    encoding: file.encoding,
    separator: file.separator,
    sheets: file.sheets,
    headerRow: file.headerRow,
    columns,
    rows,
    hiddenRows: file.hiddenRows,
    problems: [...file.problems, ...problems.list()].map(({ fault: found }) => inspected(found, language)),
  })
}

/** Rows shorter than the widest are filled with null, so a sheet with one very wide row could grow far beyond what it holds. */
const CELLS_SHOWN = 8_000_000

function typedRows(file: TabularFile, width: number, problems: ProblemList): (string | null)[][] {
  const rows = file.rows.map(() => new Array<string | null>(width).fill(null))
  for (let column = 0; column < width; column++) {
    const nature = columnNature(file.columns[column] ?? '', column, file.rows)
    const name = columnName(file, column)
    const values = typeColumn(file, column, nature, {
      report: (line, code, details) => problems.report(code, name, () => fault(code, cellPlace(file, line, column), details)),
      add: (found) => problems.add(found, name),
    })
    for (const [index, value] of values.entries()) {
      const row = rows[index]
      if (row) row[column] = value
    }
  }
  return rows
}

const inspected = (found: Fault, language: Language): InspectedProblem => ({
  place: describePlace(found.place, language),
  code: found.code,
  text: faultText(found, language),
})
