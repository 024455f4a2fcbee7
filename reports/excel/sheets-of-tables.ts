import type { Language } from '../../shared/i18n/language.ts'
import { workbookText } from '../../shared/i18n/workbook-text.ts'
import { columnLetter } from '../../shared/workbook/column-letter.ts'
import type { TabularSeal } from '../model/tabular-model.ts'
import type { UnsoundNotice } from '../model/unsound-notice.ts'
import { addBand } from './band.ts'
import type { CellContent } from './cell-plan.ts'
import { noticeOf } from './notice-of.ts'
import { addOriginRows } from './seal/origin-rows.ts'
import { withSeal } from './seal/seal-heading.ts'
import type { UnsealedWorkbook } from './seal/unsealed-workbook.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { SheetPlan, WorkbookPlan } from './sheet-plan.ts'
import { drawnStatement } from './tabular/tabular-seal.ts'
import { writePlan, writeSealedPlan } from './write-plan.ts'

export interface TableColumn {
  readonly label: string
  /** In characters. */
  readonly width: number
  /** What a cell of the column may hold: a drop-down list in every row. */
  readonly choices?: readonly string[] | undefined
}

export interface SheetOfTable {
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly CellContent[])[]
  /** Drop-down lists of single cells: of a sheet whose rows hold different things. */
  readonly lists?: readonly { readonly column: number; readonly row: number; readonly choices: readonly string[] }[]
}

export interface TablesWorkbook {
  readonly title: string
  readonly sheets: readonly SheetOfTable[]
  /** True for a workbook that a person fills in: nothing is locked, and the lists go on below the rows. */
  readonly open: boolean
  readonly createdAt: string
  readonly createdBy: string
  readonly footer: { readonly left: string; readonly right: string }
  /** Set while the check of the ledger failed last. */
  readonly unsound?: UnsoundNotice
}

/** Empty rows below the last in which the drop-down lists of an open workbook still answer. */
const ROWS_TO_COME = 100

/** The first row below the band of a seal. */
const SEAL_FIRST_ROW = 6

/** A workbook of plain tables, one on each sheet: names in row 1, rows below. The same tables give the same bytes. */
export const writeTables = (workbook: TablesWorkbook, language: Language): Promise<Uint8Array> =>
  writePlan(planTables(workbook, language), language)

/** The same with a seal as its last sheet: for tables that are a record, and not a form to fill in. */
export function writeSealedTables(workbook: TablesWorkbook, seal: TabularSeal, language: Language): Promise<UnsealedWorkbook> {
  const plan = planTables(workbook, language)
  const sheets = [...plan.sheets, sealOfTables(workbook, seal, language)]
  return writeSealedPlan(withSeal({ ...plan, sheets }, drawnStatement(seal), language), language)
}

function planTables(workbook: TablesWorkbook, language: Language): WorkbookPlan {
  const { title, createdAt, createdBy, footer, open } = workbook
  const sheets = workbook.sheets.map((sheet) => planSheet(sheet, open))
  return { title, createdAt, createdBy, footer, sheets, ...noticeOf(workbook, language) }
}

function sealOfTables({ title, footer, unsound }: TablesWorkbook, seal: TabularSeal, language: Language): SheetPlan {
  const sheet = new SheetBuilder(workbookText('sheet.seal', language), 'lineStrong', [16, 30, 70])
  addBand(sheet, { title: workbookText('seal.title', language), corner: footer.left, lines: [title, ''], banner: null })
  addOriginRows(sheet, { ...seal, ...(unsound && { unsound }) }, SEAL_FIRST_ROW, language)
  return sheet.build()
}

function planSheet({ name, columns, rows, lists }: SheetOfTable, open: boolean) {
  const sheet = new SheetBuilder(
    name,
    'accent',
    columns.map(({ width }) => width),
  )
  columns.forEach(({ label, choices }, index) => {
    sheet.set(index + 1, 1, { kind: 'text', text: label }, 'columnHead')
    if (choices) sheet.list({ column: index + 1, firstRow: 2, lastRow: rows.length + 1 + (open ? ROWS_TO_COME : 0), choices })
  })
  rows.forEach((cells, at) => {
    for (const [index, content] of cells.entries()) sheet.set(index + 1, at + 2, content, 'cell', { wrap: true, align: 'left' })
  })
  for (const { column, row, choices } of lists ?? []) sheet.list({ column, firstRow: row, lastRow: row, choices })
  sheet.freeze(1, 0)
  sheet.repeatRows(1)
  if (open) sheet.leaveOpen()
  else if (rows.length > 0) sheet.filter(`A1:${columnLetter(columns.length)}${rows.length + 1}`)
  return sheet.build()
}
