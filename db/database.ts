import type Sqlite from 'better-sqlite3'
import { UnreadableValue } from './unreadable-value.ts'

export type SqlValue = string | number | bigint | null | Uint8Array

/**
 * One connection to a ledger. Statements are prepared once and kept; every number that comes out of the file is
 * looked at, so a value or a sum beyond 2^53 throws and never rounds silently.
 */
export class Database {
  private readonly statements = new Map<string, Sqlite.Statement>()
  readonly raw: Sqlite.Database

  constructor(raw: Sqlite.Database) {
    this.raw = raw
  }

  private prepare(sql: string): Sqlite.Statement {
    const known = this.statements.get(sql)
    if (known) return known
    const statement = this.raw.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }

  /** Runs a statement that writes; answers the number of rows changed. */
  run(sql: string, ...values: SqlValue[]): number {
    return this.prepare(sql).run(...values).changes
  }

  all<T extends object>(sql: string, ...values: SqlValue[]): T[] {
    const rows = this.prepare(sql).all(...values) as T[]
    for (const row of rows) guardRow(row)
    return rows
  }

  get<T extends object>(sql: string, ...values: SqlValue[]): T | undefined {
    const row = this.prepare(sql).get(...values) as T | undefined
    if (row) guardRow(row)
    return row
  }

  /** Streams rows; the statement is not shared, so that a nested reading of the same text is possible. */
  *iterate<T extends object>(sql: string, ...values: SqlValue[]): IterableIterator<T> {
    for (const row of this.raw.prepare(sql).iterate(...values)) {
      guardRow(row as object)
      yield row as T
    }
  }

  /** Streams rows as arrays of columns: the fast reading that verification uses. Numbers are guarded by the caller's encoding. */
  iterateArrays(sql: string, ...values: SqlValue[]): IterableIterator<SqlValue[]> {
    return this.raw
      .prepare(sql)
      .raw()
      .iterate(...values) as IterableIterator<SqlValue[]>
  }

  exec(sql: string): void {
    this.raw.exec(sql)
  }

  pragma(text: string): unknown {
    return this.raw.pragma(text, { simple: true })
  }

  close(): void {
    this.statements.clear()
    this.raw.close()
  }
}

function guardRow(row: object): void {
  for (const value of Object.values(row))
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new UnreadableValue(`${columnOf(row, value)} = ${value}`)
}

const columnOf = (row: object, value: number): string | undefined =>
  Object.entries(row).find(([, candidate]) => candidate === value)?.[0]
