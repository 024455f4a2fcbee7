import type { DrawnStatement } from './seal-statement.ts'

/** A workbook as its writer leaves it: all that a person will see is in it, but the text of its seal. */
export interface UnsealedWorkbook {
  readonly bytes: Uint8Array
  /** Place of the sheet that takes the seal's text, from 1, and the row of its first line. */
  readonly sealSheet: number
  readonly sealRow: number
  /** Cells that the layout leaves to the hand, by the place of their sheet. */
  readonly hand: ReadonlyMap<number, readonly string[]>
  readonly statement: DrawnStatement
}
