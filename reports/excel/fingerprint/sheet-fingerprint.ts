import { createHash, type Hash, hash } from 'node:crypto'

/** Letters of a code: enough to find the place; the proof is the whole fingerprint. */
const CODE_LENGTH = 6
/** A longer sheet has one code for several rows. */
const CODES_AT_MOST = 2_000

/** The fingerprint of a sheet with the codes that tell where it was changed. */
export interface SheetPrint {
  readonly name: string
  readonly hash: string
  /** One code for every `step` rows from row 1; "-" where they are blank. */
  readonly step: number
  readonly rows: readonly string[]
  /** One code a column from A; "-" where it is blank. */
  readonly columns: readonly string[]
  /** Addresses left open for people: they are no part of the fingerprint. */
  readonly open: readonly string[]
}

/** How many rows one code stands for in a sheet of so many rows. */
export const rowsPerCode = (rowCount: number): number => Math.max(1, Math.ceil(rowCount / CODES_AT_MOST))

/** Gathers the fingerprint of a sheet, cell by cell, row by row and from left to right; blank cells are not given. */
export class SheetFingerprint {
  readonly #whole = createHash('sha256')
  readonly #rows: string[] = []
  readonly #columns: (Hash | undefined)[] = []
  readonly #step: number
  #block = ''
  #blockIndex = 0

  constructor(step: number) {
    this.#step = step
  }

  /** Adds a cell by its row and column, from 1. */
  add(row: number, column: number, mark: string): void {
    if (mark === '') return
    const index = Math.floor((row - 1) / this.#step)
    if (index !== this.#blockIndex) this.#closeBlock(index)
    const said = `${row} ${column} ${mark.length} ${mark}\n`
    this.#block += said
    let digest = this.#columns[column]
    if (!digest) {
      digest = createHash('sha256')
      this.#columns[column] = digest
    }
    digest.update(said)
  }

  finish(name: string, open: readonly string[]): SheetPrint {
    this.#closeBlock(this.#blockIndex + 1)
    const columns = this.#columns.length === 0 ? [] : Array.from({ length: this.#columns.length - 1 }, (_, at) => at + 1)
    return {
      name,
      hash: this.#whole.digest('hex'),
      step: this.#step,
      rows: this.#rows,
      columns: columns.map((column) => this.#columns[column]?.digest('hex').slice(0, CODE_LENGTH) ?? '-'),
      open,
    }
  }

  #closeBlock(next: number): void {
    if (this.#block !== '') {
      while (this.#rows.length < this.#blockIndex) this.#rows.push('-')
      this.#rows.push(hash('sha256', this.#block).slice(0, CODE_LENGTH))
      this.#whole.update(this.#block)
    }
    this.#block = ''
    this.#blockIndex = next
  }
}
