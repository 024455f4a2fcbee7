import type { CellPlan } from './cell-plan.ts'
import type { DrawnStatement } from './seal/seal-statement.ts'

/** A colour that follows the figure: a gap of zero is green and any other red; a negative figure is red; a zero is quiet. */
export interface ConditionalRule {
  readonly kind: 'zeroIsGood' | 'negativeIsBad' | 'zeroIsQuiet' | 'score' | 'excess'
  /** Cells that take the colour. */
  readonly range: string
  /** The cell that decides, as seen from the first cell of the range ("$E20"). */
  readonly decidedBy: string
}

export interface NamedRange {
  readonly name: string
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
}

/** Cells of a column that offer a drop-down list. */
export interface CellList {
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
  readonly choices: readonly string[]
}

export interface SheetPlan {
  readonly name: string
  readonly tab: 'accent' | 'donorInk' | 'lineStrong'
  /** Widths in characters; the position is the column. */
  readonly widths: readonly number[]
  /** Row number → column number → cell. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellPlan>>
  /** Row heights in points, where a row does not fit its text by itself. */
  readonly heights: ReadonlyMap<number, number>
  /** Rows and columns that stay in place when the sheet scrolls. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null
  /** The last of the rows repeated on every printed page; the first is row 1. */
  readonly titleRows: number
  /** True for a sheet that must print on one page. */
  readonly onePage: boolean
  readonly merges: readonly string[]
  readonly conditional: readonly ConditionalRule[]
  readonly names: readonly NamedRange[]
  readonly filter: string | null
  readonly lists: readonly CellList[]
  /** True for a sheet that a person fills in: nothing of it is locked. */
  readonly open: boolean
}

/** Where the text of a seal goes: the last sheet, from this row on. */
export interface SealPlace {
  readonly sealRow: number
  readonly statement: DrawnStatement
}

/** A workbook that is sealed: its last sheet waits for the text of the seal. */
export type SealedPlan = WorkbookPlan & SealPlace

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[]
  /** UTC instant of creation, from the model. */
  readonly createdAt: string
  readonly createdBy: string
  readonly title: string
  /** Left, middle and right of every printed page's foot; the middle one gets the page number. */
  readonly footer: { readonly left: string; readonly right: string }
  /** Heads every printed page of every sheet. */
  readonly notice?: string
}
