/** The net of an account on the side where it stands: positive nets are debits. Amounts in minor units of one currency. */
export interface BalanceSides {
  readonly debit: number
  readonly credit: number
}

/** Debit if the net is positive, else credit (spec 10 `trial-balance`); zero shows on neither side. */
export const balanceSides = (net: number): BalanceSides => ({ debit: net > 0 ? net : 0, credit: net < 0 ? -net : 0 })
