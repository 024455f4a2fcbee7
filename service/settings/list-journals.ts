import type { Database } from '../../db/database.ts'
import { listJournals as readJournals } from '../../db/queries/masters.ts'

/** The journals of the ledger in their own order, as screens show them. */
export const listJournals = (database: Database) =>
  readJournals(database).map((row) => ({
    code: row.code,
    name: { fr: row.nameFr, en: row.nameEn },
    type: row.type,
    account: row.account,
    currency: row.currency,
  }))
