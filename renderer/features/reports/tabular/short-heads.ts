import type { Language } from '../../../../shared/i18n/language.ts'
import type { Text } from '../../../ui/language/use-text.ts'
import { currencySign } from '../../../ui/money/currency-sign.ts'
import type { TabularView } from '../report-view.ts'

type ReportColumn = TabularView['columns'][number]

/** Columns whose heading in the file is too long for the screen. */
const SHORT = [
  'opening_debit',
  'opening_credit',
  'closing_debit',
  'closing_credit',
  'budget_line',
  'budget_gbp',
  'actual_gbp',
  'committed_gbp',
  'available_gbp',
  'gbp',
] as const
type ShortKey = (typeof SHORT)[number]

const isShort = (key: string): key is ShortKey => SHORT.some((known) => known === key)

/** The heading of a column on screen: shorter than in the file, with the sign of the donor's currency. */
export function headOf(column: ReportColumn, t: Text<'reports'>, language: Language): string {
  if (!isShort(column.key)) return column.label[language]
  const word = t(`column.${column.key}`)
  return column.key.endsWith('gbp') && column.currency !== null ? `${word} ${currencySign(column.currency)}` : word
}
