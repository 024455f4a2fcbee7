import { cellAddress } from './a1.ts'
import { type CellContent, type CellPlan, EMPTY, type Look } from './cell-plan.ts'
import type { CellList, ConditionalRule, NamedRange, SheetPlan } from './sheet-plan.ts'

type Options = Omit<CellPlan, 'content' | 'look'>

/** Collects the cells of one sheet, in any order. A cell set twice is a programmer's mistake and throws. */
export class SheetBuilder {
  readonly name: string
  readonly widths: readonly number[]
  readonly #tab: SheetPlan['tab']
  readonly #cells = new Map<number, Map<number, CellPlan>>()
  readonly #heights = new Map<number, number>()
  readonly #merges: string[] = []
  readonly #conditional: ConditionalRule[] = []
  readonly #names: NamedRange[] = []
  readonly #lists: CellList[] = []
  #open = false
  #freeze: SheetPlan['freeze'] = null
  #titleRows = 0
  #onePage = false
  #filter: string | null = null

  constructor(name: string, tab: SheetPlan['tab'], widths: readonly number[]) {
    this.name = name
    this.widths = widths
    this.#tab = tab
  }

  get columnCount(): number {
    return this.widths.length
  }

  set(column: number, row: number, content: CellContent, look: Look, options: Options = {}): string {
    const cells = this.#cells.get(row) ?? new Map<number, CellPlan>()
    const address = cellAddress(column, row)
    if (cells.has(column)) throw new RangeError(`${this.name}!${address} is set twice`)
    cells.set(column, { content, look, ...options })
    this.#cells.set(row, cells)
    return address
  }

  /** Gives the ground of a look to the cells of a row that nothing has filled. */
  fill(row: number, look: Look, first = 1, last: number = this.columnCount): void {
    for (let column = first; column <= last; column += 1) {
      if (!this.#cells.get(row)?.has(column)) this.set(column, row, EMPTY, look)
    }
  }

  height(row: number, points: number): void {
    this.#heights.set(row, points)
  }

  merge(range: string): void {
    this.#merges.push(range)
  }

  colour(rule: ConditionalRule): void {
    this.#conditional.push(rule)
  }

  /** Writes the zeros of all rows from this one on in quiet ink; called last, once the sheet is filled. */
  quietZeros(firstRow: number): void {
    const last = cellAddress(this.columnCount, Math.max(firstRow, ...this.#cells.keys()))
    const first = cellAddress(1, firstRow)
    this.colour({ kind: 'zeroIsQuiet', range: `${first}:${last}`, decidedBy: first })
  }

  nameRange(name: string, column: number, firstRow: number, lastRow = firstRow): void {
    this.#names.push({ name, column, firstRow, lastRow })
  }

  freeze(rows: number, columns: number): void {
    this.#freeze = { rows, columns }
  }

  repeatRows(last: number): void {
    this.#titleRows = last
  }

  printOnOnePage(): void {
    this.#onePage = true
  }

  filter(range: string): void {
    this.#filter = range
  }

  list(cells: CellList): void {
    this.#lists.push(cells)
  }

  leaveOpen(): void {
    this.#open = true
  }

  build(): SheetPlan {
    return {
      name: this.name,
      tab: this.#tab,
      widths: this.widths,
      cells: this.#cells,
      heights: this.#heights,
      freeze: this.#freeze,
      titleRows: this.#titleRows,
      onePage: this.#onePage,
      merges: this.#merges,
      conditional: this.#conditional,
      names: this.#names,
      filter: this.#filter,
      lists: this.#lists,
      open: this.#open,
    }
  }
}
