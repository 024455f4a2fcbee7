import type { Language } from '../../shared/i18n/language.ts'
import type { UnsoundNotice } from '../model/unsound-notice.ts'
import { columnLetter } from './a1.ts'
import type { CellContent } from './cell-plan.ts'
import { noticeOf } from './notice-of.ts'
import { SheetBuilder } from './sheet-builder.ts'
import { writePlan } from './write-plan.ts'

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

/** A workbook of plain tables, one on each sheet: names in row 1, rows below. The same tables give the same bytes. */
export const writeTables = (workbook: TablesWorkbook, language: Language): Promise<Uint8Array> => {
  const { title, createdAt, createdBy, footer, open } = workbook
  const sheets = workbook.sheets.map((sheet) => planSheet(sheet, open))
  return writePlan({ title, createdAt, createdBy, footer, sheets, ...noticeOf(workbook, language) }, language)
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
