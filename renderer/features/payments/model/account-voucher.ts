/** A voucher that moved an account, as the lists of the cash screen show it. */
export interface AccountVoucher {
  readonly key: string
  readonly number: string
  readonly date: string
  readonly label: string
  readonly amountMinor: number
}
