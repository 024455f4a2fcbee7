import type { TabularRow } from './open-table-types.ts'
import type { ReadingContext } from './reading-context.ts'
import type { TabularCell } from './tabular-cell.ts'

/** Gathers the cells of a row of a workbook by position, and keeps the rows that hold something until they are taken. */
export class RowBuilder {
  readonly #context: ReadingContext
  #ready: TabularRow[] = []
  #cells: TabularCell[] = []
  #line = 0
  #hidden = false
  #rowCount = 0
  #cellCount = 0

  constructor(context: ReadingContext) {
    this.#context = context
  }

  begin(line: number, hidden: boolean): void {
    this.#line = line
    this.#hidden = hidden
    this.#cells = []
  }

  put(column: number, cell: TabularCell): void {
    if (cell === null) return
    const limit = this.#context.limits.columns
    if (column >= limit) this.#context.refuseFile('FILE_TOO_MANY_COLUMNS', { limit })
    while (this.#cells.length < column) this.#cells.push(null)
    this.#cells[column] = cell
  }

  /** Ends the row; `repeat` rows alike follow each other. Empty rows are not kept. */
  end(repeat = 1): void {
    if (this.#cells.length === 0) return
    const { rows, cells } = this.#context.limits
    this.#rowCount += repeat
    this.#cellCount += repeat * this.#cells.length
    if (this.#rowCount > rows) this.#context.refuseFile('FILE_TOO_MANY_ROWS', { limit: rows })
    if (this.#cellCount > cells) this.#context.refuseFile('FILE_TOO_MANY_CELLS', { limit: cells })
    for (let index = 0; index < repeat; index++) {
      this.#ready.push({ line: this.#line + index, hidden: this.#hidden, cells: this.#cells })
    }
    this.#cells = []
  }

  take(): readonly TabularRow[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }
}
