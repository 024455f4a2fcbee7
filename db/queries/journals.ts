import type { Database } from '../database.ts'
import type { NewJournal } from './settings.ts'

/** Changes everything of a journal but its code and its type. */
export function updateJournal(database: Database, journal: Omit<NewJournal, 'type'>): void {
  database.run(
    'UPDATE journal SET name_fr = ?, name_en = ?, account = ?, currency = ? WHERE code = ?',
    journal.nameFr,
    journal.nameEn,
    journal.account,
    journal.currency,
    journal.code,
  )
}
