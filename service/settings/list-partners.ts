import type { Database } from '../../db/database.ts'
import { listPartners as readPartners } from '../../db/queries/masters.ts'

/** The partners of the consortium, in the order they came. */
export const listPartners = (database: Database) => readPartners(database).map(({ code, name }) => ({ code, name }))
