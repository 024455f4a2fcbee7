import Sqlite from 'better-sqlite3'
import { Database, type SqlValue } from './database.ts'
import type { Register } from './registers/register.ts'

/** A whole ledger in memory, apart from its file: whatever is done to it, the file stays as it is, and nothing of it lies on the disk. */
export function copyInMemory(database: Database): Database {
  const bytes = database.raw.serialize()
  // The header's two bytes that ask for a write-ahead log, which memory has not.
  bytes[18] = 1
  bytes[19] = 1
  const copy = new Database(new Sqlite(bytes))
  copy.pragma('foreign_keys = OFF')
  const triggers = copy.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
  for (const { name } of triggers) copy.exec(`DROP TRIGGER "${name}"`)
  return copy
}

/** How far a row outside the chain may stand from what it points to. */
const ORPHAN_ROUNDS = 4

/** A subject of the chain that events after a place in it concern, with what the last event before said of it. */
export interface LaterSubject {
  readonly type: string
  readonly subject: string
  /** The first of the later events. */
  readonly sequence: number
  /** Absent where the subject was born later. */
  readonly before: { readonly content: string | null } | undefined
}

/** What events after a sequence concern, the latest subject first. */
export function laterSubjects(database: Database, sequence: number): LaterSubject[] {
  const rows = database.all<{ type: string; subject: string; first: number; earlier: number | null; content: string | null }>(
    `SELECT l.type, l.subject, l.first, e.sequence AS earlier, e.content FROM
       (SELECT type, subject, min(sequence) AS first FROM event WHERE sequence > ? GROUP BY type, subject) l
     LEFT JOIN event e ON e.sequence = (SELECT max(sequence) FROM event WHERE type = l.type AND subject = l.subject AND sequence <= ?)
     ORDER BY l.first DESC`,
    sequence,
    sequence,
  )
  return rows.map(({ type, subject, first, earlier, content }) => ({
    type,
    subject,
    sequence: first,
    before: earlier === null ? undefined : { content },
  }))
}

/** Takes out what was posted, received, fixed or frozen after a sequence, and the events themselves. */
export function forgetLater(database: Database, sequence: number): void {
  database.run('DELETE FROM voucher_line WHERE voucher_id IN (SELECT id FROM voucher WHERE chain_sequence > ?)', sequence)
  database.run('DELETE FROM voucher WHERE chain_sequence > ?', sequence)
  database.run(
    'DELETE FROM frozen_conversion WHERE (grant_id, month) IN (SELECT grant_id, month FROM frozen_month WHERE chain_sequence > ?)',
    sequence,
  )
  for (const table of ['frozen_month', 'tranche', 'opening_spending', 'opening_claim'])
    database.run(`DELETE FROM ${table} WHERE chain_sequence > ?`, sequence)
  database.run('DELETE FROM event WHERE sequence > ?', sequence)
  database.run(
    `UPDATE journal_sequence SET last_number = (SELECT coalesce(max(v.sequence), 0) FROM voucher v
       WHERE v.journal = journal_sequence.journal AND v.fiscal_year = journal_sequence.fiscal_year)`,
  )
  database.run('DELETE FROM journal_sequence WHERE last_number = 0')
  database.run('DELETE FROM account_balance')
  database.run('DELETE FROM dimension_balance')
}

/** Years come into being with their first voucher, or when the year before is closed: those that came later go. */
export const forgetEmptyYears = (database: Database): void => {
  database.run(
    'DELETE FROM period WHERE fiscal_year NOT IN (SELECT fiscal_year FROM voucher) AND fiscal_year - 1 NOT IN (SELECT fiscal_year FROM year_end)',
  )
}

/** Rows that point to what is no more, drafts and other rows outside the chain, go with it: a few rounds, since others may point to them. */
export function forgetOrphans(database: Database): void {
  for (let round = 0; round < ORPHAN_ROUNDS; round += 1) {
    const orphans = database.raw.pragma('foreign_key_check') as { table: string; rowid: number | null }[]
    if (orphans.length === 0) return
    for (const { table, rowid } of orphans) if (rowid !== null) database.run(`DELETE FROM "${table}" WHERE rowid = ?`, rowid)
  }
}

/** Tables of what setup makes, and the column that names a row. */
const NAMED = { partner: 'code', donor: 'code', account: 'code', journal: 'code', sub_award: 'code', user: 'name' } as const

export const forgetNamed = (database: Database, table: keyof typeof NAMED, name: string): void => {
  database.run(`DELETE FROM ${table} WHERE ${NAMED[table]} = ?`, name)
}

export function forgetGrant(database: Database, code: string): void {
  database.run('DELETE FROM budget_line WHERE grant_id = (SELECT id FROM grant_agreement WHERE code = ?)', code)
  database.run('DELETE FROM grant_agreement WHERE code = ?', code)
}

export function forgetBudgetVersion(database: Database, grant: string, number: number): void {
  const version =
    'SELECT v.id FROM budget_version v JOIN grant_agreement g ON g.id = v.grant_id WHERE g.code = ? AND v.number = ?'
  database.run(`DELETE FROM budget_version_line WHERE version_id IN (${version})`, grant, number)
  database.run(`DELETE FROM budget_version WHERE id IN (${version})`, grant, number)
}

export const forgetRate = (database: Database, base: string, quote: string, dated: string): void => {
  database.run('DELETE FROM rate WHERE base = ? AND quote = ? AND dated = ?', base, quote, dated)
}

type Row = Readonly<Record<string, SqlValue>>

/** Puts a register's row, with its children, back as an event said it; null takes it out. */
export function putRegisterRow(
  database: Database,
  register: Register,
  key: string,
  said: { readonly columns: Row; readonly children: Readonly<Record<string, readonly Row[]>> } | null,
): void {
  for (const child of register.children ?? []) database.run(`DELETE FROM ${child.table} WHERE ${child.parent} = ?`, key)
  if (said === null) {
    database.run(`DELETE FROM ${register.table} WHERE ${register.key} = ?`, key)
    return
  }
  const columns = Object.keys(said.columns)
  const kept = database.run(
    `UPDATE ${register.table} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE ${register.key} = ?`,
    ...Object.values(said.columns),
    key,
  )
  if (kept === 0) insert(database, register.table, said.columns)
  for (const [table, rows] of Object.entries(said.children)) for (const row of rows) insert(database, table, row)
}

function insert(database: Database, table: string, row: Row): void {
  const columns = Object.keys(row)
  database.run(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  )
}
