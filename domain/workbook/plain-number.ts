import { Decimal } from 'decimal.js'

/** What any spreadsheet keeps of a number. */
const CONSTANT_DIGITS = 15
/** Recalculated elsewhere, a result may differ in its last binary digits: these are stable. */
const [RESULT_DIGITS, RESULT_DECIMALS] = [12, 6] as const

/** Most figures: nothing to round. */
const SHORT_INTEGER = /^(?:0|-?[1-9]\d{0,11})$/
const SHORT_DECIMAL = /^-?(?:0|[1-9]\d{0,5})\.\d{0,5}[1-9]$/

const Exact = Decimal.clone({ precision: 1000, toExpNeg: -9e15, toExpPos: 9e15, rounding: Decimal.ROUND_HALF_UP })

/**
 * A number as its file writes it, in plain decimal notation: a constant to 15 significant digits, the result of a formula to 12 and then to six
 * decimals, halves away from zero. Undefined where the text is no number.
 */
export function plainNumber(text: string, isResult: boolean): string | undefined {
  if (SHORT_INTEGER.test(text) || SHORT_DECIMAL.test(text)) return text
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text) || text.length > 400) return undefined
  const exact = new Exact(text)
  const rounded = isResult
    ? exact.toSignificantDigits(RESULT_DIGITS).toDecimalPlaces(RESULT_DECIMALS)
    : exact.toSignificantDigits(CONSTANT_DIGITS)
  return rounded.isZero() ? '0' : rounded.toString()
}
