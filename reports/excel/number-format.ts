import type { Language } from '../../shared/i18n/language.ts'
import { minorUnitExponent } from '../../shared/money/currency.ts'
import type { CellContent } from './cell-plan.ts'

/** Positives carry an invisible bracket, so that digits of a column stay under one another (design, Components). */
const accounting = (positive: string, negative: string, zero: string): string => `${positive}_);(${negative});${zero}_)`

/**
 * XOF in groups of three parted by spaces whatever the reader's regional settings. The spaces are literal, since the thousands
 * sign of the file format follows the machine; those before the first digit print as nothing in a right-aligned cell. Inside
 * brackets they would show, so a negative amount gets the groups that it has.
 */
function xofFormat(xof: number): string {
  const groups = Math.ceil(String(Math.abs(xof)).length / 3)
  const negative = ['0', '# ##0', '# ### ##0', '# ### ### ##0'][Math.min(groups, 4) - 1]
  return accounting('# ### ### ### ##0', xof < 0 ? (negative ?? '0') : '# ### ##0', '0')
}

/** The accounting format of a currency; `minor` is the amount that the cell holds, which only matters for negative XOF. */
export function moneyFormat(currency: string, minor = 0): string {
  if (currency === 'XOF') return xofFormat(minor)
  const exponent = minorUnitExponent(currency)
  const decimals = exponent === 0 ? '' : `.${'0'.repeat(exponent)}`
  return accounting(`#,##0${decimals}`, `#,##0${decimals}`, `0${decimals}`)
}

export const DATE_FORMAT = 'dd/mm/yyyy'
export const RATE_FORMAT = '#,##0.000000_)'
export const PERCENT_FORMAT = accounting('0.00%', '0.00%', '0.00%')
export const INTEGER_FORMAT = '#,##0_);(#,##0)'

/** Month names in the workbook's language, not in the machine's: 40C is French, 809 British English. */
export const monthFormat = (language: Language): string => (language === 'fr' ? '[$-40C]mmm yyyy' : '[$-809]mmm yyyy')

/** The number format of a content; undefined for text, which has none. */
export function formatOf(content: CellContent, language: Language): string | undefined {
  switch (content.kind) {
    case 'money':
      return moneyFormat(content.currency, content.minor)
    case 'integer':
      return INTEGER_FORMAT
    case 'date':
      return DATE_FORMAT
    case 'month':
      return monthFormat(language)
    case 'share':
    case 'percent':
      return PERCENT_FORMAT
    case 'rate':
    case 'effectiveRate':
      return RATE_FORMAT
    default:
      return undefined
  }
}
