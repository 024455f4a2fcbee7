import type { Masters } from '../../db/queries/masters.ts'

/**
 * The supplier's account of a purchase (spec 13 §2): 4811 or 4812 where a fixed asset is bought, else the account of the purchase journal,
 * else 4011. Where the ledger split it into sub-accounts, the first that takes postings.
 */
export function payableAccount(masters: Masters, boughtOn: string, journalAccount: string | null): string | undefined {
  if (boughtOn.startsWith('2')) return firstPostable(masters, boughtOn.startsWith('21') ? '4811' : '4812')
  return (
    (journalAccount !== null && firstPostable(masters, journalAccount)) ||
    firstPostable(masters, '4011') ||
    firstPostable(masters, '401')
  )
}

/** True for what is owed to suppliers: 40 and 481. */
export const isPayable = (account: string): boolean => /^(40(?!9)|481)/.test(account)

export function firstPostable(masters: Masters, code: string): string | undefined {
  if (isOpen(masters, code)) return code
  return [...masters.accounts.keys()].filter((each) => each.startsWith(code) && isOpen(masters, each)).sort()[0]
}

function isOpen(masters: Masters, code: string): boolean {
  const account = masters.accounts.get(code)
  return account !== undefined && account.postable === 1 && account.closedOn === null
}
