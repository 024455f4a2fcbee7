import type { Language } from '../../shared/i18n/language.ts'
import { workbookText } from '../../shared/i18n/workbook-text.ts'
import type { TabularModel } from '../model/tabular-model.ts'
import { noticeOf } from './notice-of.ts'
import { withSeal } from './seal/seal-heading.ts'
import type { UnsealedWorkbook } from './seal/unsealed-workbook.ts'
import type { SealedPlan } from './sheet-plan.ts'
import { columnWidths } from './tabular/column-widths.ts'
import { legendSheet } from './tabular/legend-sheet.ts'
import { streamTable } from './tabular/stream-table.ts'
import { contentReader } from './tabular/tabular-content.ts'
import { drawnStatement, tabularSeal } from './tabular/tabular-seal.ts'
import { addFoot, colourGraded, isFigure, TABLE_FIRST_ROW, TableTotals, tableRange, tableSheet } from './tabular/tabular-sheet.ts'
import { writeSealedPlan } from './write-plan.ts'

/** Beyond this the file is streamed: the writer that keeps the sheet in memory needs 1.6 GB for 100,000 rows (spec 15). */
const MOST_ROWS_IN_MEMORY = 10_000

/** A wide table reaches the same weight with fewer rows: 10,000 rows of 24 columns took 500 MB, streamed 140 MB. */
const MOST_CELLS_IN_MEMORY = 100_000

/**
 * Any report of one table as an .xlsx file: the table with live totals, its legend where it has one, and the seal. The same model gives the
 * same bytes, provided `rows` gives the same rows again. Throws when a row is not what its columns announce.
 */
export async function writeTabularWorkbook(model: TabularModel, language: Language): Promise<UnsealedWorkbook> {
  return isStreamed(model) ? streamTable(model, language) : writeSealedPlan(planTable(model, language), language)
}

const isStreamed = ({ rowCount, columns }: TabularModel): boolean =>
  rowCount > MOST_ROWS_IN_MEMORY || rowCount * columns.length > MOST_CELLS_IN_MEMORY

/** Plans every cell of a table that fits in memory. */
function planTable(model: TabularModel, language: Language): SealedPlan {
  const rows = [...model.rows]
  const sheet = tableSheet(model, language, columnWidths(model.columns, rows, language))
  const totals = new TableTotals(model.columns)
  const content = contentReader(model.columns)
  for (const row of rows) {
    const at = TABLE_FIRST_ROW + totals.count
    model.columns.forEach((column, index) => {
      const align = isFigure(column) ? 'right' : 'left'
      sheet.set(index + 1, at, content(row, index), 'cell', column.kind === 'text' ? { wrap: true } : { align })
    })
    totals.add(row)
  }
  addFoot(sheet, model, totals, language)
  colourGraded(sheet, model, totals.count)
  sheet.quietZeros(TABLE_FIRST_ROW)
  if (totals.count > 0) sheet.filter(tableRange(model, totals.count))
  const plan = {
    sheets: [
      sheet.build(),
      ...(model.legend ? [legendSheet(model, model.legend, language)] : []),
      tabularSeal(model, totals, language),
    ],
    createdAt: model.seal.generatedAt,
    createdBy: model.seal.generatedBy,
    title: model.title[language],
    footer: { left: model.organisation, right: `${workbookText('footer.seal', language)} ${model.seal.head.slice(0, 12)}` },
    ...noticeOf(model, language),
  }
  return withSeal(plan, drawnStatement(model.seal), language)
}
