import { addRatios, decimalFromText, multiplyRatios } from '../../shared/money/decimal.ts'
import { divideHalfAway, exactInteger } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'
import type { IncomeTaxBand, IncomeTaxScale } from './payroll-table.ts'

export interface Family {
  readonly married: boolean
  readonly children: number
  /** Disabled adult children, over and above `children`. */
  readonly disabledChildren: number
}

const NOTHING: Rate = { numerator: 0n, denominator: 1n }

/** The part of the tax that family takes off, as a share of one: married, each child to the limit, each disabled adult child (spec 13 §7). */
export function familyReduction(scale: IncomeTaxScale, family: Family): Rate {
  const times = (percent: string, count: number): Rate => ({
    numerator: percentRatio(percent).numerator * BigInt(count),
    denominator: percentRatio(percent).denominator,
  })
  const together = [
    times(scale.marriedPercent, family.married ? 1 : 0),
    times(scale.childPercent, Math.min(family.children, scale.maximumChildren)),
    times(scale.disabledChildPercent, family.disabledChildren),
  ].reduce(addRatios, NOTHING)
  const kept = multiplyRatios(complement(together), complement(percentRatio(scale.furtherPercent)))
  return complement(kept)
}

/**
 * The tax on a monthly salary (ITS), in francs: the yearly bands on twelve months of taxable pay, less the reduction (a share of one), a
 * twelfth of it rounded once, half away from zero (spec 13 §7). `taxableXof` is taxable pay less the employee's contributions.
 */
export function monthlyIncomeTax(taxableXof: number, bands: readonly IncomeTaxBand[], reduction: Rate): number {
  const yearly = Math.max(0, taxableXof) * 12
  let tax = NOTHING
  let from = 0
  for (const { upToXof, percent } of bands) {
    if (yearly <= from) break
    const upTo = upToXof === null ? yearly : Math.min(yearly, upToXof)
    tax = addRatios(tax, multiplyRatios({ numerator: BigInt(upTo - from), denominator: 1n }, percentRatio(percent)))
    from = upTo
  }
  const due = multiplyRatios(tax, complement(reduction))
  return exactInteger(Number(divideHalfAway(due.numerator, due.denominator * 12n)))
}

/** One less a share; a share beyond one leaves nothing. */
function complement(share: Rate): Rate {
  const left = share.denominator - share.numerator
  return { numerator: left > 0n ? left : 0n, denominator: share.denominator }
}

function percentRatio(percent: string): Rate {
  const ratio = decimalFromText(percent)
  if (!ratio) throw new RangeError(`not a percentage: ${percent}`)
  return { numerator: ratio.numerator, denominator: ratio.denominator * 100n }
}
