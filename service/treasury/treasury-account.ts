import type { Database } from '../../db/database.ts'
import { listJournals } from '../../db/queries/masters.ts'
import { listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/** A treasury account by its code; refused when no bank, cash or wallet journal stands on it. */
export function treasuryAccount(database: Database, account: string): Result<TreasuryAccountRow> {
  const found = listTreasuryAccounts(database).find((row) => row.account === account)
  return found ? success(found) : failure(fault('TREASURY_ACCOUNT_UNKNOWN', { kind: 'field', path: 'account' }, { account }))
}

/** An account that statements can be imported for: a bank or a wallet that one journal keeps (spec 08 §12). */
export function reconcilableAccount(database: Database, account: string): Result<TreasuryAccountRow> {
  const found = treasuryAccount(database, account)
  if (!found.ok) return found
  if (found.value.kind === 'cash') return failure(fault('TREASURY_ACCOUNT_CASH', undefined, { account }))
  if (found.value.journals === 1) return found
  const journals = listJournals(database)
    .filter((journal) => journal.account === account && ['bank', 'cash', 'mobile-money'].includes(journal.type))
    .map((journal) => journal.code)
    .join(', ')
  return failure(fault('TREASURY_ACCOUNT_SHARED', undefined, { account, journals }))
}
