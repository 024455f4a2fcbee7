import { decimalFromText, multiplyRatios } from '../../shared/money/decimal.ts'
import type { Rate } from '../../shared/money/rate.ts'

/** How a budget line's amount is built (spec 07 §6.ix); each factor is decimal text, zero or positive. */
export interface BuildUp {
  /** Price of one unit, in major units of `currency`. */
  readonly unitCost: string
  readonly quantity: string
  readonly frequency: string
  /** "40" charges forty per cent of the cost to the grant. */
  readonly percent: string
  readonly currency: string
}

const HUNDREDTH: Rate = { numerator: 1n, denominator: 100n }

/** unit cost × quantity × frequency × percent ÷ 100, exact and unrounded, in major units of the build-up's currency. */
export function buildUpTotal(buildUp: BuildUp): Rate {
  const factors = [buildUp.unitCost, buildUp.quantity, buildUp.frequency, buildUp.percent].map((text) => {
    const factor = decimalFromText(text)
    if (!factor) throw new RangeError(`not a factor of a build-up: ${text}`)
    return factor
  })
  return multiplyRatios(...factors, HUNDREDTH)
}
