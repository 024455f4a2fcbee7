import { columnLetter } from './column-letter.ts'
import { writtenLine } from './described-line.ts'

/** A cell as a person sees it, in the canonical form that a seal covers. */
export interface DescribedCell {
  /** Row and column, from 1. */
  readonly row: number
  readonly column: number
  /** What it says, by its kind: "n" and a decimal, "t" and a text, "b1" or "b0", "e" and an error, "d" and a date; empty for nothing. */
  readonly value: string
  /** Its formula in plain form after an equals sign; empty without one. */
  readonly formula: string
  /** Its number format in plain form. */
  readonly format: string
  /** True where ink and ground, or the size of the letters, keep people from seeing it. */
  readonly unseen: boolean
}

export const cellReference = ({ row, column }: Pick<DescribedCell, 'row' | 'column'>): string => `${columnLetter(column)}${row}`

/** The canonical line of what a cell says, without its line break. */
export const cellLine = (cell: DescribedCell): string => writtenLine(['cell', cellReference(cell), cell.value, cell.formula])

/** The canonical line of how a cell is shown, without its line break. */
export const lookLine = (cell: DescribedCell): string =>
  writtenLine(['look', cellReference(cell), cell.format, cell.unseen ? 'unseen' : 'seen'])
