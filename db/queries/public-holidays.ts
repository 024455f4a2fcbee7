import { statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** A change of the bundled calendar; `kept` is 0 for a bundled day that is none after all. */
export type PublicHolidayRow = RowOf<'publicHoliday'>

const HOLIDAYS = statement((db) => db.selectFrom('publicHoliday').selectAll().orderBy('date'))

/** What people changed in the bundled calendar, by date. */
export const listPublicHolidays = (database: Database): PublicHolidayRow[] => database.all(HOLIDAYS)

export const savePublicHoliday = (database: Database, row: PublicHolidayRow): number => database.upsert('publicHoliday', row)
