import { sql } from 'kysely'
import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const DEEDS = statement((db) =>
  db
    .selectFrom('incidentOfficer as o')
    .innerJoin('user as u', 'u.id', 'o.userId')
    .innerJoin('user as a', 'a.id', 'o.askedBy')
    .select(['o.id', 'u.name as user', 'o.deed', 'a.name as askedBy', 'o.askedAt', 'o.decision'])
    .orderBy('o.id'),
)

export type IncidentOfficerRow = Answered<typeof DEEDS>

/** Every naming of an officer and every withdrawal, in the order in which they were asked for. */
export const incidentOfficerDeeds = (database: Database): IncidentOfficerRow[] => database.all(DEEDS)

/** Asks that a person be named, or no longer; answers the id. */
export const insertOfficerDeed = (
  database: Database,
  {
    userId,
    deed,
    by,
    at,
  }: { readonly userId: number; readonly deed: 'grant' | 'withdraw'; readonly by: number; readonly at: string },
): number => database.insert('incidentOfficer', { userId, deed, askedBy: by, askedAt: at })

export const decideOfficerDeed = (
  database: Database,
  id: number,
  { decision, by, at }: { readonly decision: 'confirmed' | 'refused'; readonly by: number; readonly at: string },
): number => database.update('incidentOfficer', { id }, { decision, decidedBy: by, decidedAt: at })

const KEY = statement((db) => db.selectFrom('incidentKey').select('key'))

/** The key that the contents are enciphered with, hexadecimal; undefined until the first is written. */
export const incidentKey = (database: Database): string | undefined => database.get(KEY)?.key

export const insertIncidentKey = (database: Database, key: string): number => database.insert('incidentKey', { id: 1, key })

const ENTRIES = statement((db) =>
  db
    .selectFrom('incidentEntry as e')
    .innerJoin('user as u', 'u.id', 'e.recordedBy')
    .leftJoin('incidentContent as c', 'c.entryId', 'e.id')
    .select(['e.id', 'e.incident', 'u.name as recordedBy', 'e.recordedAt', 'e.fingerprint', 'c.sealed'])
    .orderBy('e.recordedAt')
    .orderBy(sql`e.rowid`),
)

/** An entry of an incident; `sealed` is null where the content is gone. */
export type IncidentEntryRow = Answered<typeof ENTRIES>

/** Every entry of every incident, in the order in which they were recorded. */
export const incidentEntries = (database: Database): IncidentEntryRow[] => database.all(ENTRIES)

export function insertIncidentEntry(
  database: Database,
  { sealed, ...entry }: RowOf<'incidentEntry'> & { readonly sealed: Uint8Array },
): void {
  database.insert('incidentEntry', entry)
  database.insert('incidentContent', { entryId: entry.id, sealed })
}
