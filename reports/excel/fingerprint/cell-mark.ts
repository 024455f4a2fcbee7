import { Decimal } from 'decimal.js'
import { plainFormula } from './plain-formula.ts'

export type MarkedValue = string | number | boolean | null

/**
 * What a cell says, in the one form that its fingerprint covers: the kind, the value, and its formula. Empty for a blank cell. A workbook saved
 * again by another program says the same: figures to 15 significant digits, results of formulas to four decimals (recalculated,
 * they may differ far below the penny), formulas without blanks, dollars and quotes.
 */
export function cellMark(value: MarkedValue, formula: string | null): string {
  const said = saying(value, formula !== null)
  if (formula === null) return said
  return `${said}=${plainFormula(formula)}`
}

function saying(value: MarkedValue, isResult: boolean): string {
  if (value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? 'b1' : 'b0'
  if (typeof value === 'number') return `n${figure(value, isResult)}`
  // A break of lines is one line feed, whoever wrote the file.
  return `t${value.replace(/\r\n?/g, '\n').normalize('NFC')}`
}

function figure(value: number, isResult: boolean): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  if (!Number.isFinite(value)) return 'error'
  if (!isResult) return String(Number(value.toPrecision(15)))
  const rounded = new Decimal(value.toPrecision(12)).toDecimalPlaces(4, Decimal.ROUND_HALF_UP)
  return rounded.isZero() ? '0' : rounded.toString()
}
