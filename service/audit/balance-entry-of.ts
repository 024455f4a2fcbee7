import type { SqlValue } from '../../db/database.ts'
import type { BalanceEntry } from '../../db/queries/balances.ts'

/** A line of the verification's stream as the derived balances count it. */
export const balanceEntryOf = (row: readonly SqlValue[]): BalanceEntry => ({
  account: String(row[3]),
  currency: String(row[5]),
  side: row[4] === 1 ? 1 : -1,
  amountMinor: Number(row[6]),
  amountXof: Number(row[7]),
  grantId: numberOrNull(row[10]),
  budgetLineId: numberOrNull(row[11]),
  partnerId: numberOrNull(row[13]),
})

const numberOrNull = (value: SqlValue | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)
