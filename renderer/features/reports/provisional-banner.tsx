import { formatMonth } from '../../../shared/i18n/format.ts'
import type { Month } from '../../../shared/time/period.ts'
import { navigate } from '../../app/routes/router.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './reports.module.css'

/** Says which months are not closed, as the file will; leads to where they are closed. */
export function ProvisionalBanner({ months }: { readonly months: readonly Month[] }) {
  const t = useText('reports')
  const language = useLanguage()
  if (months.length === 0) return null
  return (
    <div className={classes.banner} role="status">
      <b>{t('provisional.word')}</b>
      <span>{t('provisional.text', { months: months.map((month) => formatMonth(month, language)).join(', ') })}</span>
      <button type="button" onClick={() => navigate('settings', { tab: 'periods' })}>
        {t('provisional.open')}
      </button>
    </div>
  )
}
