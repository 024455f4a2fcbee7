import type { ConversionRow } from '../conversion/model.ts'

const NONE: readonly ConversionRow[] = []

/** Finds the rows of a line. Most lines have one, which is kept as it is: an index over a large grant stays small. */
export class RowsByLine {
  private readonly rows = new Map<string, ConversionRow | ConversionRow[]>()

  constructor(rows: readonly ConversionRow[]) {
    for (const row of rows) {
      const known = this.rows.get(row.lineKey)
      if (known === undefined) this.rows.set(row.lineKey, row)
      else if (Array.isArray(known)) known.push(row)
      else this.rows.set(row.lineKey, [known, row])
    }
  }

  /** In the engine's order; none for a line that is not donor spending. */
  of(lineKey: string): readonly ConversionRow[] {
    const known = this.rows.get(lineKey)
    return known === undefined ? NONE : Array.isArray(known) ? known : [known]
  }
}
