import type { Database } from '../../db/database.ts'
import { listAccountNames, listJournals } from '../../db/queries/masters.ts'
import { cashFlows, treasuryBalances, treasuryChanges } from '../../db/queries/reports-treasury.ts'
import { exactInteger } from '../../shared/money/money.ts'
import type { Month } from '../../shared/time/period.ts'

/**
 * Each bank, cash and wallet account that was ever used, at the end of a month, by currency; its journal is the one that keeps it
 * ("BQ1, BQ2" where two share an account, none where no journal does).
 */
export function treasuryAccounts(database: Database, grantId: number | null, month: Month) {
  const names = new Map(listAccountNames(database).map(({ code, nameFr, nameEn }) => [code, { fr: nameFr, en: nameEn }]))
  const journals = listJournals(database)
  return treasuryBalances(database, grantId, month).map((row) => ({
    ...row,
    journal: journals
      .filter((journal) => journal.account === row.account)
      .map((journal) => journal.code)
      .join(', '),
    name: names.get(row.account) ?? { fr: row.account, en: row.account },
  }))
}

/** The treasury at the end of each month, with what came in and went out; transfers between own accounts are neither. */
export function cashByMonth(database: Database, grantId: number | null, months: readonly Month[]) {
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined) return []
  const changes = treasuryChanges(database, grantId, last)
  const flows = new Map(cashFlows(database, grantId, first, last).map((row) => [row.month, row]))
  return months.map((month) => ({
    month,
    balanceXof: changes.reduce((sum, change) => (change.month <= month ? exactInteger(sum + change.xof) : sum), 0),
    receivedXof: flows.get(month)?.receivedXof ?? 0,
    paidXof: flows.get(month)?.paidXof ?? 0,
  }))
}
