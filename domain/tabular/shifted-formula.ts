import { columnIndex, columnLetters } from './cell-address.ts'

/** Quoted text, quoted sheet names, and references such as $A1; what is quoted stays. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g

/** A formula seen from a cell so many rows below and columns to the right: relative references move, absolute ones stay. */
export const shiftedFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(PIECES, (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined) return whole
    const column = fixedColumn === '$' ? letters : columnLetters((columnIndex(letters) ?? 0) + columns)
    const row = fixedRow === '$' ? digits : String(Number(digits) + rows)
    return `${fixedColumn}${column}${fixedRow}${row}`
  })
