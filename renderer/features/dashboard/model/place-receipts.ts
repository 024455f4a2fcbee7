import { type CashChart, type ChartBox, dayPlace } from './cash-chart.ts'
import type { Receipt } from './tranche-sums.ts'

export interface ReceiptMark {
  readonly receipt: Receipt
  readonly x: number
  /** Null where another receipt's name takes the room. */
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' } | null
}

/** Room that a name and an amount take at 11 px. */
const LABEL_WIDTH = 76
const GAP = 5

/** The receipts on the chart's own time, with their names where these do not touch: the earliest comes first. */
export function placeReceipts(receipts: readonly Receipt[], chart: CashChart, box: ChartBox): ReceiptMark[] {
  let free = box.left
  return receipts.flatMap((receipt): ReceiptMark[] => {
    const x = dayPlace(chart, receipt.date)
    if (x === null) return []
    const after = { from: x + GAP, to: x + GAP + LABEL_WIDTH }
    const before = { from: x - GAP - LABEL_WIDTH, to: x - GAP }
    if (after.from >= free && after.to <= box.right) {
      free = after.to + GAP
      return [{ receipt, x, label: { x: after.from, anchor: 'start' } }]
    }
    if (before.from >= free) {
      free = x + GAP
      return [{ receipt, x, label: { x: before.to, anchor: 'end' } }]
    }
    return [{ receipt, x, label: null }]
  })
}
