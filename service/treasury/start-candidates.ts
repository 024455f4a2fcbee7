import type { Database } from '../../db/database.ts'
import { accountEntries, currencyBalance } from '../../db/queries/treasury-entries.ts'
import { statementsOf } from '../../db/queries/treasury-statements.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { entryKey } from './item-key.ts'
import { reconcilableAccount } from './treasury-account.ts'

/** The latest entries are those that may still be outstanding. */
const MOST = 300

/** What the books held on a day, what the first statement after it opens at, and the entries that the bank may not have seen by then. */
export function startCandidates(database: Database, code: string, date: LocalDate) {
  const found = reconcilableAccount(database, code)
  if (!found.ok) return found
  const { currency } = found.value
  const next = statementsOf(database, code).find((row) => row.fromDate > date)
  const entries = accountEntries(database, code, currency, date)
    .reverse()
    .slice(0, MOST)
    .map((row) => ({
      key: entryKey(row.voucherId, row.lineNumber),
      date: row.date,
      amountMinor: row.amountMinor,
      reference: row.documentReference ?? '',
      party: row.thirdParty ?? '',
      label: row.label,
      voucher: { number: row.number, key: `posted:${row.voucherId}` },
    }))
  const answer = {
    balanceMinor: currencyBalance(database, code, currency, date),
    openingMinor: next?.openingMinor ?? null,
    entries,
  }
  return success(answer) satisfies Result<typeof answer>
}
