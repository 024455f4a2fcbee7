import { minorUnitExponent } from './currency.ts'
import { divideHalfAway, multiplyDivide } from './money.ts'

/**
 * An exchange rate as an exact ratio: `quote` units of the quoted currency for `base` units of the base, both in MAJOR units
 * scaled to integers. Table rates come from decimal text (up to 12 significant digits); rates of received funds are
 * the two integers of the receipt and never become a decimal before the conversion is rounded (spec 08 §1).
 */
export interface Rate {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Reads a table rate, "units of quote per 1 base" as decimal text. Undefined when it is not a positive decimal of at most 12 significant digits. */
export function rateFromText(text: string): Rate | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return undefined
  const decimals = (match[2] ?? '').replace(/0+$/, '')
  const significant = `${match[1]}${decimals}`.replace(/^0+/, '')
  if (significant === '' || significant.replace(/0+$/, '').length > 12) return undefined
  return { numerator: BigInt(significant), denominator: 10n ** BigInt(decimals.length) }
}

/** The rate that a receipt obtained: quote minor units ÷ base minor units, kept as two integers. */
export function rateFromAmounts(quoteMinor: number, quoteCurrency: string, baseMinor: number, baseCurrency: string): Rate {
  return {
    numerator: BigInt(quoteMinor) * 10n ** BigInt(minorUnitExponent(baseCurrency)),
    denominator: BigInt(baseMinor) * 10n ** BigInt(minorUnitExponent(quoteCurrency)),
  }
}

/** Converts minor units of the base currency into minor units of the quote currency (GBP pence → XOF francs), rounded once. */
export function convertBaseToQuote(baseMinor: number, rate: Rate, base: string, quote: string): number {
  const numerator = rate.numerator * 10n ** BigInt(minorUnitExponent(quote))
  const denominator = rate.denominator * 10n ** BigInt(minorUnitExponent(base))
  return multiplyDivide(baseMinor, numerator, denominator)
}

/** As `convertBaseToQuote`; undefined where the answer is beyond a limit, which is itself in minor units of the quote currency. */
export function convertWithin(limit: number, baseMinor: number, rate: Rate, base: string, quote: string): number | undefined {
  const numerator = rate.numerator * 10n ** BigInt(minorUnitExponent(quote))
  const denominator = rate.denominator * 10n ** BigInt(minorUnitExponent(base))
  const answer = divideHalfAway(BigInt(baseMinor) * numerator, denominator)
  return answer <= BigInt(limit) && answer >= -BigInt(limit) ? Number(answer) : undefined
}

/** Converts minor units of the quote currency into minor units of the base currency (XOF francs → GBP pence), rounded once. */
export function convertQuoteToBase(quoteMinor: number, rate: Rate, base: string, quote: string): number {
  const numerator = rate.denominator * 10n ** BigInt(minorUnitExponent(base))
  const denominator = rate.numerator * 10n ** BigInt(minorUnitExponent(quote))
  return multiplyDivide(quoteMinor, numerator, denominator)
}

/** Writes a rate with a fixed number of decimals (six for people, R-RND 1), rounded half away from zero. */
export function rateToText(rate: Rate, decimals = 6): string {
  const scaled = divideHalfAway(rate.numerator * 10n ** BigInt(decimals), rate.denominator)
  const digits = scaled.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
