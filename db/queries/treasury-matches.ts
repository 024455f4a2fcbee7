import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

export type MatchManner = RowOf<'statementMatch'>['manner']

const MATCHES = statement((db, p: Given<{ account: string }>) =>
  db
    .selectFrom('statementMatch as m')
    .innerJoin('user as u', 'u.id', 'm.matchedBy')
    .select(['m.id', 'm.account', 'm.manner', 'm.reason', 'u.name as matchedBy', 'm.matchedAt'])
    .where('m.account', '=', p.account)
    .orderBy('m.id'),
)

export const matchesOf = (database: Database, account: string): Answered<typeof MATCHES>[] => database.all(MATCHES, { account })

const none = sql<number | null>`null`

const MEMBERS = statement((db, p: Given<{ account: string }>) =>
  db
    .selectFrom('statementMatch as m')
    .innerJoin('statementMatchLine as c', 'c.matchId', 'm.id')
    .innerJoin('statementLine as s', 's.id', 'c.lineId')
    .select(['c.matchId', sql<number | null>`c.line_id`.as('lineId'), none.as('voucherId'), none.as('lineNumber')])
    .select([none.as('itemId'), 's.date', 's.amountMinor'])
    .where('m.account', '=', p.account)
    .unionAll(
      db
        .selectFrom('statementMatch as m')
        .innerJoin('statementMatchEntry as c', 'c.matchId', 'm.id')
        .innerJoin('voucherLine as v', (join) =>
          join.onRef('v.voucherId', '=', 'c.voucherId').onRef('v.lineNumber', '=', 'c.lineNumber'),
        )
        .select(['c.matchId', none.as('lineId'), 'c.voucherId', 'c.lineNumber', none.as('itemId'), 'v.date'])
        .select(sql<number>`v.side * v.amount_minor`.as('amountMinor'))
        .where('m.account', '=', p.account),
    )
    .unionAll(
      db
        .selectFrom('statementMatch as m')
        .innerJoin('statementMatchItem as c', 'c.matchId', 'm.id')
        .innerJoin('reconciliationStartItem as i', 'i.id', 'c.itemId')
        .select(['c.matchId', none.as('lineId'), none.as('voucherId'), none.as('lineNumber')])
        .select(['c.itemId', 'i.date', 'i.amountMinor'])
        .where('m.account', '=', p.account),
    ),
)

/** A member of a match: which of the three it is (line, entry, item of the starting point), and its day. */
export type MatchMemberRow = Answered<typeof MEMBERS>

/** Every member of every match of an account. */
export const matchMembers = (database: Database, account: string): MatchMemberRow[] => database.all(MEMBERS, { account })

/** Writes a match without its members; answers its id. */
export const insertMatch = (database: Database, row: Omit<NewRowOf<'statementMatch'>, 'id'>): number =>
  database.insert('statementMatch', row)

export const insertMatchLine = (database: Database, matchId: number, lineId: number): number =>
  database.insert('statementMatchLine', { matchId, lineId })

export const insertMatchEntry = (database: Database, matchId: number, voucherId: number, lineNumber: number): number =>
  database.insert('statementMatchEntry', { matchId, voucherId, lineNumber })

export const insertMatchItem = (database: Database, matchId: number, itemId: number): number =>
  database.insert('statementMatchItem', { matchId, itemId })

export function deleteMatch(database: Database, matchId: number): void {
  for (const members of ['statementMatchLine', 'statementMatchEntry', 'statementMatchItem'] as const)
    database.delete(members, { matchId })
  database.delete('statementMatch', { id: matchId })
}
