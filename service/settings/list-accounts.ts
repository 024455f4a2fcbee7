import type { Database } from '../../db/database.ts'
import { listAccounts as readAccounts } from '../../db/queries/masters.ts'

/** The chart of the ledger, by code, as screens show it. */
export const listAccounts = (database: Database) =>
  readAccounts(database).map((row) => ({
    code: row.code,
    name: { fr: row.nameFr, en: row.nameEn },
    class: row.class,
    postable: row.postable === 1,
    closedOn: row.closedOn,
    custom: row.custom === 1,
  }))
