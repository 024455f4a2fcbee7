import { isoCell } from './iso-cell.ts'
import type { TabularRow } from './open-table-types.ts'
import { xmlPartSteps } from './read-xml-part.ts'
import type { ReadingContext } from './reading-context.ts'
import { RowBuilder } from './row-builder.ts'
import { storedDecimal } from './stored-decimal.ts'
import { FORMULA_CELL, type TabularCell } from './tabular-cell.ts'
import type { XmlAttributes, XmlHandlers } from './xml-reader.ts'
import type { ZipPart } from './zip-directory.ts'

/** The rows that hold something of the sheet at this position, as the part is inflated. */
export function* odsRows(
  context: ReadingContext,
  content: ZipPart,
  sheetIndex: number,
  hiddenColumns: Set<number>,
): Generator<TabularRow> {
  const rows = new RowBuilder(context)
  const handlers = new OdsHandlers(context, rows, sheetIndex, hiddenColumns)
  for (const _ of xmlPartSteps(context, content, handlers, { prefixes: 'kept' })) yield* rows.take()
  yield* rows.take()
}

/** Where inside a cell its own text is not: a comment, or a shape. */
const ASIDES = ['office:annotation', 'draw:frame', 'draw:custom-shape', 'draw:a', 'draw:g']

class OdsHandlers implements XmlHandlers {
  readonly #context: ReadingContext
  readonly #rows: RowBuilder
  readonly #sheetIndex: number
  readonly #hiddenColumns: Set<number>
  #table = -1
  #depthInTable = 0
  #line = 1
  #rowRepeat = 1
  #column = 0
  #styledColumn = 0
  #cell: XmlAttributes | undefined
  #text = ''
  #paragraphs = 0
  #inParagraph = 0
  #aside = 0

  constructor(context: ReadingContext, rows: RowBuilder, sheetIndex: number, hiddenColumns: Set<number>) {
    this.#context = context
    this.#rows = rows
    this.#sheetIndex = sheetIndex
    this.#hiddenColumns = hiddenColumns
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'table:table') this.#openTable()
    if (this.#table !== this.#sheetIndex || this.#depthInTable !== 1) return
    if (name === 'table:table-row') this.#openRow(attributes)
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(name, attributes)
    else if (name === 'table:table-column') this.#noteColumns(attributes)
    else if (this.#cell) this.#openInCell(name, attributes)
  }

  close(name: string): void {
    if (name === 'table:table') this.#depthInTable--
    if (this.#table !== this.#sheetIndex || this.#depthInTable !== 1) return
    if (name === 'table:table-row') this.#closeRow()
    else if (name === 'table:table-cell') this.#closeCell()
    else if (ASIDES.includes(name)) this.#aside--
    else if (name === 'text:p') this.#inParagraph--
  }

  text(piece: string): void {
    if (this.#cell && this.#inParagraph > 0 && this.#aside === 0) this.#append(piece)
  }

  /** A table inside a cell is part of no sheet: only tables of the first level count. */
  #openTable(): void {
    this.#depthInTable++
    if (this.#depthInTable > 1) return
    this.#table++
    this.#line = 1
    this.#styledColumn = 0
  }

  #openRow(attributes: XmlAttributes): void {
    this.#rowRepeat = repeated(attributes['table:number-rows-repeated'])
    this.#column = 0
    this.#rows.begin(this.#line, isHidden(attributes))
  }

  #closeRow(): void {
    this.#rows.end(this.#rowRepeat)
    this.#line += this.#rowRepeat
  }

  /** A cell covered by a merged one is no data, whatever it still holds. */
  #openCell(name: string, attributes: XmlAttributes): void {
    if (name === 'table:covered-table-cell') {
      this.#column += repeated(attributes['table:number-columns-repeated'])
      this.#cell = undefined
      return
    }
    this.#cell = attributes
    this.#text = ''
    this.#paragraphs = 0
    this.#inParagraph = 0
    this.#aside = 0
  }

  #openInCell(name: string, attributes: XmlAttributes): void {
    if (ASIDES.includes(name)) this.#aside++
    else if (name === 'text:p') {
      this.#inParagraph++
      if (this.#aside === 0 && this.#paragraphs++ > 0) this.#append('\n')
    } else if (this.#aside > 0) return
    else if (name === 'text:s')
      this.#append(' '.repeat(Math.min(repeated(attributes['text:c']), this.#context.limits.cellCharacters)))
    else if (name === 'text:tab') this.#append('\t')
    else if (name === 'text:line-break') this.#append('\n')
  }

  #append(piece: string): void {
    this.#text += piece
    const limit = this.#context.limits.cellCharacters
    if (this.#text.length > limit) this.#context.refuseFile('CELL_TOO_LONG', { limit })
  }

  #closeCell(): void {
    if (!this.#cell) return
    const value = cellValue(this.#cell, this.#text)
    const repeat = repeated(this.#cell['table:number-columns-repeated'])
    const limit = this.#context.limits.columns
    if (value !== null && repeat > limit) this.#context.refuseFile('FILE_TOO_MANY_COLUMNS', { limit })
    if (value !== null) for (let index = 0; index < repeat; index++) this.#rows.put(this.#column + index, value)
    this.#column += repeat
    this.#cell = undefined
  }

  #noteColumns(attributes: XmlAttributes): void {
    const repeat = repeated(attributes['table:number-columns-repeated'])
    const last = Math.min(this.#styledColumn + repeat, this.#context.limits.columns)
    if (isHidden(attributes)) for (let column = this.#styledColumn; column < last; column++) this.#hiddenColumns.add(column)
    this.#styledColumn += repeat
  }
}

/** The typed value that OpenDocument keeps beside what it shows. */
function cellValue(attributes: XmlAttributes, text: string): TabularCell {
  const type = attributes['office:value-type']
  if (attributes['calcext:value-type'] === 'error') return { kind: 'error', error: text || '#ERROR' }
  if (type === undefined) return attributes['table:formula'] === undefined ? text || null : FORMULA_CELL
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const decimal = storedDecimal(attributes['office:value'] ?? '')
      if (decimal === undefined) return { kind: 'error', error: text || '#ERROR' }
      return type === 'percentage' ? { kind: 'number', decimal, percent: true } : { kind: 'number', decimal }
    }
    case 'date':
      return isoCell(attributes['office:date-value'] ?? '') ?? (text || null)
    case 'time':
      return durationCell(attributes['office:time-value'] ?? '') ?? (text || null)
    case 'boolean':
      return { kind: 'boolean', value: attributes['office:boolean-value'] === 'true' }
    default:
      return (attributes['office:string-value'] ?? text) || null
  }
}

/** "PT10H10M10S" of less than a day is a time; longer ones stay as shown. */
function durationCell(text: string): TabularCell | undefined {
  const match = /^PT(\d{1,2})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(text)
  if (!match) return undefined
  const [, hours = '', minutes = '', seconds = ''] = match
  if (Number(hours) > 23) return undefined
  return { kind: 'time', time: [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':') }
}

const isHidden = (attributes: XmlAttributes): boolean => {
  const visibility = attributes['table:visibility']
  return visibility === 'collapse' || visibility === 'filter'
}

function repeated(text: string | undefined): number {
  const count = Number(text ?? '1')
  return Number.isInteger(count) && count >= 1 ? count : 1
}
