import { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { Language } from '../../../shared/i18n/language.ts'
import type { TabularColumn, TabularModel, TabularRow } from '../../model/tabular-model.ts'
import { absoluteRange, sheetPrefix } from '../a1.ts'
import type { CellContent } from '../cell-plan.ts'
import { CellStyles } from '../cell-style.ts'
import { cellValue } from '../cell-value.ts'
import { fixZipDates } from '../fixed-zip-dates.ts'
import { noticeOf } from '../notice-of.ts'
import { formatOf } from '../number-format.ts'
import { withSealHeading } from '../seal/seal-heading.ts'
import type { UnsealedWorkbook } from '../seal/unsealed-workbook.ts'
import { sheetOptions } from '../sheet-options.ts'
import type { SheetPlan, WorkbookPlan } from '../sheet-plan.ts'
import { PROTECTION, storedValue } from '../write-plan.ts'
import { columnWidths, SAMPLE_ROWS } from './column-widths.ts'
import { compressorCaughtUp } from './compressor-backlog.ts'
import { contentReader } from './tabular-content.ts'
import { drawnStatement, tabularSeal } from './tabular-seal.ts'
import { addFoot, isFigure, TABLE_FIRST_ROW, TableTotals, tableSheet } from './tabular-sheet.ts'

/** Rows written before the event loop gets a turn, so that the window goes on answering and the compressor is waited for. */
const ROWS_PER_TURN = 250

/**
 * Writes a long table row by row: nothing of it stays in memory but the compressed bytes. Streamed sheets have no filter and no
 * colours that follow figures, because the streaming writer puts those before the protection, an order that Excel refuses.
 */
export async function streamTable(model: TabularModel, language: Language): Promise<UnsealedWorkbook> {
  const chunks: Uint8Array[] = []
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(Uint8Array.from(chunk))
      done()
    },
  })
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  workbook.creator = model.seal.generatedBy
  workbook.lastModifiedBy = model.seal.generatedBy
  workbook.created = new Date(model.seal.generatedAt)
  workbook.modified = new Date(model.seal.generatedAt)
  const styles = new CellStyles(language)
  const totals = new TableTotals(model.columns)
  const frames = framesOf(model, language)
  await streamRows(workbook, model, language, { styles, totals, frames })
  const { sheet, sealRow } = withSealHeading(tabularSeal(model, totals, language), language)
  await streamPlan(workbook, sheet, styles, frames)
  await workbook.commit()
  return {
    bytes: fixZipDates(Buffer.concat(chunks), model.seal.generatedAt),
    sealSheet: 2,
    sealRow,
    hand: new Map(),
    statement: drawnStatement(model.seal),
  }
}

interface Passage {
  readonly styles: CellStyles
  readonly totals: TableTotals
  readonly frames: Frames
}

/** What stands at the head and foot of every printed page. */
type Frames = Pick<WorkbookPlan, 'footer' | 'notice'>

const framesOf = (model: TabularModel, language: Language): Frames => ({
  footer: { left: model.organisation, right: model.seal.head.slice(0, 12) },
  ...noticeOf(model, language),
})

async function streamRows(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  model: TabularModel,
  language: Language,
  { styles, totals, frames }: Passage,
): Promise<void> {
  const { sample, rows } = withSample(model.rows)
  const widths = columnWidths(model.columns, sample, language)
  const head = tableSheet(model, language, widths).build()
  const worksheet = openSheet(workbook, head, frames)
  await worksheet.protect('', { ...PROTECTION })
  writeRows(worksheet, head, styles)
  const content = contentReader(model.columns)
  const columnStyles = model.columns.map((column) => columnStyle(column, styles, language))
  let number = TABLE_FIRST_ROW - 1
  for (const cells of rows) {
    number += 1
    const row = worksheet.getRow(number)
    for (let index = 0; index < model.columns.length; index += 1) {
      const value = content(cells, index)
      const cell = row.getCell(index + 1)
      cell.value = cellValue(value)
      cell.style = columnStyles[index]?.(value) ?? {}
    }
    totals.add(cells)
    row.commit()
    if (number % ROWS_PER_TURN === 0) await compressorCaughtUp(worksheet)
  }
  const foot = tableSheet(model, language, widths)
  addFoot(foot, model, totals, language)
  writeRows(worksheet, foot.build(), styles, number)
  addNames(workbook, foot.build())
  worksheet.commit()
}

interface Sampled {
  readonly sample: readonly TabularRow[]
  readonly rows: Iterable<TabularRow>
}

/** The first rows, to fit the widths by, and all the rows, which are still walked only once. */
function withSample(all: Iterable<TabularRow>): Sampled {
  const iterator = all[Symbol.iterator]()
  const sample: TabularRow[] = []
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    sample.push(next.value)
    if (sample.length === SAMPLE_ROWS) break
  }
  function* rows(): Generator<TabularRow> {
    yield* sample
    yield* { [Symbol.iterator]: () => iterator }
  }
  return { sample, rows: rows() }
}

/**
 * The style of a column's cells. Down a column it varies with the kind of content (a blank has none), and for money with the
 * format alone: the currency of the row, the groups of a negative amount in XOF.
 */
function columnStyle(
  column: TabularColumn,
  styles: CellStyles,
  language: Language,
): (content: CellContent) => Partial<ExcelJS.Style> {
  const known = new Map<string, Partial<ExcelJS.Style>>()
  const align = isFigure(column) ? 'right' : 'left'
  return (content) => {
    const key = content.kind === 'money' ? (formatOf(content, language) ?? '') : content.kind
    const found = known.get(key)
    if (found) return found
    const style = styles.of({ content, look: 'cell', align })
    known.set(key, style)
    return style
  }
}

function openSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, plan: SheetPlan, frames: Frames): ExcelJS.Worksheet {
  const worksheet = workbook.addWorksheet(plan.name, sheetOptions(plan, frames))
  plan.widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width
  })
  return worksheet
}

/** Writes the planned rows below a row. */
function writeRows(worksheet: ExcelJS.Worksheet, plan: SheetPlan, styles: CellStyles, after = 0): void {
  for (const number of [...plan.cells.keys()].sort((a, b) => a - b)) {
    if (number <= after) continue
    const row = worksheet.getRow(number)
    for (const [column, cell] of plan.cells.get(number) ?? []) {
      const target = row.getCell(column)
      target.value = storedValue(cell)
      target.style = styles.of(cell)
    }
    const height = plan.heights.get(number)
    if (height !== undefined) row.height = height
    row.commit()
  }
}

function addNames(workbook: ExcelJS.stream.xlsx.WorkbookWriter, plan: SheetPlan): void {
  for (const range of plan.names) {
    workbook.definedNames.add(sheetPrefix(plan.name) + absoluteRange(range.column, range.firstRow, range.lastRow), range.name)
  }
}

async function streamPlan(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  plan: SheetPlan,
  styles: CellStyles,
  frames: Frames,
): Promise<void> {
  const worksheet = openSheet(workbook, plan, frames)
  await worksheet.protect('', { ...PROTECTION })
  writeRows(worksheet, plan, styles)
  worksheet.commit()
}
