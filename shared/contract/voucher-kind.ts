/** What a person may say a voucher is (spec 10 "Vouchers file"); reversals are made by the product alone. */
export const VOUCHER_KINDS = ['normal', 'exchange', 'revaluation', 'opening', 'correction'] as const
