import type { Language } from '../../../shared/i18n/language.ts'
import type { TabularLegend, TabularModel } from '../../model/tabular-model.ts'
import { addBand } from '../band.ts'
import { text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { TABLE_HEAD_ROW, tabularBand } from './tabular-sheet.ts'

/** A sheet that says what the marks in the table mean, and figures that belong to the table as a whole. */
export function legendSheet(model: TabularModel, legend: TabularLegend, language: Language): SheetPlan {
  const sheet = new SheetBuilder(legend.title[language], 'lineStrong', [30, 60])
  addBand(sheet, tabularBand(model, language, legend.title[language]))
  legend.rows.forEach(({ name, meaning }, index) => {
    sheet.set(1, TABLE_HEAD_ROW + index, text(name[language]), 'label')
    sheet.set(2, TABLE_HEAD_ROW + index, text(meaning[language]), 'value', { wrap: true })
  })
  return sheet.build()
}
