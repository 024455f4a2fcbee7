import { statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export const saveTreasuryAccount = (database: Database, row: RowOf<'treasuryAccount'>): number =>
  database.upsert('treasuryAccount', row)

const PARAMETERS = statement((db) =>
  db.selectFrom('treasuryParameter').select(['name', 'validFrom', 'value']).orderBy('name').orderBy('validFrom'),
)

export type TreasuryParameterRow = Omit<RowOf<'treasuryParameter'>, 'id'>

export const listParameters = (database: Database): TreasuryParameterRow[] => database.all(PARAMETERS)

/** Writes a value from a day on, again if that day has one. */
export const saveParameterRow = (database: Database, row: TreasuryParameterRow): number =>
  database.upsert('treasuryParameter', row, ['name', 'validFrom'])
