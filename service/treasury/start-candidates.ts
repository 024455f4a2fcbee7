import type { Database } from '../../db/database.ts'
import { accountEntries, currencyBalance } from '../../db/queries/treasury-entries.ts'
import { statementsOf } from '../../db/queries/treasury-statements.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { entryView } from './reconciliation-view.ts'
import { reconcilableAccount } from './treasury-account.ts'

/** The latest entries are those that may still be outstanding. */
const MOST = 300

/** What the books held on a day, what the first statement after it opens at, and the entries that the bank may not have seen by then. */
export function startCandidates(database: Database, code: string, date: LocalDate) {
  const found = reconcilableAccount(database, code)
  if (!found.ok) return found
  const { currency } = found.value
  const next = statementsOf(database, code).find((row) => row.fromDate > date)
  const entries = accountEntries(database, code, currency, date).reverse().slice(0, MOST).map(entryView)
  const answer = {
    balanceMinor: currencyBalance(database, code, currency, date),
    openingMinor: next?.openingMinor ?? null,
    entries,
  }
  return success(answer) satisfies Result<typeof answer>
}
