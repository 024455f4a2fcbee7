import { Database as Connection, type Database } from './database.ts'
import { memoryDatabase } from './open.ts'
import { migrate } from './schema-version.ts'

/** An object of the file's schema that is not what its version says. */
export interface SchemaDifference {
  readonly kind: 'table' | 'index' | 'trigger' | 'view'
  readonly name: string
  /** gone: the version has it, the file not; added: the other way; changed: both, with another definition. */
  readonly state: 'gone' | 'added' | 'changed'
}

interface SchemaObject {
  readonly type: SchemaDifference['kind']
  readonly name: string
  readonly sql: string | null
}

type Schema = ReadonlyMap<string, SchemaObject>

let expected: Schema | undefined

/**
 * Holds `sqlite_master` against the version's own, made in memory by the same migrations: a trigger dropped or disabled, a view rewritten, an index or
 * table added are each named (spec 08 §6).
 */
export function schemaDifferences(database: Database): SchemaDifference[] {
  expected ??= schemaOf(ownSchema())
  return differencesFrom(expected, database)
}

/** The structure of a file: its tables, indexes, triggers and views. */
export const schemaOf = (database: Database): Schema =>
  new Map(objectsOf(database).map((object) => [`${object.type} ${object.name}`, object]))

/** What of a file's structure is not as it is expected. */
export function differencesFrom(own: Schema, database: Database): SchemaDifference[] {
  const found = schemaOf(database)
  const differences: SchemaDifference[] = []
  for (const [key, { type, name, sql }] of own) {
    const there = found.get(key)
    if (!there) differences.push({ kind: type, name, state: 'gone' })
    else if (there.sql !== sql) differences.push({ kind: type, name, state: 'changed' })
  }
  for (const [key, { type, name }] of found) if (!own.has(key)) differences.push({ kind: type, name, state: 'added' })
  return differences
}

function ownSchema(): Database {
  const database = new Connection(memoryDatabase())
  migrate(database)
  return database
}

/** Indexes that SQLite makes by itself have no text and follow from their table's. */
const objectsOf = (database: Database): SchemaObject[] =>
  database.raw
    .prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all() as SchemaObject[]
