import type { Fault } from '../../shared/result/fault.ts'
import type { TabularLimits } from './limits.ts'
import type { TabularCell } from './tabular-cell.ts'

export type TabularKind = 'csv' | 'xlsx' | 'ods'

/** The day that a workbook counts dates from: Excel's 1900 system (with its false 29 February 1900) or the 1904 one. */
export type DateEpoch = 1900 | 1904

export interface TabularSheet {
  readonly name: string
  readonly hidden: boolean
}

export interface TabularRow {
  /** Row of the sheet, or line of the text file where the record begins; the first is 1. */
  readonly line: number
  readonly hidden: boolean
  /** As far as the last filled cell: it may be shorter or longer than the header. */
  readonly cells: readonly TabularCell[]
}

export interface OpenTableOptions {
  /** The sheet to read; otherwise the first visible one. Refused for a name that the workbook does not have. */
  readonly sheet?: string | undefined
  /** The row that holds the names of the columns, when the user chose it; 0 when the reader finds it itself: every row is then given. */
  readonly headerRow?: number | undefined
  /** Header keys (see `headerKey`) that the importer knows: the row that holds the most of them is the header. */
  readonly headerKeys?: ReadonlySet<string> | undefined
  /** Keep the rows of a workbook that hold nothing but spaces; otherwise they are left out. */
  readonly keepsBlankRows?: boolean | undefined
  readonly limits?: Partial<TabularLimits> | undefined
  /** Asked regularly; true stops the reading with FILE_TOO_SLOW. The domain has no clock, so the service gives one. */
  readonly expired?: (() => boolean) | undefined
}

/** A table ready to be read row by row, with bounded memory whatever its length. */
export interface OpenTable {
  readonly kind: TabularKind
  readonly name: string
  /** "utf-8", "utf-16le", "utf-16be", "windows-1252" or "utf-8+windows-1252"; null for a workbook. */
  readonly encoding: string | null
  /** Null for a workbook, and for a text file of one column. */
  readonly separator: string | null
  readonly sheets: readonly TabularSheet[]
  /** Name of the sheet read; empty for a text file. */
  readonly sheet: string
  /** Null when no row looks like a header: then `columns` are letters and every row is data. */
  readonly headerRow: number | null
  /** Names on one line, with runs of spaces made one and none around; empty where the header cell is. */
  readonly columns: readonly string[]
  /** The same names as written, line breaks included. */
  readonly columnTitles: readonly string[]
  readonly epoch: DateEpoch
  /** Indexes of columns that the workbook hides. */
  readonly hiddenColumns: readonly number[]
  readonly warnings: readonly Fault[]
  /**
   * The rows below the header that hold something. May be iterated again, from the start.
   * A file that proves unreadable further down throws `TableRefused`: iterate with `eachRow` or `takeRows`, which give a Result.
   */
  readonly rows: Iterable<TabularRow>
}
