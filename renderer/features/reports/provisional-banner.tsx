import { formatMonth, monthName } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { Month } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import classes from './reports.module.css'

/** Says which months are not closed, as the file will; leads to where they are closed. */
export function ProvisionalBanner({ months }: { readonly months: readonly Month[] }) {
  const t = useText('reports')
  const language = useLanguage()
  if (months.length === 0) return null
  const words = provisionalSentence(months, t, language)
  return (
    <div className={classes.banner} role="status">
      <b>{t('provisional.word')}</b>
      <span className={classes.bannerWords} title={words}>
        {words}
      </span>
      <button type="button" onClick={() => navigate('closing', { month: months[0] })}>
        {t('provisional.open')}
      </button>
    </div>
  )
}

/** Up to this number the months are named one by one. */
const NAMED = 3

function provisionalSentence(months: readonly Month[], t: Text<'reports'>, language: Language): string {
  const [first = ''] = months
  const last = months.at(-1) ?? first
  if (months.length === 1) return t('provisional.one', { month: capital(formatMonth(first, language)) })
  const oneYear = first.slice(0, 4) === last.slice(0, 4)
  const named = (month: Month) => (oneYear && month !== last ? monthName(month, language) : formatMonth(month, language))
  if (months.length <= NAMED)
    return t('provisional.several', { months: capital(listed(months.map(named), t('provisional.and'))) })
  return t('provisional.many', { months: months.length, first: named(first), last: named(last) })
}

/** "mars, avril et mai 2020". */
const listed = (words: readonly string[], and: string): string => `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
