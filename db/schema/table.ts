import type { ColumnType } from 'kysely'
import type { Column } from './column.ts'

type Columns = Readonly<Record<string, Column<unknown, unknown>>>

/**
 * How the chain of events covers a table (spec 08 §6). Every table has exactly one of these:
 * - `register`: each row stands in the chain under its own subject, `name:code`;
 * - `part`: its rows stand in the event of the row they belong to, in the order of the table's key;
 * - `posted`: proved voucher by voucher against the events that posted them;
 * - `events`: the chain itself;
 * - `derived`: reckoned again from what the chain covers, and compared;
 * - `exempt`: decides no figure, no permission and no printed name, for the reason given.
 */
export type ChainRole =
  | {
      readonly role: 'register'
      readonly name: string
      readonly code: readonly string[]
      readonly covered?: string
      readonly restricted?: boolean
    }
  | { readonly role: 'part'; readonly of: string; readonly by: readonly string[] }
  | { readonly role: 'posted' }
  | { readonly role: 'events' }
  | { readonly role: 'derived'; readonly from: string }
  | { readonly role: 'exempt'; readonly why: string }

/** A table as the current version of the file has it. */
export interface Table<C extends Columns = Columns> {
  readonly columns: C
  readonly chain: ChainRole
}

export const table = <const C extends Columns>(columns: C, chain: ChainRole): Table<C> => ({ columns, chain })

/** Each row has a subject of its own: the register's name and the row's code (its columns that name it; absent, its number). */
export const register = (
  name: string,
  code: readonly string[] = ['id'],
  more: { readonly covered?: string; readonly restricted?: boolean } = {},
): ChainRole => ({ role: 'register', name, code, ...more })

/** Rows that belong to a row of another table, by the columns that hold its key. */
export const partOf = (of: string, ...by: readonly string[]): ChainRole => ({ role: 'part', of, by })

export const derived = (from: string): ChainRole => ({ role: 'derived', from })

export const exempt = (why: string): ChainRole => ({ role: 'exempt', why })

/** The keys that an insertion may leave out. */
type OptionalKeys<C extends Columns> = { [K in keyof C]: undefined extends C[K]['inserted'] ? K : never }[keyof C]

/** A table as Kysely types it: what is selected, inserted and updated of each column. */
export type TableTypes<T extends Table> = {
  [K in keyof T['columns']]: ColumnType<T['columns'][K]['selected'], T['columns'][K]['inserted'], T['columns'][K]['selected']>
}

/** What an insertion of a row takes. */
export type NewRow<T extends Table> = {
  [K in Exclude<keyof T['columns'], OptionalKeys<T['columns']>>]: T['columns'][K]['inserted']
} & {
  [K in OptionalKeys<T['columns']>]?: T['columns'][K]['inserted']
}

/** What is read of a row. */
export type Row<T extends Table> = { [K in keyof T['columns']]: T['columns'][K]['selected'] }
