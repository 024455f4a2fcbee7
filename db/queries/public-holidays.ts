import type { Database } from '../database.ts'

export interface PublicHolidayRow {
  readonly date: string
  readonly nameFr: string
  readonly nameEn: string
  /** 0 for a bundled day that is none after all. */
  readonly kept: 0 | 1
  readonly source: string
  readonly setBy: string
  readonly setAt: string
}

/** What people changed in the bundled calendar, by date. */
export const listPublicHolidays = (database: Database): PublicHolidayRow[] =>
  database.all('SELECT * FROM public_holiday ORDER BY date')

export function savePublicHoliday(database: Database, row: PublicHolidayRow): void {
  database.run(
    `INSERT INTO public_holiday (date, name_fr, name_en, kept, source, set_by, set_at) VALUES (?,?,?,?,?,?,?)
     ON CONFLICT (date) DO UPDATE SET name_fr = excluded.name_fr, name_en = excluded.name_en, kept = excluded.kept, source = excluded.source,
       set_by = excluded.set_by, set_at = excluded.set_at`,
    row.date,
    row.nameFr,
    row.nameEn,
    row.kept,
    row.source,
    row.setBy,
    row.setAt,
  )
}
