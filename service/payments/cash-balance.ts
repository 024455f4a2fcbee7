import type { Database } from '../../db/database.ts'
import { accountDays, accountVouchers } from '../../db/queries/payments-cash.ts'
import { accountBalanceOn, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { type CashDay, cashDays } from '../../domain/payments/cash-days.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { findTreasuryAccount, limitOf } from './payment-accounts.ts'

/** After every date that a ledger can hold. */
export const FOREVER = '2199-12-31'

export interface AccountDays {
  readonly openingMinor: number
  readonly days: CashDay[]
}

/** The balance of an account day by day; the ceiling is that of the account. */
export function daysOf(database: Database, account: TreasuryAccountRow, from: LocalDate, to: LocalDate): AccountDays {
  const openingMinor = accountBalanceOn(database, account.account, addDays(from, -1)).minor
  const movements = accountDays(database, account.account, from, to)
  return { openingMinor, days: cashDays(openingMinor, movements, limitOf(account, account.ceilingXof)) }
}

/** The daily balance of an account and its payments above the maximum (spec 04 §2.7). */
export function cashBalance(database: Database, code: string, from: LocalDate, to: LocalDate) {
  const account = findTreasuryAccount(database, code)
  if (!account.ok) return account
  const maximum = limitOf(account.value, account.value.maximumPaymentXof)
  const overMaximum =
    maximum === null
      ? []
      : accountVouchers(database, code, from, to)
          .filter((row) => row.fromBank === 0 && -row.netMinor > maximum)
          .map((row) => ({
            key: `posted:${row.voucherId}`,
            number: row.number,
            date: row.date,
            label: row.label,
            amountMinor: -row.netMinor,
          }))
  const answer = { ...daysOf(database, account.value, from, to), currency: account.value.currency, overMaximum }
  return success(answer) satisfies Result<typeof answer>
}
