import { eachRow } from './each-row.ts'
import { type DecimalMark, interpretNumber, type NumberReading } from './interpret-number.ts'
import type { OpenTable, TabularRow } from './open-table-types.ts'

/** What the entries of a column say together about its decimal mark. */
export interface ColumnMark {
  /** The mark that some entries prove and none denies; undefined when none does, or two differ. */
  readonly decimalMark: DecimalMark | undefined
  /** Lines of the entries that stay ambiguous by themselves: the first few, and how many in all. */
  readonly ambiguousLines: readonly number[]
  readonly ambiguousCount: number
  readonly firstAmbiguous: { readonly text: string; readonly readings: readonly [string, string] } | undefined
}

const LISTED_LINES = 5

/** Gathers, entry by entry, what a column says about its decimal mark. */
export class ColumnMarkEvidence {
  #point = false
  #comma = false
  #lines: number[] = []
  #count = 0
  #first: ColumnMark['firstAmbiguous']

  add(text: string, line: number): NumberReading {
    const reading = interpretNumber(text)
    if (reading.kind === 'number' && reading.evidence === '.') this.#point = true
    else if (reading.kind === 'number' && reading.evidence === ',') this.#comma = true
    else if (reading.kind === 'ambiguous') {
      this.#count++
      this.#first ??= { text, readings: reading.readings }
      if (this.#lines.length < LISTED_LINES) this.#lines.push(line)
    }
    return reading
  }

  conclude(): ColumnMark {
    const settled = this.#point === this.#comma ? undefined : this.#point ? '.' : ','
    return { decimalMark: settled, ambiguousLines: this.#lines, ambiguousCount: this.#count, firstAmbiguous: this.#first }
  }
}

/**
 * Reads the whole column to settle its decimal mark (spec 10: an ambiguous column is an error that says so).
 * It costs one more reading of the file, so it is asked for only when an ambiguous entry is met.
 */
export function readColumnMark(table: OpenTable, column: number): ColumnMark {
  const evidence = new ColumnMarkEvidence()
  eachRow(table, (row: TabularRow) => {
    const cell = row.cells[column]
    if (typeof cell === 'string') evidence.add(cell, row.line)
  })
  return evidence.conclude()
}
