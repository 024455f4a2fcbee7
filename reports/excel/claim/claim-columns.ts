import { columnLetter } from '../../../shared/workbook/column-letter.ts'
import type { ClaimColumn, ClaimColumnKey, ClaimLayout } from '../claim-layout.ts'

/** Where each column of the claim lies once the months have their own columns. */
export class ClaimColumns {
  readonly placed: readonly { readonly column: ClaimColumn; readonly number: number; readonly monthIndex: number | null }[]

  constructor(layout: ClaimLayout, monthCount: number) {
    const spread: { column: ClaimColumn; monthIndex: number | null }[] = layout.columns.flatMap((column) => {
      const indexes = column.key === 'months' ? Array.from({ length: monthCount }, (_, monthIndex) => monthIndex) : [null]
      return indexes.map((monthIndex) => ({ column, monthIndex }))
    })
    this.placed = spread.map((entry, index) => ({ ...entry, number: index + 1 }))
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
