import { sumMinor } from '../../../../shared/money/money.ts'

export interface Receipt {
  readonly kind: string
  readonly currency: string
  readonly date: string
  /** "T1": how the conversion names it. */
  readonly label: string
  readonly amountMinor: number
  readonly xofCredited: number | null
}

/** What donors sent, in the order of the dates: an exchange between own accounts is not a receipt. */
export const receiptsOf = <Row extends Receipt>(tranches: readonly Row[]): Row[] =>
  tranches
    .filter((tranche) => tranche.kind !== 'exchange')
    .sort((a, b) => a.date.localeCompare(b.date) || a.label.localeCompare(b.label))

/** Their sum in their own currency; null where they are of several. */
export function receivedSum(receipts: readonly Receipt[]): { readonly currency: string; readonly minor: number } | null {
  const [first] = receipts
  if (!first || receipts.some((receipt) => receipt.currency !== first.currency)) return null
  return { currency: first.currency, minor: sumMinor(receipts.map((receipt) => receipt.amountMinor)) }
}
