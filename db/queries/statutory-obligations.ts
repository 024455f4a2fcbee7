import { type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** One date of a year's obligations, as it is kept; `month` is 0 for an obligation of the year, else the month in which it falls due. */
export type StatutoryObligationRow = Omit<RowOf<'statutoryObligation'>, 'changedBy' | 'changedAt'>

const obligations = (db: Builder) =>
  db
    .selectFrom('statutoryObligation')
    .select(['id', 'year', 'templateVersion', 'item', 'month', 'dueOn', 'owner', 'state', 'doneOn', 'evidence'])
    .orderBy('dueOn')
    .orderBy('item')
    .orderBy('month')

const OF_YEAR = statement((db, p: Given<{ year: number }>) => obligations(db).where('year', '=', p.year))

export const listObligations = (database: Database, year: number): StatutoryObligationRow[] => database.all(OF_YEAR, { year })

const OPEN = statement((db) => obligations(db).where('state', '=', 'open'))

/** What is neither done nor set aside, of every year that was opened, the earliest first. */
export const openObligations = (database: Database): StatutoryObligationRow[] => database.all(OPEN)

const BY_ID = statement((db, p: Given<{ id: number }>) => obligations(db).where('id', '=', p.id))

export const findObligation = (database: Database, id: number): StatutoryObligationRow | undefined => database.get(BY_ID, { id })

const YEARS = statement((db) => db.selectFrom('statutoryObligation').select('year').distinct().orderBy('year'))

export const openedYears = (database: Database): number[] => database.all(YEARS).map(({ year }) => year)

export interface Changer {
  readonly by: number
  readonly at: string
}

/** Writes a date of a year that is opened; answers its id. */
export const insertObligation = (
  database: Database,
  {
    version,
    ...date
  }: {
    readonly year: number
    readonly version: number
    readonly item: number
    readonly month: number
    readonly dueOn: string
  },
  { by, at }: Changer,
): number =>
  database.insert('statutoryObligation', {
    ...date,
    templateVersion: version,
    owner: '',
    state: 'open',
    doneOn: null,
    evidence: '',
    changedBy: by,
    changedAt: at,
  })

export type ObligationChange = Pick<StatutoryObligationRow, 'dueOn' | 'owner' | 'state' | 'doneOn' | 'evidence'>

export const updateObligation = (database: Database, id: number, change: ObligationChange, { by, at }: Changer): number =>
  database.update('statutoryObligation', { id }, { ...change, changedBy: by, changedAt: at })
