import { snakeName } from '../column-names.ts'
import type { Database, SqlValue } from '../database.ts'
import type { Table } from '../schema/table.ts'
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
  watchText ??= textOfWatch()
  database.exec(watchText)
  watching.add(database)
}

/** Made when somebody first writes: whoever only reads does not wait for it. */
let watchText: string | undefined

const watching = new WeakSet<Database>()

function textOfWatch(): string {
  const referring = referrers()
  return [
    `CREATE TEMP TABLE IF NOT EXISTS touched_row (position INTEGER PRIMARY KEY, register TEXT NOT NULL, key TEXT NOT NULL, code TEXT, UNIQUE (register, key))`,
    ...REGISTERS.flatMap((register) => membersOf(register).flatMap(({ member, key }) => watch(member, register, key, referring))),
  ].join(';\n')
}

/** The table of a register and those of its parts, each with the columns that hold the register's key. */
const membersOf = (register: Register): { readonly member: TableName; readonly key: readonly string[] }[] => [
  { member: register.table, key: register.key },
  ...register.parts.map((part) => ({ member: part.table, key: part.by })),
]

/** A column by which a register, or a part of one, refers to a row of another table. */
interface Referrer {
  readonly register: Register
  readonly member: TableName
  readonly key: readonly string[]
  readonly column: string
}

type Referrers = ReadonlyMap<TableName, readonly Referrer[]>

/** Whatever refers to the rows of each table, in the order of the registers. */
function referrers(): Referrers {
  const found = new Map<TableName, Referrer[]>()
  for (const register of REGISTERS)
    for (const { member, key } of membersOf(register))
      for (const column of Object.keys(TABLES[member].columns)) {
        const target = referredTable(member, column)
        if (target === undefined) continue
        const list = found.get(target)
        if (list) list.push({ register, member, key, column })
        else found.set(target, [{ register, member, key, column }])
      }
  return found
}

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

function watch(table: TableName, register: Register, key: readonly string[], referring: Referrers): string[] {
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
  const noteFormer = `INSERT INTO touched_row (register, key, code) SELECT '${register.name}', ${keyOf('OLD')}, ${former} WHERE ${renamed} ON CONFLICT (register, key) DO UPDATE SET code = coalesce(code, excluded.code);`
  const when = (row: 'NEW' | 'OLD') => (covered === undefined ? '' : `WHEN ${row}.${covered} IS NOT NULL `)
  return [
    `CREATE TEMP TRIGGER IF NOT EXISTS watch_${name}_insert AFTER INSERT ON main.${name} ${when('NEW')}BEGIN ${note('NEW', 'NULL')} END`,
    `CREATE TEMP TRIGGER IF NOT EXISTS watch_${name}_delete AFTER DELETE ON main.${name} ${when('OLD')}BEGIN ${note('OLD', former)} END`,
    ...(own ? watchReferring(table, renamed, referring) : []),
    `CREATE TEMP TRIGGER IF NOT EXISTS watch_${name}_update AFTER UPDATE ON main.${name} WHEN ${changed} BEGIN ${noteFormer} ${note('NEW', 'NULL')} END`,
  ]
}

/**
 * Before a row's code changes, whatever refers to it is noted under the code that it still has: bodies name by code, so that all of them are recorded
 * anew.
 */
function watchReferring(table: TableName, renamed: string, referring: Referrers): string[] {
  const { columns }: Table = TABLES[table]
  if (columns.id?.type !== 'INTEGER') return []
  const notes = referringNotes(table, 'OLD.id', new Set([table]), referring)
  const name = snakeName(table)
  return notes.length === 0
    ? []
    : [
        `CREATE TEMP TRIGGER IF NOT EXISTS watch_${name}_referred BEFORE UPDATE ON main.${name} WHEN ${renamed} BEGIN ${notes.join(' ')} END`,
      ]
}

/** Statements that note the rows of every register, and of its parts, that refer to these rows of a table; and what refers to those by a code that holds theirs. */
function referringNotes(table: TableName, ids: string, seen: ReadonlySet<TableName>, referring: Referrers): string[] {
  return (referring.get(table) ?? []).flatMap(({ register, member, key, column }) => {
    const alias = `r_${snakeName(member)}`
    const where = `${alias}.${snakeName(column)} IN (${ids})`
    const code = member === register.table ? codeExpression(member, alias) : 'NULL'
    const keys = `json_array(${key.map((name) => `${alias}.${snakeName(name)}`).join(', ')})`
    const note = `INSERT INTO touched_row (register, key, code) SELECT '${register.name}', ${keys}, ${code} FROM main.${snakeName(member)} AS ${alias} WHERE ${where} ON CONFLICT (register, key) DO UPDATE SET code = coalesce(code, excluded.code);`
    const renames = member === register.table && register.code.includes(column) && !seen.has(member)
    const rows = `SELECT ${alias}.id FROM main.${snakeName(member)} AS ${alias} WHERE ${where}`
    return [note, ...(renames ? referringNotes(member, rows, new Set([...seen, member]), referring) : [])]
  })
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
