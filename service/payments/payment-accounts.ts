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
    const { account, nameFr: fr, nameEn: en, journal, kind, currency, holder, operator, grantCode: grant } = row
    const last = counts.find((count) => count.account === account)
    return {
      account,
      name: { fr, en },
      journal,
      kind,
      currency,
      holder,
      operator,
      grant,
      balanceMinor: accountBalanceOn(database, account, today).minor,
      ceilingMinor: limitOf(row, row.ceilingXof),
      imprestMinor: limitOf(row, row.imprestXof),
      maximumPaymentMinor: limitOf(row, row.maximumPaymentXof),
      dailyLimitMinor: limitOf(row, row.dailyLimitXof),
      lastCount: last ? summaryOf(database, last) : null,
    }
  })
}
