import { expect, test } from 'vitest'
import { schemaDifferences } from '../../../db/schema-proof.ts'
import { temporaryLedger } from '../../helpers/temporary-ledger.ts'

interface SchemaObject {
  readonly type: 'table' | 'index' | 'trigger' | 'view'
  readonly name: string
  readonly tbl_name: string
  readonly sql: string
}

const books = temporaryLedger()
const { raw } = books.database
const objects = raw
  .prepare("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
  .all() as SchemaObject[]
const ofType = (type: SchemaObject['type']) => objects.filter((object) => object.type === type)

/** Runs SQL, says how the schema then differs, and takes it back. */
function differencesAfter(sql: string) {
  raw.exec(`BEGIN; ${sql}`)
  try {
    return schemaDifferences(books.database)
  } finally {
    raw.exec('ROLLBACK')
  }
}

test('untouched, nothing differs', () => {
  expect(schemaDifferences(books.database)).toEqual([])
  expect(ofType('trigger').length).toBeGreaterThan(200)
})

test('each trigger, view and index, dropped, is named', () => {
  for (const type of ['trigger', 'view', 'index'] as const)
    for (const { name } of ofType(type))
      expect(differencesAfter(`DROP ${type} ${name}`)).toEqual([{ kind: type, name, state: 'gone' }])
})

test('each trigger, view and index, made anew to do something else, is named', () => {
  const another: Readonly<Record<string, (object: SchemaObject) => string>> = {
    trigger: ({ name, tbl_name }) => `CREATE TRIGGER ${name} BEFORE UPDATE ON ${tbl_name} BEGIN SELECT 1; END`,
    view: ({ name }) => `CREATE VIEW ${name} AS SELECT '' AS account, 0 AS voucher_id, 0 AS line_number, '' AS presented_on`,
    index: ({ name, tbl_name }) => `CREATE INDEX ${name} ON ${tbl_name}(1)`,
  }
  for (const type of ['trigger', 'view', 'index'] as const)
    for (const object of ofType(type))
      expect(differencesAfter(`DROP ${type} ${object.name}; ${another[type]?.(object)}`)).toEqual([
        { kind: type, name: object.name, state: 'changed' },
      ])
})

test('whatever is added is named, a column of each table too', () => {
  expect(differencesAfter('CREATE TABLE sly (x)')).toEqual([{ kind: 'table', name: 'sly', state: 'added' }])
  expect(differencesAfter('CREATE VIEW sly AS SELECT 1')).toEqual([{ kind: 'view', name: 'sly', state: 'added' }])
  for (const { name } of ofType('table'))
    expect(differencesAfter(`ALTER TABLE ${name} ADD COLUMN sly TEXT`)).toEqual([{ kind: 'table', name, state: 'changed' }])
})
