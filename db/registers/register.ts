/**
 * A table outside the vouchers whose rows the chain covers: documents, statements, advances, assets… Each change of a row appends a
 * `record` event with the whole row (and its children), so a verification can hold every row against the last event of its subject.
 */
export interface Register {
  /** The word before the colon in the event's subject: "document:…". */
  readonly name: string
  readonly table: string
  /** The column that names a row, unique in its table. */
  readonly key: string
  /** Tables whose rows belong to one row of this one: their content is part of its event. */
  readonly children?: readonly RegisterChild[]
  /** Columns left out of the event: what is derived, or may change without being a fact. */
  readonly unrecorded?: readonly string[]
  /** Of a register that only named people read: nothing else in the product may name one of its rows. */
  readonly restricted?: boolean
  /** SQL condition on the rows that the chain covers; absent, all of them. */
  readonly covered?: string
}

export interface RegisterChild {
  readonly table: string
  /** Its column that names the row it belongs to. */
  readonly parent: string
  /** What its rows are ordered by. */
  readonly order: string
}
