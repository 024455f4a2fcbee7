/** Where a column's value is found: a row of another table, by the column that names it there. */
export interface Reference {
  /** The table's name in this program (camelCase). */
  readonly table: string
  readonly column: string
  /** False for a reference that the database itself does not enforce. */
  readonly enforced: boolean
}

export interface ColumnFacts {
  readonly nullable?: boolean
  /** Part of the primary key. */
  readonly isKey?: boolean
  readonly defaultValue?: string | number
  readonly reference?: Reference
  /** What an event holds of it: absent, the value; its SHA-256; or nothing. */
  readonly chained?: 'digest' | 'never'
}

/**
 * One column of a table, as the file holds it and as TypeScript sees it: `S` is what is read, `I` what an insertion takes. Integers are exact,
 * amounts in minor units, rates and percentages decimal text, dates `YYYY-MM-DD`, instants UTC.
 */
export class Column<S, I> {
  declare readonly selected: S
  declare readonly inserted: I
  readonly type: 'INTEGER' | 'TEXT' | 'BLOB'
  readonly facts: ColumnFacts

  constructor(type: 'INTEGER' | 'TEXT' | 'BLOB', facts: ColumnFacts = {}) {
    this.type = type
    this.facts = facts
  }

  private with<S2, I2>(facts: ColumnFacts): Column<S2, I2> {
    return new Column<S2, I2>(this.type, { ...this.facts, ...facts })
  }

  /** May be empty; an insertion may leave it out. */
  orNull(): Column<S | null, I | null | undefined> {
    return this.with({ nullable: true })
  }

  /** Part of the table's primary key. */
  key(): Column<S, I> {
    return this.with({ isKey: true })
  }

  /** What the database writes where an insertion leaves the column out; also what an event from before the column's birth counts as. */
  default(value: S & (string | number)): Column<S, I | undefined> {
    return this.with({ defaultValue: value })
  }

  /** Names a row of another table by its id, or by the column given; the database enforces it. */
  to(table: string, column = 'id'): Column<S, I> {
    return this.with({ reference: { table, column, enforced: true } })
  }

  /** As `to`, where no foreign key stands in the file. */
  naming(table: string, column = 'id'): Column<S, I> {
    return this.with({ reference: { table, column, enforced: false } })
  }

  /** The chain holds the SHA-256 of the value: for what is secret or long. */
  digested(): Column<S, I> {
    return this.with({ chained: 'digest' })
  }

  /** The chain does not hold it: derived, or no fact. The table says why. */
  unchained(): Column<S, I> {
    return this.with({ chained: 'never' })
  }
}

/** The row's number, given by the database. */
export const id = (): Column<number, number | undefined> => new Column<number, number | undefined>('INTEGER', { isKey: true })

export const integer = <T extends number = number>(): Column<T, T> => new Column<T, T>('INTEGER')

export const text = <T extends string = string>(): Column<T, T> => new Column<T, T>('TEXT')

export const blob = (): Column<Uint8Array, Uint8Array> => new Column<Uint8Array, Uint8Array>('BLOB')
