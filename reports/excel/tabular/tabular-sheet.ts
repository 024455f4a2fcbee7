import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { workbookText } from '../../../shared/i18n/workbook-text.ts'
import { exactInteger } from '../../../shared/money/money.ts'
import { columnLetter } from '../../../shared/workbook/column-letter.ts'
import type { TabularColumn, TabularModel, TabularRow } from '../../model/tabular-model.ts'
import { cellAddress } from '../a1.ts'
import { addBand } from '../band.ts'
import { integer, type Look, money, text } from '../cell-plan.ts'
import { bannerOf } from '../notice-of.ts'
import { SheetBuilder } from '../sheet-builder.ts'

export const TABLE_HEAD_ROW = 6
export const TABLE_FIRST_ROW = TABLE_HEAD_ROW + 1

export const isFigure = (column: TabularColumn): boolean => column.kind !== 'text' && column.kind !== 'date'

/** A sheet with its heading and column heads, the rows still to come; widths as columnWidths finds them. */
export function tableSheet(model: TabularModel, language: Language, widths: readonly number[]): SheetBuilder {
  const sheet = new SheetBuilder(model.sheetName[language], 'accent', widths)
  addBand(sheet, tabularBand(model, language, model.title[language]))
  model.columns.forEach((column, index) => {
    const currency = column.kind === 'money' && column.currency !== null ? ` (${column.currency})` : ''
    sheet.set(index + 1, TABLE_HEAD_ROW, text(`${column.label[language]}${currency}`), 'columnHead', {
      align: isFigure(column) ? 'right' : 'left',
    })
  })
  sheet.freeze(TABLE_HEAD_ROW, 1)
  sheet.repeatRows(TABLE_HEAD_ROW)
  return sheet
}

export function tabularBand(model: TabularModel, language: Language, title: string) {
  const day = (value: string | null): string => (value === null ? '…' : formatDate(value))
  const dates = model.from === null && model.to === null ? '' : ` · ${day(model.from)} – ${day(model.to)}`
  const months = model.openMonths.map((month) => formatMonth(month, language)).join(', ')
  return {
    title,
    corner: model.organisation,
    lines: [`${model.organisation}${dates}`, model.subtitle[language]] as const,
    banner: bannerOf(model, months === '' ? null : workbookText('banner.provisional', language, { months }), language),
  }
}

/** The sums of the columns that have one, kept while the rows go by. */
export class TableTotals {
  readonly #columns: readonly TabularColumn[]
  readonly #sums: number[]
  #count = 0

  constructor(columns: readonly TabularColumn[]) {
    this.#columns = columns
    this.#sums = columns.map(() => 0)
    const wrong = columns.find(
      (column) => column.total && !(column.kind === 'integer' || (column.kind === 'money' && column.currency)),
    )
    if (wrong) throw new RangeError(`the column ${wrong.key} cannot be added up`)
  }

  add(row: TabularRow): void {
    this.#count += 1
    this.#columns.forEach((column, index) => {
      const cell = row[index]
      if (column.total && typeof cell === 'number') this.#sums[index] = exactInteger((this.#sums[index] ?? 0) + cell)
    })
  }

  get count(): number {
    return this.#count
  }

  of(index: number): number {
    return this.#sums[index] ?? 0
  }
}

/** Adds the row of totals below the table: live sums with their results, each under a name. */
export function addFoot(sheet: SheetBuilder, model: TabularModel, totals: TableTotals, language: Language): void {
  if (totals.count === 0) {
    sheet.set(1, TABLE_FIRST_ROW, text(workbookText('tabular.empty', language)), 'quiet')
    sheet.fill(TABLE_FIRST_ROW, 'quiet')
    return
  }
  const last = TABLE_FIRST_ROW + totals.count - 1
  const at = last + 1
  const look: Look = 'total'
  if (!model.columns.some((column) => column.total)) return
  model.columns.forEach((column, index) => {
    if (!column.total) return
    const letter = columnLetter(index + 1)
    sheet.set(index + 1, at, totalContent(column, totals.of(index)), look, {
      formula: `SUM(${letter}${TABLE_FIRST_ROW}:${letter}${last})`,
    })
    sheet.nameRange(totalName(column), index + 1, at)
  })
  if (!model.columns[0]?.total) sheet.set(1, at, text(workbookText('total', language)), look)
  sheet.fill(at, look)
}

/** Colours the columns that say whether what they hold is good. */
export function colourGraded(sheet: SheetBuilder, model: TabularModel, count: number): void {
  model.columns.forEach(({ graded }, index) => {
    if (!graded || count === 0) return
    const letter = columnLetter(index + 1)
    const range = `${letter}${TABLE_FIRST_ROW}:${letter}${TABLE_FIRST_ROW + count - 1}`
    sheet.colour({ kind: graded, range, decidedBy: `${letter}${TABLE_FIRST_ROW}` })
  })
}

export const totalContent = (column: TabularColumn, value: number) =>
  column.kind === 'money' ? money(value, column.currency ?? 'XOF') : integer(value)

/** The workbook's name for a total: "Total_debit". */
export const totalName = (column: TabularColumn): string => `Total_${column.key}`

/** Cell range of the whole table, for the filter. */
export const tableRange = (model: TabularModel, count: number): string =>
  `A${TABLE_HEAD_ROW}:${cellAddress(model.columns.length, Math.max(TABLE_FIRST_ROW, TABLE_HEAD_ROW + count))}`
