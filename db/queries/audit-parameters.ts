import type { Database } from '../database.ts'

export interface AuditParameterRow {
  readonly name: string
  readonly value: string
  readonly setBy: string
  readonly setAt: string
}

export const listAuditParameters = (database: Database): AuditParameterRow[] =>
  database.all('SELECT * FROM audit_parameter ORDER BY name')

export function saveAuditParameter(database: Database, row: AuditParameterRow): void {
  database.run(
    `INSERT INTO audit_parameter (name, value, set_by, set_at) VALUES (?,?,?,?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`,
    row.name,
    row.value,
    row.setBy,
    row.setAt,
  )
}
