import { sql } from 'kysely'
import { builder, compiledOf } from '../build.ts'
import type { Database } from '../database.ts'
import type { TableName } from '../schema/tables.ts'
import { codeColumns, codeOfRow, codesAsTheyStand } from './codes.ts'

/** Finds the number of the row that the chain names by a code; undefined where no row is known by it. */
export type NumberFinder = (table: TableName, code: string) => number | undefined

/** A finder that looks into the tables as they stand when each is first asked for: the other way round of `codesAsTheyStand`. */
export function numbersAsTheyStand(database: Database): NumberFinder {
  const find = codesAsTheyStand(database)
  const tables = new Map<TableName, Map<string, number>>()
  return (table, code) => {
    // How a number is marked that no row has.
    if (code.startsWith('?')) return Number(code.slice(1))
    let known = tables.get(table)
    if (!known) {
      known = new Map(database.read(readingOf(table), {}).map((row) => [codeOfRow(table, row, find), Number(row.id)]))
      tables.set(table, known)
    }
    return known.get(code)
  }
}

function readingOf(table: TableName) {
  const columns = sql.join([...new Set(['id', ...codeColumns(table)])].map((name) => sql.ref(name)))
  return compiledOf(sql`select ${columns} from ${sql.table(table)}`.compile(builder))
}
