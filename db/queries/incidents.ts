import type { Database } from '../database.ts'

export interface IncidentOfficerRow {
  readonly id: number
  readonly user: string
  readonly deed: 'grant' | 'withdraw'
  readonly askedBy: string
  readonly askedAt: string
  readonly decision: 'confirmed' | 'refused' | null
}

/** Every naming of an officer and every withdrawal, in the order in which they were asked for. */
export const incidentOfficerDeeds = (database: Database): IncidentOfficerRow[] =>
  database.all(
    `SELECT o.id, u.name AS user, o.deed, a.name AS asked_by, o.asked_at, o.decision FROM incident_officer o
    JOIN user u ON u.id = o.user_id JOIN user a ON a.id = o.asked_by ORDER BY o.id`,
  )

/** Asks that a person be named, or no longer; answers the id. */
export function insertOfficerDeed(
  database: Database,
  asked: { readonly userId: number; readonly deed: 'grant' | 'withdraw'; readonly by: number; readonly at: string },
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO incident_officer (user_id, deed, asked_by, asked_at) VALUES (?,?,?,?) RETURNING id',
    asked.userId,
    asked.deed,
    asked.by,
    asked.at,
  )
  return row?.id ?? 0
}

export const decideOfficerDeed = (
  database: Database,
  id: number,
  decided: { readonly decision: 'confirmed' | 'refused'; readonly by: number; readonly at: string },
): unknown =>
  database.run(
    'UPDATE incident_officer SET decision = ?, decided_by = ?, decided_at = ? WHERE id = ?',
    decided.decision,
    decided.by,
    decided.at,
    id,
  )

/** The key that the contents are enciphered with, hexadecimal; undefined until the first is written. */
export const incidentKey = (database: Database): string | undefined =>
  database.get<{ key: string }>('SELECT key FROM incident_key')?.key

export const insertIncidentKey = (database: Database, key: string): unknown =>
  database.run('INSERT INTO incident_key (id, key) VALUES (1, ?)', key)

export interface IncidentEntryRow {
  readonly id: string
  readonly incident: string
  readonly recordedBy: string
  readonly recordedAt: string
  readonly fingerprint: string
  /** Null where the content is gone. */
  readonly sealed: Uint8Array | null
}

/** Every entry of every incident, in the order in which they were recorded. */
export const incidentEntries = (database: Database): IncidentEntryRow[] =>
  database.all(
    `SELECT e.id, e.incident, u.name AS recorded_by, e.recorded_at, e.fingerprint, c.sealed FROM incident_entry e JOIN user u ON u.id = e.recorded_by
    LEFT JOIN incident_content c ON c.entry_id = e.id ORDER BY e.recorded_at, e.rowid`,
  )

export function insertIncidentEntry(
  database: Database,
  entry: {
    readonly id: string
    readonly incident: string
    readonly by: number
    readonly at: string
    readonly fingerprint: string
    readonly sealed: Uint8Array
  },
): void {
  const { id, incident, by, at, fingerprint, sealed } = entry
  database.run(
    'INSERT INTO incident_entry (id, incident, recorded_by, recorded_at, fingerprint) VALUES (?,?,?,?,?)',
    id,
    incident,
    by,
    at,
    fingerprint,
  )
  database.run('INSERT INTO incident_content (entry_id, sealed) VALUES (?,?)', id, sealed)
}
