import type { TableName } from '../schema/tables.ts'

/** A table of the file whose rows belong to a row of a register. */
export interface RegisterPart {
  readonly table: TableName
  /** Its columns that hold the key of the row it belongs to, in the order of that key. */
  readonly by: readonly string[]
  /** Its other key columns: they order its rows and tell them apart. */
  readonly order: readonly string[]
}

/**
 * A table whose rows the chain covers one by one (spec 08 §6): whatever a command changes of a row or of its parts, the kernel appends a `record`
 * event with the whole row. Registers are read from the schema, so that a new table has its place in the chain or a stated reason for having none.
 */
export interface Register {
  /** The word before the colon in the event's subject: "document:…". */
  readonly name: string
  readonly table: TableName
  /** The primary key. */
  readonly key: readonly string[]
  /** The columns that name a row in subjects and where other rows refer to it; its number where it has no other name. */
  readonly code: readonly string[]
  readonly parts: readonly RegisterPart[]
  /** Only rows where this column has a value are covered; absent, all of them. */
  readonly covered: string | undefined
  /** Of a register that only named people read: nothing else in the product may name one of its rows. */
  readonly restricted: boolean
}
