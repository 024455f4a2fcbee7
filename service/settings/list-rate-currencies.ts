import type { Database } from '../../db/database.ts'
import { listRates } from '../../db/queries/rates.ts'

/** Currencies that have a rate of the ledger's own, in alphabetical order. */
export const listRateCurrencies = (database: Database): string[] =>
  [...new Set(listRates(database).map((rate) => rate.base))].sort()
