import type { Language } from '../../../shared/i18n/language.ts'
import { type WorkbookTextKey, workbookText } from '../../../shared/i18n/workbook-text.ts'
import type { TabularSeal } from '../../model/tabular-model.ts'
import type { UnsoundNotice } from '../../model/unsound-notice.ts'
import { type Look, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'

/** The column in which the origin of a workbook stands beside its names. */
export const ORIGIN_COLUMN = 3

/** Where in the chain a workbook was drawn, what made it and when; `openMonths` is left out where the workbook is of no month. Answers the last row. */
export function addOriginRows(
  sheet: SheetBuilder,
  seal: TabularSeal & { readonly unsound?: UnsoundNotice },
  first: number,
  language: Language,
  openMonths?: string,
): number {
  const say = (key: WorkbookTextKey): string => workbookText(key, language)
  const entries: readonly (readonly [WorkbookTextKey, string, Look])[] = [
    ['seal.head', seal.head, 'mono'],
    ['seal.sequence', String(seal.sequence), 'value'],
    ...(seal.unsound ? [[`seal.${seal.unsound.state}`, seal.unsound.date, 'value'] as const] : []),
    ...(openMonths === undefined ? [] : [['seal.openMonths', openMonths === '' ? say('none') : openMonths, 'value'] as const]),
    ['seal.version', seal.appVersion, 'value'],
    ['seal.generatedAt', `${seal.generatedAt.slice(0, 10)} ${seal.generatedAt.slice(11, 19)} UTC`, 'value'],
    ['seal.generatedBy', seal.generatedBy, 'value'],
  ]
  let row = first
  sheet.set(1, row, text(say('seal.origin')), 'section')
  for (const [key, value, look] of entries) {
    row += 1
    sheet.set(1, row, text(say(key)), 'label')
    sheet.set(ORIGIN_COLUMN, row, text(value), look)
    sheet.fill(row, 'label', 1, 2)
    sheet.fill(row, look)
  }
  return row
}
