import type { Database } from '../database.ts'

export interface NamedRow {
  readonly id: number
  readonly code: string
  readonly name: string
}

export const listDonors = (database: Database): NamedRow[] =>
  database.all<NamedRow>('SELECT id, code, name FROM donor ORDER BY id')

/** Creates a donor or a partner, or gives it another name. */
export function saveNamed(database: Database, table: 'donor' | 'partner', code: string, name: string): void {
  database.run(
    `INSERT INTO ${table} (code, name) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name`,
    code,
    name,
  )
}

/** The name and country of the organisation that keeps this ledger; its code never changes. */
export function updateOrganisation(database: Database, name: string, country: string): void {
  database.run('UPDATE ledger SET organisation_name = ?, country = ?', name, country)
}
