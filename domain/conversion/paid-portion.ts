import { type Portion, portionOf, signed } from './portion.ts'
import type { PursePart } from './purse.ts'

/** A part paid by a layer or the pool, on the side of the line. */
export const paidPortion = (part: PursePart, sign: number): Portion =>
  portionOf({
    tranche: part.tranche,
    rate: part.rate,
    xof: signed(sign, part.xof),
    donorMinor: signed(sign, part.donorMinor),
    residual: part.residual,
  })
