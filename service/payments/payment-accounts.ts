import type { Database } from '../../db/database.ts'
import { listCounts } from '../../db/queries/payments-counts.ts'
import { accountBalanceOn, listTreasuryAccounts, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import type { PaymentAccount } from '../../shared/contract/payments-cash.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { summaryOf } from './count-detail.ts'

/** Limits are kept in XOF: on an account of another currency none is compared. */
export const limitOf = (account: TreasuryAccountRow, limitXof: number | null): number | null =>
  account.currency === FUNCTIONAL_CURRENCY ? limitXof : null

/** A treasury account by its code; a fault when no bank, cash or mobile-money journal stands on it. */
export function findTreasuryAccount(database: Database, code: string): Result<TreasuryAccountRow> {
  const found = listTreasuryAccounts(database).find((each) => each.account === code)
  return found ? success(found) : failure(fault('PAYMENT_ACCOUNT_UNKNOWN', undefined, { account: code }))
}

/** Every treasury account with today's balance, its limits and its last count. */
export function paymentAccounts(database: Database, today: LocalDate): PaymentAccount[] {
  const counts = listCounts(database, null)
  return listTreasuryAccounts(database).map((row) => {
    const last = counts.find((count) => count.account === row.account)
    return {
      account: row.account,
      name: { fr: row.name_fr, en: row.name_en },
      journal: row.journal,
      kind: row.kind,
      currency: row.currency,
      holder: row.holder,
      operator: row.operator,
      grant: row.grant_code,
      balanceMinor: accountBalanceOn(database, row.account, today).minor,
      ceilingMinor: limitOf(row, row.ceiling_xof),
      imprestMinor: limitOf(row, row.imprest_xof),
      maximumPaymentMinor: limitOf(row, row.maximum_payment_xof),
      dailyLimitMinor: limitOf(row, row.daily_limit_xof),
      lastCount: last ? summaryOf(database, last) : null,
    }
  })
}
