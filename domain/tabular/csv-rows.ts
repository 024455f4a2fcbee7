import { type CsvFault, csvRecords } from './csv-records.ts'
import type { TabularRow } from './open-table-types.ts'
import type { ReadingContext } from './reading-context.ts'
import { refuse } from './table-refused.ts'
import type { TabularCell } from './tabular-cell.ts'
import { textBlocks } from './text-blocks.ts'
import type { TextEncoding } from './text-encoding.ts'

export interface CsvLayout {
  readonly encoding: TextEncoding
  /** Null for one column. */
  readonly separator: string | null
  /** Lines to leave out at the start: one when it is "sep=;", as Excel writes. */
  readonly skippedLines: number
}

/**
 * The records of a text file that hold something, each with the line it begins on. One block of text is in memory at a time.
 * Refuses quotation marks that are left open or misplaced: they would swallow the lines that follow.
 */
export function* csvRows(context: ReadingContext, layout: CsvLayout): Generator<TabularRow> {
  const { limits } = context
  const fail = (code: CsvFault, line: number): never =>
    refuse(
      code,
      { kind: 'line', line },
      { name: context.name, limit: code === 'CELL_TOO_LONG' ? limits.cellCharacters : limits.columns },
    )
  const options = { separator: layout.separator, cellCharacters: limits.cellCharacters, fail }
  let rows = 0
  let cellCount = 0
  for (const { line, fields } of csvRecords(textBlocks(context, layout.encoding), options)) {
    if (line <= layout.skippedLines) continue
    if (fields.length > limits.columns) checkWidth(context, fields)
    const cells = cellsOf(fields, () => fail('CELL_TOO_LONG', line), limits.cellCharacters)
    if (cells.length === 0) continue
    rows++
    cellCount += cells.length
    if (rows > limits.rows) context.refuseFile('FILE_TOO_MANY_ROWS', { limit: limits.rows })
    if (cellCount > limits.cells) context.refuseFile('FILE_TOO_MANY_CELLS', { limit: limits.cells })
    yield { line, hidden: false, cells }
  }
}

function checkWidth(context: ReadingContext, fields: readonly string[]): void {
  const limit = context.limits.columns
  if (fields.some((field, index) => index >= limit && field.trim() !== '')) context.refuseFile('FILE_TOO_MANY_COLUMNS', { limit })
}

/** The cells as far as the last filled one; none at all when every field is blank. */
function cellsOf(fields: readonly string[], refuseLong: () => never, longest: number): TabularCell[] {
  const cells: TabularCell[] = []
  let isBlank = true
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] ?? ''
    if (field === '') continue
    if (field.length > longest) refuseLong()
    while (cells.length < index) cells.push(null)
    // Some programs write ="007" so that Excel keeps the zeros.
    cells.push(field.startsWith('="') && field.endsWith('"') && field.length > 2 ? field.slice(2, -1) || null : field)
    if (isBlank && field.trim() !== '') isBlank = false
  }
  return isBlank ? [] : cells
}
