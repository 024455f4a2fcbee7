import { sql } from 'kysely'
import { type Answered, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { wholeInsertion } from '../row-statements.ts'
import type { RowOf } from '../schema/tables.ts'

export type EventRow = RowOf<'event'>

const LAST = statement((db) =>
  db.selectFrom('event').select(['sequence', 'hash', 'at']).orderBy('sequence', 'desc').limit(sql.lit(1)),
)

export const lastEvent = (database: Database): Answered<typeof LAST> | undefined => database.get(LAST)

const INSERT = wholeInsertion('event')

export const insertEvent = (database: Database, event: EventRow): number => database.run(INSERT, event)

const BY_SEQUENCE = statement((db, p: Given<{ sequence: number }>) =>
  db.selectFrom('event').selectAll().where('sequence', '=', p.sequence),
)

export const eventBySequence = (database: Database, sequence: number): EventRow | undefined =>
  database.get(BY_SEQUENCE, { sequence })

const WITH_HASH = statement((db, p: Given<{ hash: string }>) => db.selectFrom('event').selectAll().where('hash', '=', p.hash))

export const eventWithHash = (database: Database, hash: string): EventRow | undefined => database.get(WITH_HASH, { hash })

const OF_TYPES = statement((db, p: Given<{ types: readonly string[] }>) =>
  db.selectFrom('event').selectAll().where('type', 'in', listed(p.types)).orderBy('sequence'),
)

/** The events of some types, in order. */
export const eventsOf = (database: Database, types: readonly string[]): IterableIterator<EventRow> =>
  database.iterate(OF_TYPES, { types })

/** By month, the last event that closed or reopened it. */
export const lastPeriodEvents = (database: Database): Map<string, EventRow> =>
  new Map(database.all(OF_TYPES, { types: ['closed', 'reopened'] }).map((event) => [event.subject, event]))

const COUNT_AFTER = statement((db, p: Given<{ sequence: number; without: readonly string[] }>) =>
  db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sequence', '>', p.sequence)
    .where('type', 'not in', listed(p.without)),
)

/** How many events follow a sequence, those of some types left out. */
export const countEventsAfter = (database: Database, sequence: number, without: readonly string[]): number =>
  database.get(COUNT_AFTER, { sequence, without })?.count ?? 0

const COUNT_OF_TYPES = statement((db, p: Given<{ types: readonly string[] }>) =>
  db
    .selectFrom('event')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max<string | null>('at').as('at')])
    .where('type', 'in', listed(p.types)),
)

/** How many events of some types the chain has, and when the last was; undefined where it has none. */
export function countOfTypes(database: Database, types: readonly string[]): { count: number; at: string } | undefined {
  const found = database.get(COUNT_OF_TYPES, { types })
  return found && found.at !== null ? { count: found.count, at: found.at } : undefined
}

const HEADS = statement((db, p: Given<{ from: number; to: number }>) =>
  db
    .selectFrom('event')
    .select(['sequence', 'type', 'subject', 'at', 'userName', 'commandId', 'bodyHash', 'previousHash'])
    .where('sequence', '>=', p.from)
    .where('sequence', '<=', p.to)
    .orderBy('sequence'),
)

/** Header and body hash of every event of a stretch of the chain, in order, with what stood before each. */
export const eventHeads = (database: Database, from: number, to: number): Answered<typeof HEADS>[] =>
  database.all(HEADS, { from, to })
