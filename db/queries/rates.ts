import { sql } from 'kysely'
import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** A rate as its source gave it; `dated` is "YYYY-MM" for a month, "YYYY-MM-DD" for a day. */
export type RateRow = RowOf<'rate'>

const FIND = statement((db, p: Given<{ base: string; quote: string; dated: string }>) =>
  db.selectFrom('rate').selectAll().where('base', '=', p.base).where('quote', '=', p.quote).where('dated', '=', p.dated),
)

export const findRate = (database: Database, base: string, quote: string, dated: string): RateRow | undefined =>
  database.get(FIND, { base, quote, dated })

const LATEST_DAILY = statement((db, p: Given<{ base: string; quote: string; from: string; to: string }>) =>
  db
    .selectFrom('rate')
    .selectAll()
    .where('base', '=', p.base)
    .where('quote', '=', p.quote)
    .where(sql`length(dated)`, '=', 10)
    .where('dated', '>=', p.from)
    .where('dated', '<=', p.to)
    .orderBy('dated', 'desc')
    .limit(sql.lit(1)),
)

/** The latest daily rate on or before a day and not before another. */
export const latestDailyRate = (database: Database, base: string, quote: string, from: string, to: string): RateRow | undefined =>
  database.get(LATEST_DAILY, { base, quote, from, to })

const EVERY = statement((db) => db.selectFrom('rate').selectAll().orderBy('base').orderBy('quote').orderBy('dated'))

export const listRates = (database: Database): RateRow[] => database.all(EVERY)

/** Writes a rate, or another figure for one of the same date. */
export const saveRate = (database: Database, row: RateRow): number => database.upsert('rate', row)
