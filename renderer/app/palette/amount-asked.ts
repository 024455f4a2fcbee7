import type { Language } from '../../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { parseAmount } from '../../ui/money/parse-amount.ts'

/** The amount in whole francs that somebody looks for ("47500", "47 500", "47 500 XOF"); null when the words are no amount. */
export function amountAsked(text: string, language: Language): number | null {
  const bare = text.trim().replace(new RegExp(`\\s*${FUNCTIONAL_CURRENCY}$`, 'i'), '')
  if (!/^\d/.test(bare)) return null
  const amount = parseAmount(bare, FUNCTIONAL_CURRENCY, language)
  return amount === undefined || amount === 0 ? null : amount
}
