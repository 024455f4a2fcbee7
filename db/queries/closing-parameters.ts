import type { Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'

export interface ClosingParameterRow {
  readonly key: string
  readonly name: string
  readonly from_month: Month
  readonly value: string
  readonly set_by: string
  readonly set_at: string
}

/** What was set by people, each from a month on, the oldest first. */
export const listClosingParameters = (database: Database): ClosingParameterRow[] =>
  database.all('SELECT * FROM closing_parameter ORDER BY name, from_month')

export function saveClosingParameter(database: Database, row: ClosingParameterRow): void {
  database.run(
    `INSERT INTO closing_parameter (key, name, from_month, value, set_by, set_at) VALUES (?,?,?,?,?,?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`,
    row.key,
    row.name,
    row.from_month,
    row.value,
    row.set_by,
    row.set_at,
  )
}
