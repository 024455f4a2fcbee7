import { PROCUREMENT_METHODS, type ProcurementMethod } from '../../shared/contract/procurement-method.ts'

export interface Band {
  /** The largest amount of the band, itself included; null has no upper end. */
  readonly upToXof: number | null
  readonly method: ProcurementMethod
  readonly bidders: number
}

/** The band of an amount: a threshold belongs to the band below it (100 000 is bought directly, 100 001 needs a quote, R-PROC). */
export function bandOf(bands: readonly Band[], xof: number): Band {
  const band = bands.find(({ upToXof }) => upToXof === null || xof <= upToXof) ?? bands.at(-1)
  if (!band) throw new RangeError('thresholds without a band')
  return band
}

/** True when a method is lighter than the one required. */
export const isLighter = (used: ProcurementMethod, required: ProcurementMethod): boolean =>
  PROCUREMENT_METHODS.indexOf(used) < PROCUREMENT_METHODS.indexOf(required)
