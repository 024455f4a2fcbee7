/**
 * What no file may exceed (spec 12, "Files in"). Each limit ends in a clear fault, never in a crash or a stall.
 * Sizes are in bytes or characters; counts are of the whole file or sheet read.
 */
export interface TabularLimits {
  readonly fileBytes: number
  /** Entries in the archive of a workbook. */
  readonly parts: number
  /** Inflated size of one part of a workbook, counted while it inflates. */
  readonly partBytes: number
  /** Inflated ÷ compressed, looked at for parts beyond `ratioFreeBytes` (tiny parts of one letter compress a lot and do no harm). */
  readonly ratio: number
  readonly ratioFreeBytes: number
  readonly sharedTextBytes: number
  /** Inflated size of the parts that only describe a workbook: its sheets, its relationships, its styles. */
  readonly descriptionBytes: number
  /** Elements inside elements in a part of a workbook. */
  readonly depth: number
  readonly rows: number
  readonly columns: number
  readonly cells: number
  /** Characters in one cell; Excel itself allows 32,767. */
  readonly cellCharacters: number
  /** Cells and characters that may be held in memory at once, when a table is collected rather than streamed. */
  readonly collectedCells: number
  readonly collectedCharacters: number
}

const MEBIBYTE = 1024 * 1024

export const DEFAULT_LIMITS: TabularLimits = {
  fileBytes: 512 * MEBIBYTE,
  parts: 4096,
  partBytes: 256 * MEBIBYTE,
  ratio: 120,
  ratioFreeBytes: 4 * MEBIBYTE,
  sharedTextBytes: 64 * MEBIBYTE,
  descriptionBytes: 8 * MEBIBYTE,
  depth: 64,
  rows: 1_200_000,
  columns: 1000,
  cells: 24_000_000,
  cellCharacters: 32_767,
  collectedCells: 2_000_000,
  collectedCharacters: 60_000_000,
}
