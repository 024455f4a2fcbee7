import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { trimmed } from './blank-text.ts'
import { type ByteSource, bytesSource, readBytes } from './byte-source.ts'
import { columnLetters } from './cell-address.ts'
import { isBlank } from './cell-text.ts'
import { csvSource } from './csv-source.ts'
import { fileKind, KIND_BYTES } from './file-kind.ts'
import { findHeader, HEADER_SAMPLE_ROWS } from './find-header.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { odsSource } from './ods-source.ts'
import type { OpenTable, OpenTableOptions, TabularRow } from './open-table-types.ts'
import { ReadingContext } from './reading-context.ts'
import type { SheetSource } from './sheet-source.ts'
import { TableRefused } from './table-refused.ts'
import { xlsxSource } from './xlsx-source.ts'
import { readZipDirectory } from './zip-directory.ts'

/**
 * Opens a table: a CSV file (UTF-8, UTF-16 with mark, Windows-1252; comma, semicolon or tab), an Excel workbook (.xlsx, .xlsm) or an
 * OpenDocument spreadsheet. What it is, is read from its content; `name` is only what the sentences call it (spec 10, spec 12 "Files in").
 * Refuses, with a fault that says what to do: empty, encrypted, truncated, damaged and hostile files, other formats, unknown sheets.
 * Whole files are never held in memory; rows are read as they are asked for.
 */
export function openTable(input: Uint8Array | ByteSource, name: string, options: OpenTableOptions = {}): Result<OpenTable> {
  const source = input instanceof Uint8Array ? bytesSource(input) : input
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const context = new ReadingContext(source, name, limits, options.expired ?? (() => false))
  try {
    if (source.size > limits.fileBytes) {
      context.refuseFile('FILE_TOO_LARGE', { limit: Math.floor(limits.fileBytes / 1024 / 1024) })
    }
    return success(openSource(context, openKind(context, options), options))
  } catch (error) {
    if (error instanceof TableRefused) return failure(...error.faults)
    throw error
  }
}

function openKind(context: ReadingContext, options: OpenTableOptions): SheetSource {
  const { source } = context
  const kind = fileKind(readBytes(source, 0, KIND_BYTES), () => readBytes(source, 0, source.size))
  if (kind === 'text') return csvSource(context)
  if (kind !== 'archive') return context.refuseFile(kind)
  const parts = readZipDirectory(context)
  return parts.has('content.xml') ? odsSource(context, parts, options.sheet) : xlsxSource(context, parts, options.sheet)
}

function openSource(context: ReadingContext, source: SheetSource, options: OpenTableOptions): OpenTable {
  const sample = firstRows(source.rows())
  if (sample.length === 0) context.refuseFile('SHEET_EMPTY', { sheet: source.sheet })
  const header = chosenHeader(context, sample, options)
  const width = Math.max(...sample.map((row) => row.cells.length))
  const columnTitles = header ? headerTitles(header) : Array.from({ length: width }, (_, index) => columnLetters(index))
  refuseStrangeText(context, source, width)
  const warnings: Fault[] = [...source.warnings, ...kindWarnings(context, source)]
  if (!header) warnings.push(fault('HEADER_NOT_FOUND', context.filePlace))
  const hiddenColumns = [...source.hiddenColumns].filter((column) => column < Math.max(width, columnTitles.length))
  if (hiddenColumns.length > 0) {
    warnings.push(fault('HIDDEN_COLUMNS', context.filePlace, { columns: hiddenColumns.map(columnLetters).join(', ') }))
  }
  return {
    kind: source.kind,
    name: context.name,
    encoding: source.encoding,
    separator: source.separator,
    sheets: source.sheets,
    sheet: source.sheet,
    headerRow: header?.line ?? null,
    columns: columnTitles.map((title) => title.replace(/\s+/g, ' ')),
    columnTitles,
    epoch: source.epoch,
    hiddenColumns,
    warnings,
    rows: { [Symbol.iterator]: () => rowsBelow(source, header?.line ?? 0, options.keepsBlankRows ?? false) },
  }
}

function firstRows(rows: Iterable<TabularRow>): TabularRow[] {
  const first: TabularRow[] = []
  for (const row of rows) {
    first.push(row)
    if (first.length >= HEADER_SAMPLE_ROWS) break
  }
  return first
}

function chosenHeader(context: ReadingContext, sample: readonly TabularRow[], options: OpenTableOptions): TabularRow | undefined {
  const { headerRow } = options
  if (headerRow === 0) return undefined
  if (headerRow === undefined) return findHeader(sample, options.headerKeys)
  return sample.find((row) => row.line === headerRow) ?? context.refuseFile('HEADER_ROW_UNKNOWN', { line: headerRow })
}

function headerTitles(header: TabularRow): string[] {
  return header.cells.map((cell) => {
    if (typeof cell === 'string') return trimmed(cell)
    if (cell?.kind === 'number') return cell.decimal
    return cell?.kind === 'date' ? cell.date : ''
  })
}

function* rowsBelow(source: SheetSource, headerLine: number, keepsBlankRows: boolean): Generator<TabularRow> {
  const mayBeBlank = source.kind !== 'csv' && !keepsBlankRows
  for (const row of source.rows()) {
    if (row.line > headerLine && !(mayBeBlank && row.cells.every(isBlank))) yield row
  }
}

/** Text of one column in a file named as a workbook is what a failed download leaves behind, not a table. */
function refuseStrangeText(context: ReadingContext, source: SheetSource, width: number): void {
  if (source.kind === 'csv' && width < 2 && isWorkbookName(context.name)) context.refuseFile('FILE_NOT_A_TABLE')
}

function kindWarnings(context: ReadingContext, source: SheetSource): Fault[] {
  const extension = extensionOf(context.name)
  const differs =
    (source.kind === 'csv' && isWorkbookName(context.name)) ||
    (source.kind === 'xlsx' && ['.csv', '.txt', '.tsv', '.ods', '.xls'].includes(extension)) ||
    (source.kind === 'ods' && extension !== '.ods')
  return differs ? [fault('FILE_KIND_DIFFERS', context.filePlace, { extension, kind: source.kind })] : []
}

const isWorkbookName = (name: string): boolean => /^\.(xls|xlsx|xlsm|xlsb|ods)$/.test(extensionOf(name))

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot).toLowerCase()
}
