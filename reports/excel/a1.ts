/** The letters of a column counted from 1: A, Z, AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** "C12". */
export const cellAddress = (column: number, row: number): string => `${columnLetter(column)}${row}`

/** "$C$12:$C$40". */
export const absoluteRange = (column: number, firstRow: number, lastRow: number): string =>
  `$${columnLetter(column)}$${firstRow}:$${columnLetter(column)}$${lastRow}`

/** "'Actifs et marchés'!": always quoted, so that accents, spaces and ampersands need no thought. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'!`
