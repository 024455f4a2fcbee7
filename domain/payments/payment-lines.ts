import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { BLANK_LINE } from '../vouchers/blank-line.ts'
import { grouped } from './grouped.ts'

/** A voucher line with only what is given: everything else blank. */
export const plainLine = (
  line: Partial<VoucherLineInput> & Pick<VoucherLineInput, 'account' | 'currency' | 'label'>,
): VoucherLineInput => ({
  ...BLANK_LINE,
  ...line,
})

export interface PaidItem {
  readonly account: string
  readonly payee: string
  readonly grant: string | null
  readonly partner: string | null
  readonly invoice: string | null
  readonly label: string
  readonly amountMinor: number
}

/**
 * The lines that pay items out of an account: each payable debited with its own grant, the account credited once a payee and grant, so
 * that the voucher balances by fund too (spec 08 §3). Amounts are positive minor units.
 */
export function paymentLines(
  items: readonly PaidItem[],
  from: { readonly account: string; readonly currency: string; readonly mode: string; readonly reference: string },
): VoucherLineInput[] {
  const { currency, mode: paymentMode, reference: documentReference } = from
  const debits = items.map((item) =>
    plainLine({
      account: item.account,
      currency,
      label: item.label,
      debitMinor: item.amountMinor,
      grant: item.grant,
      partner: item.partner,
      thirdParty: item.payee,
      invoice: item.invoice,
      paymentMode,
      documentReference,
    }),
  )
  const credits = [...grouped(items, (item) => JSON.stringify([item.payee, item.grant])).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const creditMinor = group.reduce((sum, item) => sum + item.amountMinor, 0)
    const { grant, payee: thirdParty } = first
    return [
      plainLine({
        account: from.account,
        currency,
        label: first.label,
        creditMinor,
        grant,
        thirdParty,
        paymentMode,
        documentReference,
      }),
    ]
  })
  return [...debits, ...credits]
}

/** The same lines with negative amounts on the same sides: what a payment that failed gives back (OHADA, spec 08 §4). */
export const negativeLines = (lines: readonly VoucherLineInput[]): VoucherLineInput[] =>
  lines.map((line) => ({
    ...line,
    debitMinor: line.debitMinor === null ? null : -line.debitMinor,
    creditMinor: line.creditMinor === null ? null : -line.creditMinor,
  }))
