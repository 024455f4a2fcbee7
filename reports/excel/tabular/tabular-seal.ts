import { formatMonth } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { type WorkbookTextKey, workbookText } from '../../../shared/i18n/workbook-text.ts'
import type { TabularModel, TabularSeal } from '../../model/tabular-model.ts'
import { sheetPrefix } from '../a1.ts'
import { addBand } from '../band.ts'
import { type CellContent, integer, text } from '../cell-plan.ts'
import { addOriginRows, ORIGIN_COLUMN } from '../seal/origin-rows.ts'
import type { DrawnStatement } from '../seal/seal-statement.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { TABLE_FIRST_ROW, TABLE_HEAD_ROW, type TableTotals, tabularBand, totalContent, totalName } from './tabular-sheet.ts'

const [SEALED, FOUND, GAP] = [ORIGIN_COLUMN, 4, 5] as const

/** What the seal of a table states. */
export const drawnStatement = ({ source, ...seal }: TabularSeal): DrawnStatement => ({ ...seal, source: source ?? null })

/** The last sheet: where in the chain the table was drawn, and its totals as written beside the same totals recomputed. */
export function tabularSeal(model: TabularModel, totals: TableTotals, language: Language): SheetPlan {
  const say = (key: WorkbookTextKey, details?: Record<string, string>): string => workbookText(key, language, details)
  const sheet = new SheetBuilder(say('sheet.seal'), 'lineStrong', [16, 30, 26, 26, 18])
  addBand(sheet, tabularBand(model, language, say('seal.title')))
  const { seal } = model
  const months = model.openMonths.map((month) => formatMonth(month, language)).join(', ')
  let row = addOriginRows(sheet, { ...seal, ...(model.unsound && { unsound: model.unsound }) }, TABLE_HEAD_ROW, language, months)
  row += 2
  sheet.set(1, row, text(say('seal.totals')), 'section')
  row += 1
  for (const [column, key] of [
    [SEALED, 'seal.sealed'],
    [FOUND, 'seal.found'],
    [GAP, 'seal.gap'],
  ] as const) {
    sheet.set(column, row, text(say(key)), 'columnHead', { align: 'right' })
  }
  sheet.fill(row, 'columnHead')
  const add = (label: string, content: CellContent, gap: CellContent, formula: string): void => {
    row += 1
    sheet.set(1, row, text(label), 'label')
    const sealed = sheet.set(SEALED, row, content, 'cell')
    const found = sheet.set(FOUND, row, content, 'cell', { formula })
    const cell = sheet.set(GAP, row, gap, 'cell', { formula: `ROUND(${found}-${sealed},2)` })
    sheet.fill(row, 'label')
    sheet.colour({ kind: 'zeroIsGood', range: cell, decidedBy: cell })
  }
  add(say('tabular.rows'), integer(totals.count), integer(0), rowsFormula(model, totals, language))
  model.columns.forEach((column, index) => {
    if (!column.total || totals.count === 0) return
    const label = say('tabular.columnTotal', { column: column.label[language] })
    add(label, totalContent(column, totals.of(index)), totalContent(column, 0), totalName(column))
  })
  sheet.repeatRows(TABLE_HEAD_ROW - 1)
  return sheet.build()
}

/** Counts the rows of the table by their place: a row deleted in the middle lowers it. */
function rowsFormula(model: TabularModel, totals: TableTotals, language: Language): string {
  if (totals.count === 0) return '0'
  const range = `A${TABLE_FIRST_ROW}:A${TABLE_FIRST_ROW + totals.count - 1}`
  return `ROWS(${sheetPrefix(model.sheetName[language])}${range})`
}
