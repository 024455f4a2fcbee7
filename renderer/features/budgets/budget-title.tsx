import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'

interface Versioned {
  readonly version: { readonly number: number; readonly createdAt: string } | null
  readonly asOf: string
}

/** Which version of the budget, and up to which day. */
export function BudgetVersion({ report: { version, asOf } }: { readonly report: Versioned }) {
  const t = useText('budgets')
  const day = formatDate(asOf)
  if (version === null) return <>{t('noVersion', { asOf: day })}</>
  return <>{t('version', { number: version.number, date: writeInstant(version.createdAt).date, asOf: day })}</>
}

/** The months that are not closed: one by its name, several by their number, all of them named to whoever points. */
export function ProvisionalChip({ months }: { readonly months: readonly string[] }) {
  const t = useText('budgets')
  const language = useLanguage()
  const [first] = months
  if (first === undefined) return null
  const names = months.map((month) => formatMonth(month, language))
  return (
    <span title={t('provisionalText', { months: names.join(', ') })}>
      <Chip tone="warn" icon="hourglass">
        {months.length === 1
          ? t('provisional', { month: formatMonth(first, language) })
          : t('provisionals', { count: months.length })}
      </Chip>
    </span>
  )
}
