import { sql } from 'kysely'
import { picked } from '../../shared/fields/picked.ts'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** Who keeps the ledger, and in which chart and language. */
export type LedgerRow = RowOf<'ledger'>

export function insertLedger(database: Database, row: LedgerRow): void {
  database.insert('ledger', row)
}

const LEDGER = statement((db) => db.selectFrom('ledger').selectAll())

export function readLedger(database: Database): LedgerRow {
  const row = database.get(LEDGER)
  if (!row) throw new Error('the ledger has no identity row')
  return row
}

/** The name and country of the organisation that keeps this ledger; its code never changes. */
export const updateOrganisation = (database: Database, id: string, organisationName: string, country: string): number =>
  database.update('ledger', { id }, { organisationName, country })

/** Adds an account; `custom` is 1 for one that is not of the bundled chart. */
export const insertAccount = (database: Database, account: RowOf<'account'>): number => database.insert('account', account)

export const updateAccountNames = (
  database: Database,
  code: string,
  names: Pick<RowOf<'account'>, 'nameFr' | 'nameEn'>,
): number => database.update('account', { code }, names)

export type NewJournal = Omit<RowOf<'journal'>, 'position'>

const ADD_JOURNAL = statement((db, p: Given<NewJournal>) =>
  db.insertInto('journal').values({
    ...picked(p, 'code', 'nameFr', 'nameEn', 'type', 'account', 'currency'),
    position: sql<number>`(select count(*) from journal)`,
  }),
)

/** Adds a journal after the others. */
export const insertJournal = (database: Database, journal: NewJournal): number => database.run(ADD_JOURNAL, journal)

/** Changes everything of a journal but its code and its type. */
export const updateJournal = (database: Database, { code, type: _, ...changes }: NewJournal): number =>
  database.update('journal', { code }, changes)
