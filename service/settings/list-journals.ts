import type { Database } from '../../db/database.ts'
import { listJournals as readJournals } from '../../db/queries/masters.ts'

/** The journals of the ledger in their own order, as screens show them. */
export const listJournals = (database: Database) =>
  readJournals(database).map(({ nameFr, nameEn, ...row }) => ({ ...row, name: { fr: nameFr, en: nameEn } }))
