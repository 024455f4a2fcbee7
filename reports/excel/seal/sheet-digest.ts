import { createHash, hash } from 'node:crypto'
import { cellLine, type DescribedCell, lookLine } from '../../../shared/workbook/described-cell.ts'

/** Letters of a code: enough to find the place; the proof is the whole digest. */
const CODE_LENGTH = 6
/** A longer sheet has one code for several rows. */
const CODES_AT_MOST = 2_000
const BLANK = '-'
/** Characters gathered before they are digested: a call for each of a million cells would cost more than the digest. */
const GATHERED = 32_768

/** The digest of a sheet's cells, with the codes that tell where they were changed. */
export interface SheetPrint {
  readonly count: number
  /** SHA-256 of all the lines of what its cells say, and of all those of how they are shown. */
  readonly hash: string
  readonly looks: string
  /** One code for every `step` rows from row 1; "-" where they are blank. */
  readonly step: number
  readonly rows: readonly string[]
  /** One code a column from A; "-" where it is blank. */
  readonly columns: readonly string[]
}

/** Whether the cells of two sheets say the same and are shown alike. */
export const samePrint = (one: SheetPrint | undefined, other: SheetPrint | undefined): boolean =>
  one?.hash === other?.hash && one?.looks === other?.looks

/** Gathers the digest of a sheet's cells, in the order of the file. */
export class SheetDigest {
  readonly #whole = new GatheredHash()
  readonly #looks = new GatheredHash()
  readonly #rows: string[] = []
  readonly #columns: (GatheredHash | undefined)[] = []
  #pending = ''
  #row = 1
  #count = 0

  add(cell: DescribedCell): void {
    const said = `${cellLine(cell)}\n`
    const look = `${lookLine(cell)}\n`
    const line = said + look
    if (cell.row !== this.#row) this.#endRow(cell.row)
    this.#pending += line
    let column = this.#columns[cell.column - 1]
    if (!column) {
      column = new GatheredHash()
      this.#columns[cell.column - 1] = column
    }
    column.add(line)
    this.#whole.add(said)
    this.#looks.add(look)
    this.#count += 1
  }

  /** The digest, with one code for so many rows; by default as many as keep the codes few. */
  finish(step: number = Math.max(1, Math.ceil(this.#lastRow / CODES_AT_MOST))): SheetPrint {
    this.#endRow(1)
    return {
      count: this.#count,
      hash: this.#whole.digest(),
      looks: this.#looks.digest(),
      step,
      rows: blocks(this.#rows, step),
      columns: Array.from(
        { length: this.#columns.length },
        (_, at) => this.#columns[at]?.digest().slice(0, CODE_LENGTH) ?? BLANK,
      ),
    }
  }

  get #lastRow(): number {
    return Math.max(this.#row, this.#rows.length)
  }

  #endRow(next: number): void {
    if (this.#pending !== '') {
      const at = this.#row - 1
      while (this.#rows.length < at) this.#rows.push(BLANK)
      const before = this.#rows[at] ?? BLANK
      // A row that comes back later in the file is damaged: its code then follows from both pieces.
      this.#rows[at] = codeOf(before === BLANK ? this.#pending : before + this.#pending)
    }
    this.#pending = ''
    this.#row = next
  }
}

/** SHA-256 of many short texts. */
class GatheredHash {
  readonly #digest = createHash('sha256')
  #text = ''

  add(text: string): void {
    this.#text += text
    if (this.#text.length < GATHERED) return
    this.#digest.update(this.#text)
    this.#text = ''
  }

  digest(): string {
    return this.#digest.update(this.#text).digest('hex')
  }
}

const codeOf = (text: string): string => hash('sha256', text).slice(0, CODE_LENGTH)

/** One code for several rows follows from theirs. */
function blocks(rows: readonly string[], step: number): readonly string[] {
  if (step === 1) return rows
  return Array.from({ length: Math.ceil(rows.length / step) }, (_, index) => {
    const codes = rows.slice(index * step, (index + 1) * step)
    return codes.every((code) => code === BLANK) ? BLANK : codeOf(codes.join(' ').replace(/( -)+$/, ''))
  })
}

/** SHA-256 of lines, each with its line break. */
export const linesHash = (lines: readonly string[]): string => hash('sha256', lines.map((line) => `${line}\n`).join(''))
