import { formatDate, formatDecimalText } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { isLocalDate } from '../../../../shared/time/local-date.ts'
import type { Text } from '../../../ui/language/use-text.ts'

const VALUE_WORDS = [
  'true',
  'false',
  'association',
  'project',
  'ACCRUAL',
  'CASH',
  'WA_CUM',
  'WA_MOVING',
  'FIFO',
  'MONTHLY_TABLE',
  'SPOT_DAY',
  'BUDGET_RATE',
  'LEDGER',
  'HMRC',
  'INFOREURO',
  'LINE',
  'SUBHEAD',
  'HEAD',
  'ORIGINAL',
  'LAST_APPROVED',
  'RECEIVING_ONLY',
  'BOTH',
  'ALLOWED',
  'APPROVAL',
  'INCLUSIVE',
  'EXCLUSIVE',
  'ARREARS',
  'ADVANCE',
  'IMPREST',
  'MILESTONE',
  'MONTH',
  'QUARTER',
  'RETURN',
  'OFFSET',
  'KEEP',
  'BLOCK',
  'WARN',
  'OFF',
] as const
/** A value of an agreement that has words of its own. */
export type ValueWord = (typeof VALUE_WORDS)[number]

const isWord = (text: string): text is ValueWord => VALUE_WORDS.some((word) => word === text)

/** A value as people read it: its word, a date, a figure in their own form, else the text itself. Parts of a planned tranche are told one by one. */
export function spokenValue(value: string | null, t: Text<'grants'>, language: Language): string {
  if (value === null) return t('value.none')
  if (isWord(value)) return t(`value.${value}`)
  return value
    .split(' · ')
    .map((part) => (isLocalDate(part) ? formatDate(part) : /^\d+(\.\d+)?$/.test(part) ? formatDecimalText(part, language) : part))
    .join(' · ')
}

const ITEMS = ['percent', 'budgetLine', 'excludedNatures', 'excludedLines', 'capped', 'reference', 'from'] as const

/** What is named inside a field: a key of the overheads in words, else the tranche, code or year itself. */
export function spokenItem(item: string, t: Text<'grants'>): string {
  const known = ITEMS.find((each) => each === item)
  return known === undefined ? item : t(`item.${known}`)
}
