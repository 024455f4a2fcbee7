import { formatDate } from '../../../shared/i18n/format.ts'
import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { addBand } from '../band.ts'
import { bannerOf } from '../notice-of.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import { openMonthNames } from './banner-text.ts'
import type { ClaimContext } from './claim-context.ts'

/**
 * Heads a sheet of the claim: what it is, whose grant it is (the grant's number is quoted on every page), the period, and the banner
 * when a month of the period is still open. The rows repeat on each printed page.
 */
export function addHeading(sheet: SheetBuilder, context: ClaimContext, title: WorkbookTextKey): void {
  const { say, language } = context
  const { header, openMonths } = context.model
  const component = header.component ? ` · ${header.component}` : ''
  const period = say('heading.period', { from: formatDate(header.from), to: formatDate(header.to), currency: context.currency })
  addBand(sheet, {
    title: say(title),
    corner: `${header.grantNumber} · ${header.claimNumber}`,
    lines: [
      `${header.donor} · ${header.programme}${component} · ${header.title[language]} · ${header.lead}`,
      `${period} · ${say(`method.${header.method}`)}`,
    ],
    banner: bannerOf(
      context.model,
      openMonths.length === 0 ? null : say('banner.provisional', { months: openMonthNames(context) }),
      language,
    ),
  })
}
