import { formatDate } from '../../../shared/i18n/format.ts'
import { text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { openMonthNames } from './banner-text.ts'
import type { ClaimContext } from './claim-context.ts'

/**
 * The first five rows of every sheet: what it is, whose grant it is (the grant's number is quoted on every page), the
 * period, and the banner when a month of the period is still open. They repeat on each printed page.
 */
export function addHeading(sheet: SheetBuilder, context: ClaimContext, title: WorkbookTextKey): void {
  const { say, language } = context
  const { header, openMonths } = context.model
  const last = sheet.columnCount
  sheet.set(1, 1, text(say(title)), 'title', { indent: 1 })
  sheet.set(last, 1, text(`${header.grantNumber} · ${header.claimNumber}`), 'title', { align: 'right', indent: 1 })
  sheet.fill(1, 'title')
  sheet.height(1, 27)
  const component = header.component ? ` · ${header.component}` : ''
  sheet.set(1, 2, text(`${header.donor} · ${header.programme}${component} · ${header.title[language]} · ${header.lead}`), 'subtitle', {
    indent: 1,
  })
  sheet.fill(2, 'subtitle')
  sheet.height(2, 16)
  const period = say('heading.period', { from: formatDate(header.from), to: formatDate(header.to), currency: context.currency })
  sheet.set(1, 3, text(`${period} · ${say(`method.${header.method}`)}`), 'subtitle', { indent: 1 })
  sheet.fill(3, 'subtitle')
  sheet.height(3, 16)
  if (openMonths.length > 0) {
    sheet.set(1, 4, text(say('banner.provisional', { months: openMonthNames(context) })), 'banner', { indent: 1 })
    sheet.fill(4, 'banner')
    sheet.height(4, 20)
  } else {
    sheet.fill(4, 'note')
    sheet.height(4, 5)
  }
  sheet.fill(5, 'note')
  sheet.height(5, 5)
}
