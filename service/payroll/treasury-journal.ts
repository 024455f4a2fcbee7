import type { Database } from '../../db/database.ts'
import { listJournals } from '../../db/queries/masters.ts'
import { listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

export interface PayingAccount {
  readonly journal: string
  readonly account: string
  /** The grant whose money it holds; null for own funds, undefined when nobody has said. */
  readonly grant: string | null | undefined
  readonly kind: TreasuryAccountRow['kind']
}

/** The bank, cash or wallet account in francs of a journal. Refused: any other journal, and an account in another currency. */
export function payingAccount(database: Database, journal: string): Result<PayingAccount> {
  const known = listJournals(database).find((candidate) => candidate.code === journal)
  const account = listTreasuryAccounts(database).find((candidate) => candidate.account === known?.account)
  if (!known || !account || known.currency !== FUNCTIONAL_CURRENCY)
    return failure(fault('PAYING_JOURNAL', { kind: 'field', path: 'journal' }, { journal }))
  return success({ journal, account: account.account, grant: account.grantCode ?? undefined, kind: account.kind })
}
