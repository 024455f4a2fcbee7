import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { ByteSource } from './byte-source.ts'
import { cellFault } from './cell-fault.ts'
import { cellPlace, columnName, rowPlace } from './cell-place.ts'
import { cellText } from './cell-text.ts'
import { eachRow } from './each-row.ts'
import { hiddenRowsFault } from './hidden-rows-fault.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { openTable } from './open-table.ts'
import type { OpenTable, OpenTableOptions, TabularRow } from './open-table-types.ts'
import { ProblemList } from './problem-list.ts'
import type { TabularProblem } from './tabular-problem.ts'

/** A table held whole. It is an `OpenTable` too, so whatever reads one reads the other. */
export interface TabularFile extends OpenTable {
  readonly rows: readonly TabularRow[]
  /** Rows that the workbook hides and that hold something. */
  readonly hiddenRows: readonly number[]
  readonly problems: readonly TabularProblem[]
}

/**
 * Reads a whole table into memory, within the limits for that (`collectedCells`, `collectedCharacters`): for a preview, a mapping
 * screen, `inspect`, and tables that are small by nature. Long ones are streamed with `openTable` and `eachRow`.
 */
export function readTables(input: Uint8Array | ByteSource, name: string, options: OpenTableOptions = {}): Result<TabularFile> {
  const opened = openTable(input, name, options)
  if (!opened.ok) return opened
  const table = opened.value
  const problems = new ProblemList()
  for (const warning of table.warnings) problems.add(warning)
  const rows: TabularRow[] = []
  const hiddenRows: number[] = []
  const budget = { ...DEFAULT_LIMITS, ...options.limits }
  let cells = 0
  let characters = 0
  const read = eachRow(table, (row) => {
    rows.push(row)
    if (row.hidden) hiddenRows.push(row.line)
    cells += row.cells.length
    for (const cell of row.cells) characters += cellText(cell).length
    noteRow(table, row, problems)
    return cells <= budget.collectedCells && characters <= budget.collectedCharacters
  })
  if (!read.ok) return read
  if (cells > budget.collectedCells || characters > budget.collectedCharacters) {
    const details = { name, limit: budget.collectedCells }
    return failure(fault('FILE_TOO_MANY_CELLS', { kind: 'file', name }, details))
  }
  if (rows.length === 0) problems.add(fault('NO_ROWS', { kind: 'file', name }))
  if (hiddenRows.length > 0) problems.add(hiddenRowsFault(name, hiddenRows))
  return success({ ...table, rows, hiddenRows, problems: problems.list() })
}

function noteRow(table: OpenTable, row: TabularRow, problems: ProblemList): void {
  for (const [column, cell] of row.cells.entries()) {
    if (cell === null || typeof cell === 'string') continue
    const broken = cellFault(cell, cellPlace(table, row.line, column))
    if (broken) problems.add(broken, columnName(table, column))
  }
  if (table.kind === 'csv' && table.headerRow !== null && row.cells.length > table.columns.length) {
    const details = { found: row.cells.length, expected: table.columns.length }
    problems.add(fault('ROW_TOO_LONG', rowPlace(table, row.line), details))
  }
}
