import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const PRESETS = statement((db) => db.selectFrom('preset').select(['id', 'name', 'content']).orderBy('name'))

/** A preset of the ledger's own; its content is `keptPresetContent`. */
export type PresetRow = Answered<typeof PRESETS>

export const listPresetRows = (database: Database): PresetRow[] => database.all(PRESETS)

const PRESET = statement((db, p: Given<{ id: number }>) =>
  db.selectFrom('preset').select(['id', 'name', 'content']).where('id', '=', p.id),
)

export const findPresetRow = (database: Database, id: number): PresetRow | undefined => database.get(PRESET, { id })

const NAMED = statement((db, p: Given<{ name: string }>) => db.selectFrom('preset').select('id').where('name', '=', p.name))

export const presetNamed = (database: Database, name: string): { id: number } | undefined => database.get(NAMED, { name })

/** Writes a preset, new (null) or over another; answers its id. */
export function savePresetRow(database: Database, id: number | null, preset: Omit<PresetRow, 'id'>, createdAt: string): number {
  if (id === null) return database.insert('preset', { ...preset, createdAt })
  database.update('preset', { id }, preset)
  return id
}

export const deletePresetRow = (database: Database, id: number): number => database.delete('preset', { id })
