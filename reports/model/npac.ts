import { multiplyDivide } from '../../shared/money/money.ts'

/**
 * Indirect costs of a base: base × rate, rounded half away from zero to the minor unit (spec 03 §1.6). `ratePercent` is
 * decimal text ("7", "6.5"); anything else throws, since a grant's parameters are validated when they are entered.
 */
export function npacOf(baseMinor: number, ratePercent: string): number {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(ratePercent)
  if (!match) throw new RangeError(`not a percentage: ${ratePercent}`)
  const decimals = match[2] ?? ''
  return multiplyDivide(baseMinor, BigInt(`${match[1]}${decimals}`), 100n * 10n ** BigInt(decimals.length))
}

export interface NpacBases {
  readonly monthMinors: readonly number[]
  readonly priorMinor: number
  readonly disallowedMinor: number
}

export interface NpacFigures {
  readonly monthMinors: readonly number[]
  readonly priorMinor: number
  readonly disallowedMinor: number
}

/**
 * NPAC of a period, recomputed from its bases: each month rounds by itself, rulings and prior adjustments carry their own
 * share, and when `capMinor` is given the months stop where the cumulative amount would pass it.
 */
export function npacFigures(bases: NpacBases, ratePercent: string, previousMinor: number, capMinor: number | null): NpacFigures {
  const priorMinor = npacOf(bases.priorMinor, ratePercent)
  const disallowedMinor = npacOf(bases.disallowedMinor, ratePercent)
  let room = capMinor === null ? Number.POSITIVE_INFINITY : capMinor - previousMinor - priorMinor + disallowedMinor
  const monthMinors = bases.monthMinors.map((base) => {
    const due = Math.min(npacOf(base, ratePercent), room)
    room -= due
    return due
  })
  return { monthMinors, priorMinor, disallowedMinor }
}
