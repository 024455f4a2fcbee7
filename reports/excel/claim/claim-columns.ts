import { columnLetter } from '../a1.ts'
import type { ClaimColumn, ClaimColumnKey, ClaimLayout } from '../claim-layout.ts'

/** Where each column of the claim lies once the months have their own columns. */
export class ClaimColumns {
  readonly placed: readonly { readonly column: ClaimColumn; readonly number: number; readonly monthIndex: number | null }[]

  constructor(layout: ClaimLayout, monthCount: number) {
    const spread = layout.columns.flatMap((column) =>
      column.key === 'months'
        ? Array.from({ length: monthCount }, (_, monthIndex) => ({ column, monthIndex }))
        : [{ column, monthIndex: null }],
    )
    this.placed = spread.map((entry, index) => ({ ...entry, number: index + 1 }))
  }

  get widths(): readonly number[] {
    return this.placed.map(({ column }) => column.width)
  }

  numberOf(key: ClaimColumnKey, monthIndex: number | null = null): number {
    const found = this.placed.find((entry) => entry.column.key === key && entry.monthIndex === monthIndex)
    if (!found) throw new RangeError(`the layout has no column ${key}`)
    return found.number
  }

  letter(key: ClaimColumnKey, monthIndex: number | null = null): string {
    return columnLetter(this.numberOf(key, monthIndex))
  }
}
