import { statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type NamedRow = RowOf<'donor'>

const DONORS = statement((db) => db.selectFrom('donor').selectAll().orderBy('id'))

export const listDonors = (database: Database): NamedRow[] => database.all(DONORS)

/** Creates a donor or a partner, or gives it another name. */
export const saveNamed = (database: Database, table: 'donor' | 'partner', code: string, name: string): number =>
  database.upsert(table, { code, name }, ['code'])
