import { minorUnitExponent } from './currency.ts'

/** The largest amount a voucher line may carry, in minor units (spec 08 §1). */
export const MAX_LINE_MINOR = 1_000_000_000_000

/**
 * Throws when a number has left the range where integers are exact.
 * Sums read from the database pass here, so that nothing ever rounds silently.
 */
export function exactInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact integer: ${value}`)
  return value
}

/**
 * Reads plain decimal text ("1234567.89", optional minus) into minor units of the currency.
 * Returns undefined when the text is not a decimal, or has more decimals than the currency allows
 * (a fraction of a franc), or exceeds exact integers.
 */
export function parseMinor(text: string, currency: string): number | undefined {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text.trim())
  if (!match) return undefined
  const exponent = minorUnitExponent(currency)
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  if (decimals.length > exponent) return undefined
  const minor = Number(`${match[2]}${decimals.padEnd(exponent, '0')}`)
  if (!Number.isSafeInteger(minor)) return undefined
  return match[1] === '-' && minor !== 0 ? -minor : minor
}

/** Writes minor units as plain decimal text in major units ("-1234.50"; XOF without decimals). Machine form, no separators. */
export function minorToDecimalText(minor: number, currency: string): string {
  const exponent = minorUnitExponent(currency)
  const digits = String(Math.abs(exactInteger(minor))).padStart(exponent + 1, '0')
  const sign = minor < 0 ? '-' : ''
  if (exponent === 0) return sign + digits
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/**
 * value × numerator ÷ denominator, rounded once, half away from zero (spec 08 §1, R-RND 2).
 * Exact at any size: the product is taken in big integers. Refuses a denominator of zero.
 */
export function multiplyDivide(value: number, numerator: bigint, denominator: bigint): number {
  if (denominator === 0n) throw new RangeError('division by zero')
  const product = BigInt(exactInteger(value)) * numerator
  return exactInteger(Number(divideHalfAway(product, denominator)))
}

/** Integer division of big integers rounded half away from zero. */
export function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n
  const a = dividend < 0n ? -dividend : dividend
  const b = divisor < 0n ? -divisor : divisor
  const quotient = (2n * a + b) / (2n * b)
  return negative ? -quotient : quotient
}

export const sumMinor = (amounts: Iterable<number>): number => {
  let total = 0
  for (const amount of amounts) total = exactInteger(total + amount)
  return total
}
