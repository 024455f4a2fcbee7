import { Decimal } from 'decimal.js'
import { minorUnitExponent } from '../../shared/money/currency.ts'
import { firstDay } from '../../shared/time/period.ts'
import { neutralText } from '../text/neutral-text.ts'
import type { CellContent } from './cell-plan.ts'
import { dateSerial } from './date-serial.ts'

/**
 * What a spreadsheet file stores for a content. This is the one place where an exact amount becomes the binary number that the
 * file format asks for: an integer divided once by its power of ten, which is the nearest number to the decimal that people read.
 */
export function cellValue(content: CellContent): string | number | null {
  switch (content.kind) {
    case 'empty':
      return null
    case 'text':
      return neutralText(content.text)
    case 'money':
      return majorUnits(content.minor, content.currency)
    case 'integer':
      return content.value
    case 'date':
      return dateSerial(content.date)
    case 'month':
      return dateSerial(firstDay(content.month))
    case 'share':
      return content.whole === 0 ? '' : new Decimal(content.part).div(content.whole).toNumber()
    case 'percent':
      return new Decimal(content.percent).div(100).toNumber()
    case 'rate':
      return Number(content.rate)
    case 'effectiveRate':
      return content.donorMinor === 0
        ? ''
        : new Decimal(content.xof).times(minorScale(content.currency)).div(content.donorMinor).toNumber()
  }
}

const minorScale = (currency: string): number => 10 ** minorUnitExponent(currency)

/** Minor units as the number of a cell; −0 is never written. */
export const majorUnits = (minor: number, currency: string): number => (minor === 0 ? 0 : minor / minorScale(currency))
