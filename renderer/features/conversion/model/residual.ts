import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { convertQuoteToBase, rateFromAmounts } from '../../../../shared/money/rate.ts'

interface Receipt {
  readonly xof: number | null
  readonly donorMinor: number | null
}

/** What a part would have been at its receipt's own rate, in minor units: beside it, a layer's rest explains itself. Null without a receipt. */
export function atReceiptRate(xof: number, receipt: Receipt | undefined, currency: string): number | null {
  if (!receipt || receipt.xof === null || receipt.donorMinor === null || receipt.donorMinor === 0) return null
  const rate = rateFromAmounts(receipt.xof, FUNCTIONAL_CURRENCY, receipt.donorMinor, currency)
  return convertQuoteToBase(xof, rate, currency, FUNCTIONAL_CURRENCY)
}
