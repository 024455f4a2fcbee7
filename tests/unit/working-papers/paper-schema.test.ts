import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { snakeName } from '../../../db/column-names.ts'
import { Database } from '../../../db/database.ts'
import { PAPER_TABLES } from '../../../db/working-papers/paper-schema.ts'
import { migratePapers, structureDifferences } from '../../../db/working-papers/papers-version.ts'

const database = new Database(new Sqlite(':memory:'))
migratePapers(database)

const rows = <T>(sql: string): T[] => database.raw.prepare(sql).all() as T[]

test('the description of the auditor’s file names its tables and columns as the file has them', () => {
  const tables = rows<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => name)
  expect(Object.keys(PAPER_TABLES).map(snakeName).sort()).toEqual(tables.sort())
  for (const [name, { columns }] of Object.entries(PAPER_TABLES)) {
    const table = snakeName(name)
    const info = rows<{ name: string; type: string; notnull: number; pk: number }>(`SELECT * FROM pragma_table_info('${table}')`)
    const keys = rows<{ from: string; table: string; to: string }>(`SELECT * FROM pragma_foreign_key_list('${table}')`)
    const described = Object.entries(columns).map(([column, { type, facts }]) => ({
      name: snakeName(column),
      type,
      key: facts.isKey === true,
      reference: facts.reference ? `${snakeName(facts.reference.table)}.${snakeName(facts.reference.column)}` : null,
    }))
    const inFile = info.map((column) => {
      const key = keys.find(({ from }) => from === column.name)
      expect(column.notnull, column.name).toBe(1)
      return { name: column.name, type: column.type, key: column.pk > 0, reference: key ? `${key.table}.${key.to}` : null }
    })
    expect(inFile).toEqual(described)
  }
})

test('a file of this version has the structure of this version, and its triggers hold', () => {
  expect(structureDifferences(database)).toEqual([])
  database.raw.exec(
    `INSERT INTO paper_entry VALUES ('h', 1, 'p', 't', 's', 'a', 'x', 'c', '{}'); INSERT INTO paper VALUES ('k', 'i', '{}', 0, 'x', 'a', 'h')`,
  )
  expect(() => database.raw.exec("UPDATE paper_entry SET author = 'y'")).toThrow('an entry is never changed')
  expect(() => database.raw.exec('DELETE FROM paper_entry')).toThrow('an entry is never deleted')
  expect(() => database.raw.exec('DELETE FROM paper')).toThrow('a paper is never deleted')
  expect(() => database.raw.exec("UPDATE paper SET id = 'j'")).toThrow('a paper keeps its name')
})
