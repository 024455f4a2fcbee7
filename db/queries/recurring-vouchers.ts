import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const recurring = (db: Builder) =>
  db
    .selectFrom('recurringVoucher')
    .select(['id', 'name', 'source as from', 'journal', 'day', 'firstMonth as first', 'lastMonth as last', 'fixed'])
    .select('presetValues')

const ALL = statement((db) => recurring(db).orderBy('name').orderBy('id'))

/** A recurring voucher, made from "bundled:rent", "own:3" or "voucher:12"; its values are `keptPresetValues`. */
export type RecurringRow = Answered<typeof ALL>

export const listRecurringRows = (database: Database): RecurringRow[] => database.all(ALL)

const ONE = statement((db, p: Given<{ id: number }>) => recurring(db).where('id', '=', p.id))

export const findRecurringRow = (database: Database, id: number): RecurringRow | undefined => database.get(ONE, { id })

const OF_SOURCE = statement((db, p: Given<{ source: string }>) =>
  db.selectFrom('recurringVoucher').select('name').where('source', '=', p.source),
)

export const recurringOfSource = (database: Database, source: string): { name: string } | undefined =>
  database.get(OF_SOURCE, { source })

type RecurringFields = Omit<RowOf<'recurringVoucher'>, 'id' | 'createdAt'>

/** Writes a recurring voucher, new (null) or over another; answers its id. */
export function saveRecurringRow(database: Database, id: number | null, row: RecurringFields, createdAt: string): number {
  if (id === null) return database.insert('recurringVoucher', { ...row, createdAt })
  database.update('recurringVoucher', { id }, row)
  return id
}

export const deleteRecurringRow = (database: Database, id: number): number => database.delete('recurringVoucher', { id })
