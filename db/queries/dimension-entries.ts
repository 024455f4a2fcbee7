import { fold } from '../../shared/i18n/fold.ts'
import type { Database } from '../database.ts'

export type DimensionTable = 'activity' | 'site' | 'third_party'

/** All entries of a dimension that comes into being by being used: name → id. */
export function readDimension(database: Database, table: DimensionTable): Map<string, number> {
  const column = table === 'third_party' ? 'name' : 'code'
  const rows = database.all<{ id: number; name: string }>(`SELECT id, ${column} AS name FROM ${table}`)
  return new Map(rows.map((row) => [row.name, row.id]))
}

/** Creates an entry and answers its id. */
export function insertDimension(database: Database, table: DimensionTable, name: string): number {
  if (table === 'third_party') database.run('INSERT INTO third_party (name, folded) VALUES (?, ?)', name, fold(name))
  else database.run(`INSERT INTO ${table} (code) VALUES (?)`, name)
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

/** Names of third parties whose folded form holds the folded text, shortest first; a closed card is no longer offered. */
export const searchThirdParties = (database: Database, text: string, limit: number): string[] =>
  database
    .all<{ name: string }>(
      `SELECT name FROM third_party WHERE folded LIKE '%' || ? || '%'
       AND NOT EXISTS (SELECT 1 FROM third_party_card c WHERE c.third_party_id = third_party.id AND c.closed_on IS NOT NULL) ORDER BY length(name), name LIMIT ?`,
      fold(text),
      limit,
    )
    .map((row) => row.name)
