import type { Database } from '../database.ts'

export interface PresetRow {
  readonly id: number
  readonly name: string
  /** JSON of the contract's preset content. */
  readonly content: string
}

export const listPresetRows = (database: Database): PresetRow[] =>
  database.all('SELECT id, name, content FROM preset ORDER BY name')

export const findPresetRow = (database: Database, id: number): PresetRow | undefined =>
  database.get('SELECT id, name, content FROM preset WHERE id = ?', id)

export const presetNamed = (database: Database, name: string): { id: number } | undefined =>
  database.get('SELECT id FROM preset WHERE name = ?', name)

/** Writes a preset, new (null) or over another; answers its id. */
export function savePresetRow(database: Database, id: number | null, name: string, content: string, now: string): number {
  if (id !== null) {
    database.run('UPDATE preset SET name = ?, content = ? WHERE id = ?', name, content, id)
    return id
  }
  database.run('INSERT INTO preset (name, content, created_at) VALUES (?, ?, ?)', name, content, now)
  return lastId(database)
}

export const deletePresetRow = (database: Database, id: number): number => database.run('DELETE FROM preset WHERE id = ?', id)

export const lastId = (database: Database): number => database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
