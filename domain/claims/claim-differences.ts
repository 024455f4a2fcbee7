import { exactInteger } from '../../shared/money/money.ts'

/** One converted row, whoever states it: the books or a submitted claim. Francs, and minor units of the grant's currency. */
export interface StatedRow {
  /** "<voucher>/<line>". */
  readonly lineKey: string
  readonly tranche: string
  readonly xof: number
  readonly donorMinor: number
}

/**
 * What the books now say of claimed periods less what was claimed, by line and tranche (spec 03 R-PAY): late, corrected or restated costs, which the
 * next claim carries as its prior-period adjustment. In the order in which the books, then the claims, name them; what agrees is left out.
 */
export function claimDifferences(booked: readonly StatedRow[], claimed: readonly StatedRow[]): StatedRow[] {
  const sums = new Map<string, StatedRow>()
  const add = (row: StatedRow, sign: 1 | -1): void => {
    const key = `${row.lineKey} ${row.tranche}`
    const known = sums.get(key)
    sums.set(key, {
      lineKey: row.lineKey,
      tranche: row.tranche,
      xof: exactInteger((known?.xof ?? 0) + sign * row.xof),
      donorMinor: exactInteger((known?.donorMinor ?? 0) + sign * row.donorMinor),
    })
  }
  for (const row of booked) add(row, 1)
  for (const row of claimed) add(row, -1)
  return [...sums.values()].filter((row) => row.xof !== 0 || row.donorMinor !== 0)
}
