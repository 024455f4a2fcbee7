import type { QuestionedSplit, QuestionedTotals } from '../../domain/audit/findings/finding-amounts.ts'
import { formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'

/** One part of what is questioned, in francs and in each donor's currency that there is. */
export function splitText(
  { xof, donor }: QuestionedTotals,
  part: keyof QuestionedSplit,
  language: Language,
  between: string,
): string {
  const donors = [...donor].map(([currency, split]) => `${formatMoney(split[part], currency, language)} ${currency}`)
  return [`${formatMoney(xof[part], FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`, ...donors].join(between)
}
