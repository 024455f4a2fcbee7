import { columnIndex } from './cell-address.ts'
import { isoCell } from './iso-cell.ts'
import type { NumberNature } from './number-format.ts'
import type { TabularRow } from './open-table-types.ts'
import { xmlPartSteps } from './read-xml-part.ts'
import type { ReadingContext } from './reading-context.ts'
import { RowBuilder } from './row-builder.ts'
import type { SerialDates } from './serial-date.ts'
import { storedDecimal } from './stored-decimal.ts'
import { FORMULA_CELL, LOST_TEXT_CELL, type TabularCell } from './tabular-cell.ts'
import { workbookText } from './workbook-text.ts'
import { isYes, type XmlAttributes, type XmlHandlers } from './xml-reader.ts'
import type { ZipPart } from './zip-directory.ts'

export interface XlsxCellContext {
  readonly sharedStrings: readonly string[]
  readonly styles: readonly NumberNature[]
  readonly serialDates: SerialDates
}

/** Excel's last row. A row number beyond it, or none, is counted from the row before. */
const LAST_ROW = 1_048_576

/** The rows of a worksheet that hold something, from the first, as the part is inflated. Hidden columns are added as they are met. */
export function* xlsxRows(
  context: ReadingContext,
  part: ZipPart,
  cellContext: XlsxCellContext,
  hiddenColumns: Set<number>,
): Generator<TabularRow> {
  const rows = new RowBuilder(context)
  const handlers = new SheetHandlers(context, cellContext, rows, hiddenColumns)
  for (const _ of xmlPartSteps(context, part, handlers)) yield* rows.take()
  yield* rows.take()
}

class SheetHandlers implements XmlHandlers {
  readonly #context: ReadingContext
  readonly #cellContext: XlsxCellContext
  readonly #rows: RowBuilder
  readonly #hiddenColumns: Set<number>
  #line = 0
  #column = -1
  #type = 'n'
  #style = 0
  #value: string | undefined
  #hasFormula = false
  #collects = false
  #inPhonetic = false

  constructor(context: ReadingContext, cellContext: XlsxCellContext, rows: RowBuilder, hiddenColumns: Set<number>) {
    this.#context = context
    this.#cellContext = cellContext
    this.#rows = rows
    this.#hiddenColumns = hiddenColumns
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v' || name === 't') this.#openText()
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'rPh') this.#inPhonetic = true
    else if (name === 'col') this.#noteColumns(attributes)
  }

  close(name: string): void {
    if (name === 'c') this.#rows.put(this.#column, this.#cell())
    else if (name === 'v' || name === 't') this.#collects = false
    else if (name === 'row') this.#rows.end()
    else if (name === 'rPh') this.#inPhonetic = false
  }

  text(piece: string): void {
    if (!this.#collects) return
    this.#value += piece
    const limit = this.#context.limits.cellCharacters
    if ((this.#value?.length ?? 0) > limit) this.#context.refuseFile('CELL_TOO_LONG', { limit })
  }

  #openRow(attributes: XmlAttributes): void {
    const number = Number(attributes.r)
    this.#line = Number.isInteger(number) && number >= 1 && number <= LAST_ROW ? number : this.#line + 1
    this.#column = -1
    this.#rows.begin(this.#line, isYes(attributes.hidden))
  }

  #openCell(attributes: XmlAttributes): void {
    this.#column = columnIndex(attributes.r ?? '') ?? this.#column + 1
    this.#type = attributes.t ?? 'n'
    this.#style = attributes.s === undefined ? 0 : Number(attributes.s)
    this.#value = undefined
    this.#hasFormula = false
  }

  #openText(): void {
    if (this.#inPhonetic) return
    this.#collects = true
    this.#value ??= ''
  }

  #noteColumns(attributes: XmlAttributes): void {
    if (!isYes(attributes.hidden)) return
    const last = Math.min(Number(attributes.max), this.#context.limits.columns)
    for (let column = Math.max(1, Number(attributes.min)); column <= last; column++) this.#hiddenColumns.add(column - 1)
  }

  #cell(): TabularCell {
    const value = this.#value
    switch (this.#type) {
      case 's':
        return this.#sharedString(value)
      case 'str':
        return value === undefined ? this.#withoutValue() : workbookText(value) || null
      case 'inlineStr':
        return value === undefined ? null : workbookText(value) || null
      case 'b':
        return value === undefined ? this.#withoutValue() : { kind: 'boolean', value: isYes(value.trim()) }
      case 'e':
        return { kind: 'error', error: value?.trim() || '#ERROR' }
      case 'd':
        return value === undefined ? this.#withoutValue() : (isoCell(value) ?? (workbookText(value) || null))
      default:
        return this.#number(value?.trim())
    }
  }

  #withoutValue(): TabularCell {
    return this.#hasFormula ? FORMULA_CELL : null
  }

  #sharedString(value: string | undefined): TabularCell {
    if (value === undefined || value.trim() === '') return this.#withoutValue()
    const text = this.#cellContext.sharedStrings[Number(value)]
    return text === undefined ? LOST_TEXT_CELL : text || null
  }

  #number(value: string | undefined): TabularCell {
    if (value === undefined || value === '') return this.#withoutValue()
    const decimal = storedDecimal(value)
    if (decimal === undefined) return { kind: 'error', error: value.slice(0, 30) }
    const nature = this.#cellContext.styles[this.#style]
    if (nature === 'date' || nature === 'time') {
      const cell = this.#cellContext.serialDates(decimal, nature)
      if (cell) return cell
    }
    return nature === 'percent' ? { kind: 'number', decimal, percent: true } : { kind: 'number', decimal }
  }
}
