import { plainDecimal } from './plain-decimal.ts'

/** What a spreadsheet keeps of a number: fifteen significant digits. The rest is the shadow of its binary form. */
const SIGNIFICANT_DIGITS = 15
const MAXIMUM_EXPONENT = 330
const PLAIN_INTEGER = /^(?:0|-?[1-9]\d{0,18})$/

/**
 * The number that a workbook stores, as exact decimal text: "187500", "1.5E-3" is "0.0015".
 * Workbooks store binary numbers, so 2153.93 is written 2153.9299999999998; beyond fifteen significant digits it is rounded to
 * what the user saw. It is text all the way: no digit passes through binary floating point. A plain integer is kept whole.
 * Undefined when the text is no number.
 */
export function storedDecimal(text: string): string | undefined {
  if (PLAIN_INTEGER.test(text)) return text
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', exponentText] = match
  const digits = whole + fraction
  if (digits === '') return undefined
  const exponent = Number(exponentText ?? '0')
  if (Math.abs(exponent) > MAXIMUM_EXPONENT || digits.length > MAXIMUM_EXPONENT) return undefined
  const isInteger = fraction === '' && exponentText === undefined
  const rounded = isInteger ? { digits, dropped: 0 } : toSignificant(digits)
  return plainDecimal(sign === '-', shift(rounded.digits, exponent - fraction.length + rounded.dropped))
}

/** Keeps the first significant digits, rounded half up, and says how many it dropped. Leading zeros stay where they are. */
function toSignificant(digits: string): { digits: string; dropped: number } {
  const leading = /^0*/.exec(digits)?.[0].length ?? 0
  const keptLength = leading + SIGNIFICANT_DIGITS
  if (digits.length <= keptLength) return { digits, dropped: 0 }
  const roundsUp = digits.charAt(keptLength) >= '5' ? 1n : 0n
  const rounded = String(BigInt(digits.slice(0, keptLength)) + roundsUp).padStart(keptLength, '0')
  const withoutZeros = rounded.replace(/0+$/, '')
  return { digits: withoutZeros || '0', dropped: digits.length - keptLength + (rounded.length - (withoutZeros.length || 1)) }
}

/** The digits with the decimal point moved: 125 and −2 give "1.25". */
function shift(digits: string, exponent: number): string {
  if (exponent >= 0) return digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  return `${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}
