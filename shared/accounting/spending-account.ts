/** Within classes 2 and 6 to 8, what is never donor spending: depreciation, provisions, releases of funds (spec 08 §9). */
const EXCLUDED = ['28', '29', '39', '49', '59', '68', '69', '7925', '799']

/** True when a line on this account counts as donor spending as soon as it carries a budget line of a grant (spec 08 §9). */
export const isSpendingAccount = (code: string): boolean =>
  '2678'.includes(code.charAt(0)) && !EXCLUDED.some((prefix) => code.startsWith(prefix))

/** True for bank, cash and wallet accounts (52, 53, 55, 57), the treasury of the fund equation. */
export const isTreasuryAccount = (code: string): boolean => /^5[2357]/.test(code)
