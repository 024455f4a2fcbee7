import { shortMonthName } from '../../../shared/i18n/format.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './conversion.module.css'
import { monthColour } from './month-colour.ts'

/** With more months the colours repeat: the blocks then bear the names themselves. */
const MONTHS_AT_MOST = 5

interface PictureLegendProps {
  readonly months: readonly string[]
  /** Its name; null when no line is traced, or when lines are not drawn one by one. */
  readonly chosen: string | null
}

/** Which colour is which month, and the line that is traced. */
export function PictureLegend({ months, chosen }: PictureLegendProps) {
  const t = useText('conversion')
  const language = useLanguage()
  return (
    <span className={classes.legend}>
      {(months.length > MONTHS_AT_MOST ? [] : months).map((month, index) => (
        <span key={month}>
          <i style={{ background: monthColour(index) }} />
          {shortMonthName(month, language)}
        </span>
      ))}
      {chosen === null ? null : (
        <span>
          <i style={{ background: 'var(--accent)' }} />
          {t('chosen', { name: chosen })}
        </span>
      )}
    </span>
  )
}
