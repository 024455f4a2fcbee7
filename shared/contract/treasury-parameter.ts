/**
 * What the rules of the treasury take from dated, editable values (spec 04 §2.7): days after which a cheque is stale, months after which its
 * cancellation is proposed, days between a line and its entry, the VAT on bank charges, and the accounts of proposed vouchers.
 */
export const TREASURY_PARAMETERS = [
  'staleDays',
  'cancelMonths',
  'matchDays',
  'vatPercent',
  'chargesAccount',
  'vatAccount',
  'cancelledChequesAccount',
] as const
export type TreasuryParameterName = (typeof TREASURY_PARAMETERS)[number]
