import type { Text } from '../../ui/language/use-text.ts'

/** Where a rate comes from, in words: a receipt's document, the agreement, or the name of the table that publishes it. */
export function sourceName(source: string, t: Text<'conversion'>): string {
  switch (source) {
    case 'receipt':
      return t('trace.receipt')
    case 'exchange':
      return t('trace.exchange')
    case 'opening':
      return t('trace.opening')
    case 'BUDGET_RATE':
      return t('trace.budgetRate')
    default:
      return `${t('trace.publication')} ${source}`
  }
}
