import type { Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'

export interface ClosingParameterRow {
  readonly key: string
  readonly name: string
  readonly fromMonth: Month
  readonly value: string
  readonly setBy: string
  readonly setAt: string
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
    row.fromMonth,
    row.value,
    row.setBy,
    row.setAt,
  )
}
