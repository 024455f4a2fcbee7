import type { Database } from '../database.ts'

export interface EventRow {
  readonly sequence: number
  readonly at: string
  readonly user_name: string
  readonly command_id: string
  readonly type: string
  readonly subject: string
  /** Canonical text of the body; null for a posting, whose body is read from the voucher's own rows. */
  readonly content: string | null
  readonly previous_hash: string
  readonly hash: string
}

export const lastEvent = (database: Database): { sequence: number; hash: string; at: string } | undefined =>
  database.get('SELECT sequence, hash, at FROM event ORDER BY sequence DESC LIMIT 1')

export function insertEvent(database: Database, event: EventRow): void {
  database.run(
    'INSERT INTO event (sequence, at, user_name, command_id, type, subject, content, previous_hash, hash) VALUES (?,?,?,?,?,?,?,?,?)',
    event.sequence,
    event.at,
    event.user_name,
    event.command_id,
    event.type,
    event.subject,
    event.content,
    event.previous_hash,
    event.hash,
  )
}

export const eventBySequence = (database: Database, sequence: number): EventRow | undefined =>
  database.get<EventRow>('SELECT * FROM event WHERE sequence = ?', sequence)

export const eventWithHash = (database: Database, hash: string): EventRow | undefined =>
  database.get<EventRow>('SELECT * FROM event WHERE hash = ?', hash)

/** The last event of each subject, of some types. */
export const lastEventsOf = (
  database: Database,
  types: readonly string[],
): { type: string; subject: string; content: string | null; sequence: number }[] =>
  database.all(
    `SELECT type, subject, content, max(sequence) AS sequence FROM event WHERE type IN (${types.map(() => '?').join(', ')}) GROUP BY type, subject`,
    ...types,
  )

/** By month, the last event that closed or reopened it, or was of other types asked for. */
export const lastPeriodEvents = (database: Database, types: readonly string[] = ['closed', 'reopened']): Map<string, EventRow> =>
  new Map(
    database
      .all<EventRow>(`SELECT * FROM event WHERE type IN (${types.map(() => '?').join(', ')}) ORDER BY sequence`, ...types)
      .map((event) => [event.subject, event]),
  )

/** The events that made the people of a ledger or changed their roles, in order. */
export const userEvents = (database: Database): EventRow[] =>
  database.all<EventRow>(
    "SELECT * FROM event WHERE type IN ('created', 'user') OR (type = 'setup' AND subject LIKE 'user:%') ORDER BY sequence",
  )
