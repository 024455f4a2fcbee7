import { formatDecimalText, formatMoney } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'

/** A figure of a check as it is written: francs, the donor's money, or a count. */
export function checkFigure(value: number, unit: 'xof' | 'donor' | 'count', currency: string, language: Language): string {
  if (unit === 'count') return formatDecimalText(String(value), language)
  return formatMoney(value, unit === 'xof' ? FUNCTIONAL_CURRENCY : currency, language)
}
