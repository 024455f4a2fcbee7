import type { Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'
import { lastId } from './presets.ts'

export interface RecurringRow {
  readonly id: number
  readonly name: string
  /** "bundled:rent", "own:3" or "voucher:12". */
  readonly source: string
  readonly journal: string | null
  readonly day: number
  readonly firstMonth: Month
  readonly lastMonth: Month | null
  readonly fixed: 0 | 1
  /** JSON of the contract's preset values. */
  readonly presetValues: string
}

const COLUMNS = 'id, name, source, journal, day, first_month, last_month, fixed, preset_values'

export const listRecurringRows = (database: Database): RecurringRow[] =>
  database.all(`SELECT ${COLUMNS} FROM recurring_voucher ORDER BY name, id`)

export const findRecurringRow = (database: Database, id: number): RecurringRow | undefined =>
  database.get(`SELECT ${COLUMNS} FROM recurring_voucher WHERE id = ?`, id)

export const recurringOfSource = (database: Database, source: string): { name: string } | undefined =>
  database.get('SELECT name FROM recurring_voucher WHERE source = ?', source)

export function saveRecurringRow(
  database: Database,
  row: Omit<RecurringRow, 'id'> & { readonly id: number | null },
  now: string,
): number {
  const values = [row.name, row.source, row.journal, row.day, row.firstMonth, row.lastMonth, row.fixed, row.presetValues] as const
  if (row.id !== null) {
    database.run(
      'UPDATE recurring_voucher SET name = ?, source = ?, journal = ?, day = ?, first_month = ?, last_month = ?, fixed = ?, preset_values = ? WHERE id = ?',
      ...values,
      row.id,
    )
    return row.id
  }
  database.run(
    'INSERT INTO recurring_voucher (name, source, journal, day, first_month, last_month, fixed, preset_values, created_at) VALUES (?,?,?,?,?,?,?,?,?)',
    ...values,
    now,
  )
  return lastId(database)
}

export const deleteRecurringRow = (database: Database, id: number): number =>
  database.run('DELETE FROM recurring_voucher WHERE id = ?', id)
