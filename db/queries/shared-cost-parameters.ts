import type { Database } from '../database.ts'

export interface SharedCostParameterRow {
  readonly code: string
  readonly value: string
  readonly validFrom: string
  readonly source: string
}

export const findSharedCostParameter = (database: Database, code: string): SharedCostParameterRow | undefined =>
  database.get('SELECT * FROM shared_cost_parameter WHERE code = ?', code)

export function saveSharedCostParameter(database: Database, row: SharedCostParameterRow): void {
  database.run(
    `INSERT INTO shared_cost_parameter (code, value, valid_from, source) VALUES (?,?,?,?)
     ON CONFLICT (code) DO UPDATE SET value = excluded.value, valid_from = excluded.valid_from, source = excluded.source`,
    row.code,
    row.value,
    row.validFrom,
    row.source,
  )
}
