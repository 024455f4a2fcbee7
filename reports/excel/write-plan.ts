import ExcelJS from 'exceljs'
import type { Language } from '../../shared/i18n/language.ts'
import { absoluteRange, sheetPrefix } from './a1.ts'
import type { CellPlan } from './cell-plan.ts'
import { CellStyles } from './cell-style.ts'
import { cellValue } from './cell-value.ts'
import { addConditional } from './conditional-colours.ts'
import { fixZipDates } from './fixed-zip-dates.ts'
import { rowHeight } from './row-height.ts'
import { handCells } from './seal/seal-heading.ts'
import type { UnsealedWorkbook } from './seal/unsealed-workbook.ts'
import { sheetOptions } from './sheet-options.ts'
import type { SealedPlan, SheetPlan, WorkbookPlan } from './sheet-plan.ts'

/** Sheets are protected without a password: it stops a slip of the hand, and lets the reader filter and widen columns. */
export const PROTECTION = { selectLockedCells: true, formatColumns: true, formatRows: true, autoFilter: true } as const

/** Writes a planned workbook as the bytes of an .xlsx file. The same plan gives the same bytes. */
export async function writePlan(plan: WorkbookPlan, language: Language): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = new Date(plan.createdAt)
  workbook.modified = new Date(plan.createdAt)
  workbook.creator = plan.createdBy
  workbook.lastModifiedBy = plan.createdBy
  workbook.title = plan.title
  const styles = new CellStyles(language)
  for (const sheet of plan.sheets) {
    await writeSheet(workbook, sheet, plan, styles)
  }
  return fixZipDates(new Uint8Array(await workbook.xlsx.writeBuffer()), plan.createdAt)
}

/** Writes a workbook that is to be sealed. */
export async function writeSealedPlan(plan: SealedPlan, language: Language): Promise<UnsealedWorkbook> {
  const { sealRow, statement } = plan
  return { bytes: await writePlan(plan, language), sealSheet: plan.sheets.length, sealRow, hand: handCells(plan), statement }
}

async function writeSheet(workbook: ExcelJS.Workbook, sheet: SheetPlan, plan: WorkbookPlan, styles: CellStyles): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, sheetOptions(sheet, plan))
  sheet.widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width
  })
  for (const number of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const row = worksheet.getRow(number)
    for (const [column, cell] of sheet.cells.get(number) ?? []) {
      const target = row.getCell(column)
      target.value = storedValue(cell)
      target.style = styles.of(cell)
    }
    const height = sheet.heights.get(number) ?? rowHeight(sheet.cells.get(number) ?? new Map(), sheet.widths)
    if (height !== null) row.height = height
  }
  for (const range of sheet.merges) worksheet.mergeCells(range)
  // Two priorities for each rule, in order: what a gap says comes before the quiet ink of a zero.
  sheet.conditional.forEach((rule, index) => {
    addConditional(worksheet, rule, 2 * index + 1)
  })
  for (const range of sheet.names) {
    const address = sheetPrefix(sheet.name) + absoluteRange(range.column, range.firstRow, range.lastRow)
    workbook.definedNames.add(address, range.name)
  }
  if (sheet.filter) worksheet.autoFilter = sheet.filter
  for (const { column, firstRow, lastRow, choices } of sheet.lists) {
    const list = { type: 'list' as const, allowBlank: true, showErrorMessage: true, formulae: [`"${choices.join(',')}"`] }
    for (let row = firstRow; row <= lastRow; row += 1) worksheet.getCell(row, column).dataValidation = list
  }
  if (!sheet.open) await worksheet.protect('', PROTECTION)
}

/** A value, or a formula with its cached result. */
export function storedValue(cell: CellPlan): ExcelJS.CellValue {
  const value = cellValue(cell.content)
  if (cell.formula === undefined) return value
  return { formula: cell.formula, result: value ?? '' }
}
