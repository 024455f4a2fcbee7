export const CASH_TABS = ['count', 'days', 'replenish', 'history'] as const
export type CashTab = (typeof CASH_TABS)[number]

/** The tabs that an account has: a wallet is neither counted nor filled up. */
export const tabsOf = (kind: string): readonly CashTab[] => (kind === 'cash' ? CASH_TABS : ['days'])

/** The tab that an address asks for, or the first that the account has. */
export const cashTab = (asked: string | undefined, kind: string): CashTab =>
  tabsOf(kind).find((tab) => tab === asked) ?? (kind === 'cash' ? 'count' : 'days')
