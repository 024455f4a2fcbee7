import {
  CamelCasePlugin,
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  type Expression,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import type { Tables } from './schema/tables.ts'
import type { Views } from './schema/views.ts'

/** The tables and views of a ledger, as its statements see them. */
export type LedgerTables = Tables & Views

/** Builds statements and never runs one: running is `Database`'s. */
export type Builder = Kysely<LedgerTables>

/** A named parameter's place in a statement. */
class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A parameter is a place in the text and its name in the list beside it; every other value was written in the program and becomes part of the text,
 * so that SQLite may use partial indexes.
 */
class StatementCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Placeholder) super.appendValue(value.name)
    else this.appendImmediateValue(value)
  }
}

const kyselyOf = <T>(): Kysely<T> =>
  new Kysely<T>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (database) => new SqliteIntrospector(database),
      createQueryCompiler: () => new StatementCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  })

/** The one builder of the ledger's statements. */
export const builder: Builder = kyselyOf<LedgerTables>()

/** A builder for a file of another kind, the auditor's for one. */
export const builderOf = kyselyOf

/** What a parameter may be given. A list is read in the statement with `listed`. */
export type ParameterValue = string | number | bigint | null | Uint8Array | readonly (string | number)[]

/** The parameters of a statement, by name, as expressions to build with. A list is text in SQL, and read by `listed`. */
export type Given<P> = { readonly [K in keyof P]: Expression<P[K]> }

const placeholders: Given<Record<string, never>> = new Proxy(
  {},
  { get: (_, name) => sql`${new Placeholder(String(name))}` as RawBuilder<never> },
)

/** The place of a named parameter, where a statement is built from a description of the tables. */
export const placeOf = <T>(name: string): Expression<T> => sql<T>`${new Placeholder(name)}`

/** The values of a list that was given as a parameter, for `in`: `where('id', 'in', listed(p.ids))`. */
export const listed = <T extends string | number>(list: Expression<readonly T[]>): RawBuilder<T> =>
  sql<T>`(select value from json_each(${list}))`

/** A statement as a connection takes it. */
export interface Compiled {
  readonly text: string
  /** The names of its parameters in the order of their places: a name used twice stands twice. */
  readonly parameters: readonly string[]
}

/**
 * A statement built once with Kysely, at its first use: its text has named parameters, its results the names of the columns in camelCase.
 * `P` are its parameters, `R` is a row of its result.
 */
export class Statement<P, R> implements Compiled {
  declare readonly given: P
  declare readonly row: R
  readonly #build: () => Compilable<unknown>
  #compiled: Compiled | undefined

  constructor(build: () => Compilable<unknown>) {
    this.#build = build
  }

  get text(): string {
    return this.#once().text
  }

  get parameters(): readonly string[] {
    return this.#once().parameters
  }

  #once(): Compiled {
    this.#compiled ??= compiledOf(this.#build().compile())
    return this.#compiled
  }
}

/** Kysely's own result as a connection takes it: its parameters are the names that the compiler left. */
export const compiledOf = ({ sql: text, parameters }: CompiledQuery<unknown>): Compiled => ({
  text,
  parameters: parameters.map(String),
})

/** The row that a statement answers. */
export type Answered<S extends { readonly row: unknown }> = S['row']

/**
 * Describes a statement: `statement((db, p: Given<{ grantId: number }>) => db.selectFrom('asset').where('grantId', '=', p.grantId).selectAll())`.
 * Nothing is built before its first use; from then on the text is kept. Values that change come as parameters, never in the closure.
 */
export const statement = <P, R>(build: (db: Builder, p: Given<P>) => Compilable<R>): Statement<P, R> =>
  new Statement<P, R>(() => build(builder, placeholders as Given<P>))

/**
 * A family of statements that differ in their parts (a filter's conditions, an order): each shape is built once and kept. The shape says
 * everything that the text depends on; values come as parameters.
 */
export function shaped<S extends string | object, P, R>(
  build: (db: Builder, shape: S, p: Given<P>) => Compilable<R>,
): (shape: S) => Statement<P, R> {
  const known = new Map<string, Statement<P, R>>()
  return (shape) => {
    const key = typeof shape === 'string' ? shape : JSON.stringify(shape)
    const kept = known.get(key)
    if (kept) return kept
    const made = new Statement<P, R>(() => build(builder, shape, placeholders as Given<P>))
    known.set(key, made)
    return made
  }
}
