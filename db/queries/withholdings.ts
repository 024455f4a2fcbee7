import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const withholdings = (db: Builder) =>
  db
    .selectFrom('withholding')
    .select(['id', 'code', 'labelFr', 'labelEn', 'rate', 'base', 'account', 'fromDate as from', 'toDate as to', 'source'])

const ALL = statement((db) => withholdings(db).orderBy('base').orderBy('code').orderBy('fromDate'))

export type WithholdingRow = Answered<typeof ALL>

export const listWithholdingRows = (database: Database): WithholdingRow[] => database.all(ALL)

const ONE = statement((db, p: Given<{ code: string; from: string }>) =>
  withholdings(db).where('code', '=', p.code).where('fromDate', '=', p.from),
)

export const findWithholdingRow = (database: Database, code: string, from: string): WithholdingRow | undefined =>
  database.get(ONE, { code, from })

export type NewWithholding = Omit<RowOf<'withholding'>, 'id'>

export const insertWithholding = (database: Database, row: NewWithholding): number => database.insert('withholding', row)

export const updateWithholding = (database: Database, id: number, row: NewWithholding): number =>
  database.update('withholding', { id }, row)

export const deleteWithholding = (database: Database, id: number): number => database.delete('withholding', { id })
