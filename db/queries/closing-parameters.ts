import { statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type ClosingParameterRow = RowOf<'closingParameter'>

const PARAMETERS = statement((db) => db.selectFrom('closingParameter').selectAll().orderBy('name').orderBy('fromMonth'))

/** What was set by people, each from a month on, the oldest first. */
export const listClosingParameters = (database: Database): ClosingParameterRow[] => database.all(PARAMETERS)

export const saveClosingParameter = (database: Database, row: ClosingParameterRow): number =>
  database.upsert('closingParameter', row)
