import { columnLetter } from '../../shared/workbook/column-letter.ts'

/** "C12". */
export const cellAddress = (column: number, row: number): string => `${columnLetter(column)}${row}`

/** "$C$12:$C$40". */
export const absoluteRange = (column: number, firstRow: number, lastRow: number): string =>
  `$${columnLetter(column)}$${firstRow}:$${columnLetter(column)}$${lastRow}`

/** "'Actifs et marchés'!": always quoted, so that accents, spaces and ampersands need no thought. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'!`
