import type { DescribedCell } from '../../shared/workbook/described-cell.ts'
import { columnIndex } from '../tabular/cell-address.ts'
import type { ReadingContext } from '../tabular/reading-context.ts'
import { shiftedFormula } from '../tabular/shifted-formula.ts'
import { workbookText } from '../tabular/workbook-text.ts'
import { isYes, type XmlAttributes } from '../tabular/xml-reader.ts'
import { plainFormula } from './plain-formula.ts'
import { plainNumber } from './plain-number.ts'
import type { WorkbookStyles } from './styles.ts'

const ROW = 'worksheet/sheetData/row'
const CELL = `${ROW}/c`
/** Where the text of a cell stands: its value, its formula, its own text, whole or in runs. */
const VALUES = [`${CELL}/v`, `${CELL}/is/t`, `${CELL}/is/r/t`]
const FORMULA = `${CELL}/f`
/** A row lower than this, in points, is as good as hidden. */
const LOWEST_ROW = 1.5

/** Reads the rows and cells of a worksheet, told of its elements one by one. */
export class CellElements {
  readonly #context: ReadingContext
  readonly #sharedStrings: readonly string[]
  readonly #styles: WorkbookStyles
  readonly #shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>()
  readonly hiddenRows: number[] = []
  #cells: DescribedCell[] = []
  #count = 0
  #row = 0
  #column = 0
  #type = 'n'
  #style = 0
  #value: string | undefined
  #formula: string | undefined
  #sharedIndex: string | undefined

  constructor(context: ReadingContext, sharedStrings: readonly string[], styles: WorkbookStyles) {
    this.#context = context
    this.#sharedStrings = sharedStrings
    this.#styles = styles
  }

  /** The cells that were read since the last call. */
  take(): DescribedCell[] {
    const taken = this.#cells
    this.#cells = []
    return taken
  }

  open(path: string, attributes: XmlAttributes): void {
    if (path === CELL) this.#openCell(attributes)
    else if (path === ROW) this.#openRow(attributes)
    else if (path === FORMULA) {
      this.#formula = ''
      this.#sharedIndex = attributes.t === 'shared' ? attributes.si : undefined
    } else if (VALUES.includes(path)) this.#value ??= ''
  }

  close(path: string): void {
    if (path === CELL) this.#closeCell()
  }

  text(piece: string, path: string): void {
    if (path === FORMULA) this.#formula = this.#within((this.#formula ?? '') + piece)
    else if (VALUES.includes(path)) this.#value = this.#within((this.#value ?? '') + piece)
  }

  #within(text: string): string {
    const limit = this.#context.limits.cellCharacters
    return text.length > limit ? this.#context.refuseFile('CELL_TOO_LONG', { limit }) : text
  }

  #openRow({ r, hidden, ht }: XmlAttributes): void {
    const number = Number(r)
    this.#row = Number.isInteger(number) && number >= 1 ? number : this.#row + 1
    this.#column = 0
    if (isYes(hidden) || (ht !== undefined && Number(ht) < LOWEST_ROW)) this.hiddenRows.push(this.#row)
  }

  #openCell({ r, t, s }: XmlAttributes): void {
    this.#column = (columnIndex(r ?? '') ?? this.#column) + 1
    this.#type = t ?? 'n'
    this.#style = Number(s ?? '0')
    this.#value = undefined
    this.#formula = undefined
    this.#sharedIndex = undefined
  }

  #closeCell(): void {
    const formula = this.#plainFormula()
    const value = this.#said(formula !== '')
    if (value === '' && formula === '') return
    this.#count += 1
    if (this.#count > this.#context.limits.cells)
      this.#context.refuseFile('FILE_TOO_LARGE', { limit: this.#context.limits.cells })
    const { format, unseen } = this.#styles.cells[this.#style] ?? { format: 'general', unseen: false }
    this.#cells.push({ row: this.#row, column: this.#column, value, formula, format, unseen })
  }

  /** A shared formula is written once; the other cells have it moved by their distance. */
  #plainFormula(): string {
    const text = this.#formula
    if (text === undefined) return ''
    const index = this.#sharedIndex
    if (index === undefined) return `=${plainFormula(text)}`
    if (text !== '') this.#shared.set(index, { text, row: this.#row, column: this.#column })
    const master = this.#shared.get(index)
    const moved = master ? shiftedFormula(master.text, this.#row - master.row, this.#column - master.column) : ''
    return `=${plainFormula(moved)}`
  }

  #said(isResult: boolean): string {
    const value = this.#value
    if (value === undefined) return ''
    switch (this.#type) {
      case 's':
        return marked('t', this.#sharedStrings[Number(value)] ?? '')
      case 'str':
      case 'inlineStr':
        return marked('t', workbookText(value))
      case 'b':
        return isYes(value.trim()) ? 'b1' : 'b0'
      case 'e':
        return marked('e', value.trim())
      case 'd':
        return marked('d', value.trim())
      default: {
        const text = value.trim()
        return text === '' ? '' : `n${plainNumber(text, isResult) ?? text}`
      }
    }
  }
}

const marked = (mark: string, text: string): string => (text === '' ? '' : mark + text.normalize('NFC'))
