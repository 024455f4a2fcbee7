/** A vertical axis of francs: round figures from below the lowest amount to above the highest, zero always among them. */
export interface Axis {
  readonly topXof: number
  readonly bottomXof: number
  readonly ticksXof: readonly number[]
  /** What the figures beside the axis count: every tick is a whole number of them. */
  readonly unitXof: 1_000 | 1_000_000
}

const MILLION = 1_000_000
const THOUSAND = 1_000

/** The axis that holds all the amounts given, in XOF, with about four steps of 1, 2 or 5 times a power of ten. */
export function axisOf(amountsXof: readonly number[]): Axis {
  const highest = Math.max(0, ...amountsXof)
  const lowest = Math.min(0, ...amountsXof)
  const step = niceStep((highest - lowest) / 4)
  const above = Math.max(1, Math.ceil(highest / step))
  const below = Math.floor(lowest / step)
  return {
    topXof: above * step,
    bottomXof: below * step,
    ticksXof: Array.from({ length: above - below + 1 }, (_, index) => (below + index) * step),
    unitXof: step >= MILLION ? MILLION : THOUSAND,
  }
}

/** The least of 1, 2 and 5 times a power of ten that reaches a size; a thousand francs at least. */
function niceStep(size: number): number {
  if (size <= THOUSAND) return THOUSAND
  const power = 10 ** Math.floor(Math.log10(size))
  const factor = [1, 2, 5].find((each) => each * power >= size) ?? 10
  return factor * power
}

/** Where an amount stands on an axis drawn from `top` (its highest tick) to `bottom`, in pixels. */
export const axisPlace = (axis: Axis, xof: number, top: number, bottom: number): number =>
  top + ((axis.topXof - xof) / (axis.topXof - axis.bottomXof)) * (bottom - top)
