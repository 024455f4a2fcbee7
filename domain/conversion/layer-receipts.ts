import { exactInteger } from '../../shared/money/money.ts'
import type { FundReceipt } from './model.ts'
import { isReservedLabel } from './tranche-names.ts'

/**
 * The receipts that obtained XOF, oldest first (date, then sequence, then label). One without XOF is no layer: its money
 * still lies in the donor's currency (spec 10, tranches file).
 * Throws on negative amounts, XOF that cost nothing, a label used twice or a label reserved for the trace: the service
 * refuses these when they are entered.
 */
export function layerReceipts(receipts: readonly FundReceipt[]): FundReceipt[] {
  const layers = receipts.filter((receipt) => receipt.xof !== 0)
  const labels = new Set<string>()
  for (const receipt of layers) {
    if (exactInteger(receipt.xof) < 0 || exactInteger(receipt.donorMinor) <= 0) {
      throw new RangeError(`receipt ${receipt.label} has no positive amounts`)
    }
    if (isReservedLabel(receipt.label)) throw new RangeError(`a receipt cannot be called "${receipt.label}"`)
    if (labels.has(receipt.label)) throw new RangeError(`two receipts are called ${receipt.label}`)
    labels.add(receipt.label)
  }
  return layers.sort(compareReceipts)
}

function compareReceipts(a: FundReceipt, b: FundReceipt): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.sequence - b.sequence || (a.label < b.label ? -1 : 1)
}
