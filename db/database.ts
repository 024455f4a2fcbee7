import type Sqlite from 'better-sqlite3'
import { exactInteger } from '../shared/money/money.ts'
import type { Compiled, Statement } from './build.ts'
import { type ParameterBinder, parameterBinderOf } from './parameter-binder.ts'
import { type RowMaker, rowMakerOf } from './row-maker.ts'
import { insertionOf, type Kept, rowStatement } from './row-statements.ts'
import type { NewRowOf, RowOf, TableName } from './schema/tables.ts'

export type SqlValue = string | number | bigint | null | Uint8Array

/** A row that says more than its table has is refused by the compiler, also when it was spread from a wider one. */
type Only<R, Columns> = Record<Exclude<keyof R, keyof Columns>, never>

/** A statement without parameters is run without any. */
type Arguments<P> = unknown extends P ? [] : [given: P]

interface Prepared {
  readonly run: Sqlite.Statement
  readonly bound: ParameterBinder
  /** Makes a row of its columns, under their names in camelCase; it makes none for a statement that answers no rows. */
  readonly row: RowMaker
}

/**
 * One connection to a ledger. Each statement is prepared at its first use and kept; the names of its columns are mapped once. Every number that
 * comes out of the file is looked at, so a value or a sum beyond 2^53 throws and never rounds silently.
 */
export class Database {
  readonly #prepared = new Map<Compiled, Prepared>()
  readonly raw: Sqlite.Database

  constructor(raw: Sqlite.Database) {
    this.raw = raw
  }

  all<P, R>(statement: Statement<P, R>, ...given: Arguments<P>): R[] {
    const prepared = this.#prepare(statement)
    const rows = prepared.run.all(prepared.bound(given[0])) as SqlValue[][]
    return rows.map((row) => prepared.row(row) as R)
  }

  get<P, R>(statement: Statement<P, R>, ...given: Arguments<P>): R | undefined {
    const prepared = this.#prepare(statement)
    const row = prepared.run.get(prepared.bound(given[0])) as SqlValue[] | undefined
    return row && (prepared.row(row) as R)
  }

  /** Runs a statement that writes and answers no rows; answers the number of rows changed. */
  run<P, R>(statement: Statement<P, R>, ...given: Arguments<P>): number {
    const { run, bound } = this.#prepare(statement)
    return run.run(bound(given[0])).changes
  }

  /** Streams rows; the statement is not shared, so that a nested reading of the same one is possible. */
  *iterate<P, R>(statement: Statement<P, R>, ...given: Arguments<P>): IterableIterator<R> {
    const prepared = this.#fresh(statement)
    for (const row of prepared.run.iterate(prepared.bound(given[0]))) yield prepared.row(row as SqlValue[]) as R
  }

  /** Streams rows as arrays of columns: the fast reading that verification uses. Numbers are guarded by the caller's encoding. */
  iterateArrays<P, R>(statement: Statement<P, R>, ...given: Arguments<P>): IterableIterator<SqlValue[]> {
    const { run, bound } = this.#fresh(statement)
    return run.iterate(bound(given[0])) as IterableIterator<SqlValue[]>
  }

  /** The rows of a statement that was derived from the schema: their columns are those of its table. */
  read(compiled: Compiled, given: Readonly<Record<string, SqlValue>>): Record<string, SqlValue>[] {
    const prepared = this.#prepare(compiled)
    const rows = prepared.run.all(prepared.bound(given)) as SqlValue[][]
    return rows.map(prepared.row)
  }

  /** Inserts a row; answers its number where the table gives one, else 0. What is left out is empty, or the column's default. */
  insert<T extends TableName, R extends NewRowOf<T>>(table: T, row: R & Only<R, NewRowOf<T>>): number {
    return this.#answered(insertionOf(table, Object.keys(row)), row)
  }

  /** Inserts a row unless one of its key is there; answers whether it was inserted. */
  insertIfNew<T extends TableName, R extends NewRowOf<T>>(table: T, row: R & Only<R, NewRowOf<T>>): boolean {
    return this.#change(rowStatement('insert-if-new', table, Object.keys(row)), row) > 0
  }

  /** Inserts a row, or gives the one of its key (the primary key, or the columns named) the values given; answers its number, else 0. */
  upsert<T extends TableName, R extends NewRowOf<T>>(
    table: T,
    row: R & Only<R, NewRowOf<T>>,
    key?: readonly (keyof RowOf<T> & string)[],
  ): number {
    return this.#answered(rowStatement('upsert', table, Object.keys(row), key), row)
  }

  /** Changes the rows that have these values; answers how many. A key value is never empty. */
  update<T extends TableName, R extends Partial<RowOf<T>>>(
    table: T,
    key: Partial<RowOf<T>>,
    changes: R & Only<R, RowOf<T>>,
  ): number {
    const kept = rowStatement('update', table, Object.keys(changes), Object.keys(key))
    return this.#change(kept, { ...changes, ...prefixed(key) })
  }

  /** Deletes the rows that have these values; answers how many. A key value is never empty. */
  delete<T extends TableName>(table: T, key: Partial<RowOf<T>>): number {
    return this.#change(rowStatement('delete', table, [], Object.keys(key)), prefixed(key))
  }

  exec(sql: string): void {
    this.raw.exec(sql)
  }

  pragma(text: string): unknown {
    return this.raw.pragma(text, { simple: true })
  }

  close(): void {
    this.#prepared.clear()
    this.raw.close()
  }

  /** Runs an insertion and answers the number of its row, where it has one. */
  #answered(kept: Kept, row: object): number {
    if (!kept.answersId) {
      this.#change(kept, row)
      return 0
    }
    const { run, bound } = this.#prepare(kept.statement)
    const answer = run.get(bound(row)) as SqlValue[] | undefined
    return exactInteger(Number(answer?.[0] ?? 0))
  }

  #change(kept: Kept, row: object): number {
    const { run, bound } = this.#prepare(kept.statement)
    return run.run(bound(row)).changes
  }

  #prepare(statement: Compiled): Prepared {
    const known = this.#prepared.get(statement)
    if (known) return known
    const made = this.#fresh(statement)
    this.#prepared.set(statement, made)
    return made
  }

  #fresh(statement: Compiled): Prepared {
    const run = this.raw.prepare(statement.text)
    const bound = parameterBinderOf(statement.parameters)
    return run.reader
      ? { run: run.raw(), bound, row: rowMakerOf(run.columns().map(({ name }) => name)) }
      : { run, bound, row: rowMakerOf([]) }
  }
}

/** The key's parameters stand beside those of the changes, which may have the same names. */
const prefixed = (key: object): Record<string, SqlValue> =>
  Object.fromEntries(Object.entries(key).map(([name, value]) => [`key_${name}`, value]))
