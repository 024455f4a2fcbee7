import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { addRatios, decimalFromText } from '../../../../shared/money/decimal.ts'
import { type Rate, rateToText } from '../../../../shared/money/rate.ts'

const NOTHING: Rate = { numerator: 0n, denominator: 1n }

/** What each weight is of the whole, in per cent with two decimals for people; empty where it is no weight yet. */
export function shareParts(weights: readonly string[], language: Language): string[] {
  const ratios = weights.map(decimalFromText)
  const whole = ratios.reduce<Rate>((sum, ratio) => (ratio ? addRatios(sum, ratio) : sum), NOTHING)
  return ratios.map((ratio) => {
    if (!ratio || whole.numerator === 0n) return ''
    const part = {
      numerator: ratio.numerator * whole.denominator * 100n,
      denominator: ratio.denominator * whole.numerator,
    }
    return `${formatDecimalText(rateToText(part, 2), language)}\u00a0%`
  })
}
