import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const PARAMETER = statement((db, p: Given<{ code: string }>) =>
  db.selectFrom('sharedCostParameter').selectAll().where('code', '=', p.code),
)

export const findSharedCostParameter = (database: Database, code: string): RowOf<'sharedCostParameter'> | undefined =>
  database.get(PARAMETER, { code })

export const saveSharedCostParameter = (database: Database, row: RowOf<'sharedCostParameter'>): number =>
  database.upsert('sharedCostParameter', row)
