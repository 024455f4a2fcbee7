import { multiplyDivide } from '../../shared/money/money.ts'
import { convertQuoteToBase, type Rate } from '../../shared/money/rate.ts'
import type { TableRate } from './model.ts'
import { type PartOrder, sameRate } from './part-order.ts'

/** The part of a line that stands on one rate. Signed like the line; what is open can still be taken back by a correction. */
export interface Portion {
  readonly tranche: string
  readonly rate: Rate | null
  readonly tableRate?: TableRate | undefined
  xof: number
  donorMinor: number | null
  residual: boolean
  openXof: number
  openDonorMinor: number | null
  /** True for what a catch-up covered: the row is the catch-up's, the portion only serves corrections. */
  readonly caughtUp: boolean
}

interface PortionFigures {
  readonly tranche: string
  readonly rate: Rate | null
  readonly xof: number
  readonly donorMinor: number | null
  readonly residual?: boolean | undefined
  readonly tableRate?: TableRate | undefined
  readonly caughtUp?: boolean | undefined
}

export const portionOf = (figures: PortionFigures): Portion => ({
  tranche: figures.tranche,
  rate: figures.rate,
  tableRate: figures.tableRate,
  xof: figures.xof,
  donorMinor: figures.donorMinor,
  residual: figures.residual ?? false,
  openXof: figures.xof,
  openDonorMinor: figures.donorMinor,
  caughtUp: figures.caughtUp ?? false,
})

/** Adds a portion to a line: one for each layer and rate, however often the layer paid. */
export function addPortion(portions: Portion[], portion: Portion): void {
  const same = portions.find(
    (other) => other.tranche === portion.tranche && other.caughtUp === portion.caughtUp && sameRate(other.rate, portion.rate),
  )
  if (!same) {
    portions.push(portion)
    return
  }
  same.xof += portion.xof
  same.donorMinor = addMinor(same.donorMinor, portion.donorMinor)
  same.residual ||= portion.residual
  same.openXof += portion.openXof
  same.openDonorMinor = addMinor(same.openDonorMinor, portion.openDonorMinor)
}

const addMinor = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** The same size on the side of `sign` (never a negative zero). */
export const signed = (sign: number, size: number): number => (sign < 0 && size !== 0 ? -size : size)

/** XOF into the donor's minor units, rounded once, half away from zero. */
export const toDonorMinor = (xof: number, rate: Rate, donorCurrency: string): number =>
  convertQuoteToBase(xof, rate, donorCurrency, 'XOF')

/** What is left of an amount: XOF and the donor money that stands against it, both as sizes. */
export interface Remainder {
  readonly xof: number
  readonly donorMinor: number
}

/**
 * The donor money of a part of a remainder, as a size: the last part takes what is left, an earlier one the rounded
 * product at the rate, and never more than is left, so that parts always sum to the whole.
 */
export function valueOfPart(xof: number, left: Remainder, rate: Rate | null, donorCurrency: string): number {
  if (xof === left.xof) return left.donorMinor
  const product = rate ? toDonorMinor(xof, rate, donorCurrency) : multiplyDivide(left.donorMinor, BigInt(xof), BigInt(left.xof))
  return Math.min(product, left.donorMinor)
}

/** Takes up to a size of XOF out of what is open of a portion, and says what was taken, as sizes. */
export function takeOpen(portion: Portion, upToXof: number, donorCurrency: string): { xof: number; donorMinor: number | null } {
  const sign = Math.sign(portion.openXof)
  const open = Math.abs(portion.openXof)
  const xof = Math.min(upToXof, open)
  if (xof === 0) return { xof: 0, donorMinor: 0 }
  portion.openXof -= sign * xof
  if (portion.openDonorMinor === null) return { xof, donorMinor: null }
  const left = { xof: open, donorMinor: Math.abs(portion.openDonorMinor) }
  const donorMinor = valueOfPart(xof, left, portion.rate, donorCurrency)
  portion.openDonorMinor = signed(sign, left.donorMinor - donorMinor)
  return { xof, donorMinor }
}

/** The portions of a line as corrections take them: the layer last used first. */
export const lastUsedFirst = (portions: readonly Portion[], order: PartOrder): Portion[] =>
  portions.toSorted((a, b) => order(b, a))

/** Marks as taken back what a closed month recorded for a correction: first of the same tranche, then of the others. Sizes. */
export function markTakenBack(
  original: readonly Portion[],
  order: PartOrder,
  taken: Remainder & { readonly tranche: string },
): void {
  const ordered = lastUsedFirst(original, order)
  const same = ordered.filter(({ tranche }) => tranche === taken.tranche)
  const others = ordered.filter(({ tranche }) => tranche !== taken.tranche)
  let rest: Remainder = taken
  for (const portion of [...same, ...others]) {
    const sign = Math.sign(portion.openXof)
    const open = { xof: Math.abs(portion.openXof), donorMinor: Math.abs(portion.openDonorMinor ?? 0) }
    const xof = Math.min(rest.xof, open.xof)
    if (xof === 0) continue
    const donorMinor = xof === rest.xof ? rest.donorMinor : open.donorMinor
    portion.openXof -= sign * xof
    portion.openDonorMinor = portion.openXof === 0 ? 0 : signed(sign, open.donorMinor - donorMinor)
    rest = { xof: rest.xof - xof, donorMinor: rest.donorMinor - donorMinor }
  }
}
