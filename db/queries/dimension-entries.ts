import { sql } from 'kysely'
import { fold } from '../../shared/i18n/fold.ts'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

export type DimensionTable = 'activity' | 'site' | 'thirdParty'

const ENTRIES = {
  activity: statement((db) => db.selectFrom('activity').select(['id', 'code as name'])),
  site: statement((db) => db.selectFrom('site').select(['id', 'code as name'])),
  thirdParty: statement((db) => db.selectFrom('thirdParty').select(['id', 'name'])),
} as const

/** All entries of a dimension that comes into being by being used: name → id. */
export const readDimension = (database: Database, table: DimensionTable): Map<string, number> =>
  new Map(database.all(ENTRIES[table]).map((row) => [row.name, row.id]))

/** Creates an entry and answers its id. */
export const insertDimension = (database: Database, table: DimensionTable, name: string): number =>
  table === 'thirdParty' ? database.insert(table, { name, folded: fold(name) }) : database.insert(table, { code: name })

const SEARCH = statement((db, p: Given<{ text: string; limit: number }>) =>
  db
    .selectFrom('thirdParty')
    .select('name')
    .where('folded', 'like', sql<string>`'%' || ${p.text} || '%'`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('thirdPartyCard as c')
            .select('c.thirdPartyId')
            .whereRef('c.thirdPartyId', '=', 'thirdParty.id')
            .where('c.closedOn', 'is not', null),
        ),
      ),
    )
    .orderBy(sql`length(name)`)
    .orderBy('name')
    .limit(p.limit),
)

/** Names of third parties whose folded form holds the folded text, shortest first; a closed card is no longer offered. */
export const searchThirdParties = (database: Database, text: string, limit: number): string[] =>
  database.all(SEARCH, { text: fold(text), limit }).map((row) => row.name)
