import type { SqlValue } from '../../db/database.ts'
import type { BalanceEntry } from '../../db/queries/balances.ts'

/** A line of the verification's stream, with the date of its voucher, as the derived balances count it; an opening counts as one on the first of its month. */
export function balanceEntryOf(row: readonly SqlValue[], date: string, isOpening: boolean): BalanceEntry {
  const id = (index: number): number | null => (row[index] === null ? null : Number(row[index]))
  return {
    account: String(row[3]),
    month: date.slice(0, 7),
    opening: isOpening && date.endsWith('-01'),
    currency: String(row[5]),
    side: row[4] === 1 ? 1 : -1,
    amountMinor: Number(row[6]),
    amountXof: Number(row[7]),
    grantId: id(10),
    budgetLineId: id(11),
    partnerId: id(13),
  }
}
