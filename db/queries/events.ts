import type { Database } from '../database.ts'

export interface EventRow {
  readonly sequence: number
  readonly at: string
  readonly userName: string
  readonly commandId: string
  readonly type: string
  readonly subject: string
  /** Canonical text of the body; null for a posting, whose body is read from the voucher's own rows. */
  readonly content: string | null
  readonly previousHash: string
  readonly hash: string
}

export const lastEvent = (database: Database): { sequence: number; hash: string; at: string } | undefined =>
  database.get('SELECT sequence, hash, at FROM event ORDER BY sequence DESC LIMIT 1')

export function insertEvent(database: Database, event: EventRow): void {
  database.run(
    'INSERT INTO event (sequence, at, user_name, command_id, type, subject, content, previous_hash, hash) VALUES (?,?,?,?,?,?,?,?,?)',
    event.sequence,
    event.at,
    event.userName,
    event.commandId,
    event.type,
    event.subject,
    event.content,
    event.previousHash,
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

/** By month, the last event that closed or reopened it. */
export const lastPeriodEvents = (database: Database): Map<string, EventRow> =>
  new Map(
    database
      .all<EventRow>("SELECT * FROM event WHERE type IN ('closed', 'reopened') ORDER BY sequence")
      .map((event) => [event.subject, event]),
  )

/** How many events follow a sequence, those of some types left out. */
export const countEventsAfter = (database: Database, sequence: number, without: readonly string[]): number =>
  database.get<{ count: number }>(
    `SELECT count(*) AS count FROM event WHERE sequence > ? AND type NOT IN (${without.map(() => '?').join(', ')})`,
    sequence,
    ...without,
  )?.count ?? 0

/** The events that made the people of a ledger or changed their roles, in order. */
export const userEvents = (database: Database): EventRow[] =>
  database.all<EventRow>(
    "SELECT * FROM event WHERE type IN ('created', 'user') OR (type = 'setup' AND subject LIKE 'user:%') ORDER BY sequence",
  )
