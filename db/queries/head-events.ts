import type { Database } from '../database.ts'

/** An event whose content says something of heads: signed, countersigned, imported, or answered for. */
export interface HeadEvent {
  readonly sequence: number
  readonly at: string
  readonly userName: string
  /** Canonical text of the body. */
  readonly content: string
}

/** The events of one type, oldest first. */
export const headEvents = (database: Database, type: string): HeadEvent[] =>
  database.all<HeadEvent>(
    `SELECT sequence, at, user_name AS "userName", coalesce(content, '') AS content FROM event WHERE type = ? ORDER BY sequence`,
    type,
  )

/** How many events of some types the chain has, and when the last was; undefined where it has none. */
export const countOfTypes = (database: Database, types: readonly string[]): { count: number; at: string } | undefined => {
  const found = database.get<{ count: number; at: string | null }>(
    `SELECT count(*) AS count, max(at) AS at FROM event WHERE type IN (${types.map(() => '?').join(', ')})`,
    ...types,
  )
  return found && found.at !== null ? { count: found.count, at: found.at } : undefined
}
