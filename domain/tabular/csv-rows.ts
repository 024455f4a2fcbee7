import Papa from 'papaparse'
import { NO_SEPARATOR } from './csv-separator.ts'
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

/** Characters that a record may have: thirty of the longest cells. */
const LONGEST_RECORD = 1_000_000

/**
 * The records of a text file that hold something, each with the line it begins on. One block of text is in memory at a time.
 * Refuses quotation marks that are left open or misplaced: they would swallow the lines that follow.
 */
export function* csvRows(context: ReadingContext, layout: CsvLayout): Generator<TabularRow> {
  const parser = new Papa.Parser({ delimiter: layout.separator ?? NO_SEPARATOR, newline: '\n' })
  const counter = { line: 1, rows: 0, cells: 0 }
  let rest = ''
  for (const block of textBlocks(context, layout.encoding)) {
    const text = rest === '' ? block : rest + block
    const parsed: Papa.ParseResult<string[]> = parser.parse(text, 0, true)
    yield* recordsOf(context, parsed, text.includes('"'), counter, layout.skippedLines)
    rest = text.slice(parsed.meta.cursor)
    if (rest.length > LONGEST_RECORD) refuseQuotes(context, parsed, counter.line)
  }
  if (rest === '') return
  const parsed: Papa.ParseResult<string[]> = parser.parse(rest, 0, false)
  yield* recordsOf(context, parsed, rest.includes('"'), counter, layout.skippedLines)
}

interface Counter {
  line: number
  rows: number
  cells: number
}

function* recordsOf(
  context: ReadingContext,
  parsed: Papa.ParseResult<string[]>,
  hasQuotes: boolean,
  counter: Counter,
  skippedLines: number,
): Generator<TabularRow> {
  const { limits } = context
  const faultyRecord = parsed.errors[0]?.row ?? -1
  for (let index = 0; index < parsed.data.length; index++) {
    const fields = parsed.data[index] ?? []
    const { line } = counter
    if (index === faultyRecord) refuseQuotes(context, parsed, line)
    counter.line += hasQuotes ? 1 + lineBreaksIn(fields) : 1
    if (line <= skippedLines) continue
    const cells = cellsOf(context, fields, line)
    if (cells.length === 0) continue
    counter.rows++
    counter.cells += cells.length
    if (cells.length > limits.columns) context.refuseFile('FILE_TOO_MANY_COLUMNS', { limit: limits.columns })
    if (counter.rows > limits.rows) context.refuseFile('FILE_TOO_MANY_ROWS', { limit: limits.rows })
    if (counter.cells > limits.cells) context.refuseFile('FILE_TOO_MANY_CELLS', { limit: limits.cells })
    yield { line, hidden: false, cells }
  }
}

/** The cells as far as the last filled one; none at all when every field is blank. */
function cellsOf(context: ReadingContext, fields: readonly string[], line: number): TabularCell[] {
  const cells: TabularCell[] = []
  let isBlank = true
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] ?? ''
    if (field === '') continue
    if (field.length > context.limits.cellCharacters) {
      const details = { name: context.name, limit: context.limits.cellCharacters }
      refuse('CELL_TOO_LONG', { kind: 'line', line }, details)
    }
    while (cells.length < index) cells.push(null)
    // Some programs write ="007" so that Excel keeps the zeros.
    cells.push(field.startsWith('="') && field.endsWith('"') && field.length > 2 ? field.slice(2, -1) || null : field)
    if (isBlank && field.trim() !== '') isBlank = false
  }
  return isBlank ? [] : cells
}

function lineBreaksIn(fields: readonly string[]): number {
  let count = 0
  for (const field of fields) {
    for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count++
  }
  return count
}

function refuseQuotes(context: ReadingContext, parsed: Papa.ParseResult<string[]>, line: number): never {
  const isOpen = parsed.errors.length === 0 || parsed.errors.every((error) => error.code === 'MissingQuotes')
  return refuse(isOpen ? 'CSV_QUOTE_OPEN' : 'CSV_QUOTE_MISPLACED', { kind: 'line', line }, { name: context.name })
}
