/** Where an account of a grant stands in the fund equation. */
export type FundBucket =
  | 'bank'
  | 'cash'
  | 'wallets'
  | 'third-parties'
  | 'funds'
  | 'interest'
  | 'exchange'
  | 'other'
  | 'spent'
  | 'without-money'

/**
 * Accounts on which the donor's money arrives, waits, is released and goes back: investment grants 14, restricted funds 16,
 * deferred funds 17, administration funds 46, grants receivable and to be repaid 473, pledges 475, deferred income 477, and the
 * income they turn into (702 to 704, 71, 88 and the releases 792, 796, 799). Together, so that what moves between two of them is
 * neither received nor returned: a release (D 165 C 7925, D 462 C 702), a notified grant (D 4732 C 71), a transfer (D 162 C 165).
 */
const FUNDS = ['14', '16', '17', '46', '473', '475', '477', '702', '703', '704', '71', '792', '796', '799', '88']

/** Interest and the income of placements; the rest of 77 is exchange or another movement. */
const INTEREST = ['771', '772', '774', '775']

/** Exchange losses and gains, financial (676, 776) and commercial (656, 756, SYSCOHADA alone). */
const EXCHANGE = ['656', '676', '756', '776']

/** Depreciation, impairment and provisions with their charges and write-backs: no money moves and no fund owes another. */
const WITHOUT_MONEY = ['19', '28', '29', '39', '49', '59', '68', '69', '791', '795', '797', '798']

const beginsWith = (code: string, prefixes: readonly string[]): boolean => prefixes.some((prefix) => code.startsWith(prefix))

/**
 * The bucket of an account; `spent` says that the lines are donor spending (spec 08 §9: a budget line of the grant, on an account
 * that counts), assets included. Every account has one bucket, which is why the equation ties (see `fundEquation`).
 * - bank: 50 to 54, bank credit 56, and transfers on their way 58: money that left one account is still the grant's;
 * - third-parties: class 4 and borrowings 18, an advance where the account is in debit, a payable where it is in credit;
 * - exchange: exchange differences without a budget line;
 * - other: bank fees and any cost or income without a budget line, assets without one, stocks, endowments, results, class 9;
 * - without-money: left out of the equation altogether, since often only one side of a depreciation names the grant.
 */
export function fundBucket(code: string, spent: boolean): FundBucket {
  if (spent) return 'spent'
  if (beginsWith(code, FUNDS)) return 'funds'
  if (beginsWith(code, INTEREST)) return 'interest'
  if (beginsWith(code, EXCHANGE)) return 'exchange'
  if (beginsWith(code, WITHOUT_MONEY)) return 'without-money'
  if (code.startsWith('57')) return 'cash'
  if (code.startsWith('55')) return 'wallets'
  if (code.startsWith('5')) return 'bank'
  return code.startsWith('4') || code.startsWith('18') ? 'third-parties' : 'other'
}
