/** The accounts of pay that no table of rates names, alike in both bundled charts (spec 13 §7 and §8). */
export const PAY_ACCOUNTS = {
  salary: '6611',
  bonus: '6612',
  /** What is kept back for an advance clears it. */
  advance: '4211',
  netPay: '422',
} as const

/** Where an entry of a month goes unless it names an account. */
export const ENTRY_ACCOUNTS = {
  overtime: PAY_ACCOUNTS.salary,
  bonus: PAY_ACCOUNTS.bonus,
  absence: PAY_ACCOUNTS.salary,
  deduction: PAY_ACCOUNTS.advance,
} as const
