import { snakeName } from '../column-names.ts'
import type { Database, SqlValue } from '../database.ts'
import type { TableName } from '../schema/tables.ts'
import { TABLES } from '../schema/tables.ts'
import { codeColumns, referredTable } from './codes.ts'
import type { Register } from './register.ts'
import { REGISTERS, registerCalled } from './registers.ts'

/** A row of a register that the present transaction wrote, or whose parts it wrote. */
export interface TouchedRow {
  readonly register: Register
  readonly key: readonly SqlValue[]
  /** The code under which it was known before it was deleted or renamed; undefined for a row that was only inserted or changed. */
  readonly formerCode: string | undefined
}

/**
 * Has the connection note which rows of which registers are written, whatever statement writes them: temporary triggers, derived from the schema,
 * which live in this connection alone and leave no trace in the file. An update that changes nothing is not noted.
 */
export function watchRegisters(database: Database): void {
  if (watching.has(database)) return
  database.exec(WATCH)
  watching.add(database)
}

const watching = new WeakSet<Database>()

const WATCH = [
  `CREATE TEMP TABLE IF NOT EXISTS touched_row (position INTEGER PRIMARY KEY, register TEXT NOT NULL, key TEXT NOT NULL, code TEXT, UNIQUE (register, key))`,
  ...REGISTERS.flatMap((register) => [
    ...watch(register.table, register, register.key),
    ...register.parts.flatMap((part) => watch(part.table, register, part.by)),
  ]),
].join(';\n')

/** What was written since the transaction began, in the order of its first writing; the notes are cleared. */
export function takeTouchedRows(database: Database): TouchedRow[] {
  const rows = database.raw.prepare('SELECT register, key, code FROM temp.touched_row ORDER BY position').all() as {
    register: string
    key: string
    code: string | null
  }[]
  if (rows.length > 0) database.exec('DELETE FROM temp.touched_row')
  return rows.flatMap(({ register, key, code }) => {
    const known = registerCalled(register)
    return known ? [{ register: known, key: JSON.parse(key) as SqlValue[], formerCode: code ?? undefined }] : []
  })
}

function watch(table: TableName, register: Register, key: readonly string[]): string[] {
  const name = snakeName(table)
  const own = table === register.table
  const keyOf = (row: 'NEW' | 'OLD') => `json_array(${key.map((column) => `${row}.${snakeName(column)}`).join(', ')})`
  const note = (row: 'NEW' | 'OLD', code: string) =>
    `INSERT INTO touched_row (register, key, code) VALUES ('${register.name}', ${keyOf(row)}, ${code}) ON CONFLICT (register, key) DO UPDATE SET code = coalesce(code, excluded.code);`
  const former = own ? codeExpression(table, 'OLD') : 'NULL'
  const covered = own && register.covered !== undefined ? snakeName(register.covered) : undefined
  const columns = Object.keys(TABLES[table].columns).map(snakeName)
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  const named = [...new Set([...key, ...(own ? codeColumns(table) : [])])].map(snakeName)
  const renamed = named.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  const when = (row: 'NEW' | 'OLD') => (covered === undefined ? '' : `WHEN ${row}.${covered} IS NOT NULL `)
  return [
    `CREATE TEMP TRIGGER IF NOT EXISTS watch_${name}_insert AFTER INSERT ON main.${name} ${when('NEW')}BEGIN ${note('NEW', 'NULL')} END`,
    `CREATE TEMP TRIGGER IF NOT EXISTS watch_${name}_delete AFTER DELETE ON main.${name} ${when('OLD')}BEGIN ${note('OLD', former)} END`,
    `CREATE TEMP TRIGGER IF NOT EXISTS watch_${name}_rename AFTER UPDATE ON main.${name} WHEN ${renamed} BEGIN ${note('OLD', former)} END`,
    `CREATE TEMP TRIGGER IF NOT EXISTS watch_${name}_update AFTER UPDATE ON main.${name} WHEN ${changed} BEGIN ${note('NEW', 'NULL')} END`,
  ]
}

/** The code of a row in SQL, for the moment before it goes. */
function codeExpression(table: TableName, row: string): string {
  return codeColumns(table)
    .map((column) => {
      const value = `${row}.${snakeName(column)}`
      const target = referredTable(table, column)
      if (target === undefined) return `CAST(${value} AS TEXT)`
      const alias = `${row}_${snakeName(column)}`
      return `(SELECT ${codeExpression(target, alias)} FROM main.${snakeName(target)} AS ${alias} WHERE ${alias}.id = ${value})`
    })
    .join(` || '/' || `)
}
