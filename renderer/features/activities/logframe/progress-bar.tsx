import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import classes from '../activities.module.css'

/** Nearly there, from this part of the way on. */
const NEAR = 75

/** How far an indicator has come, as a bar and a figure; nothing while nothing is known. */
export function ProgressBar({ percent, label }: { readonly percent: string | null; readonly label: string }) {
  const language = useLanguage()
  if (percent === null) return null
  const done = Number(percent)
  const tone = done >= 100 ? 'good' : done >= NEAR ? 'warn' : 'bad'
  const text = `${formatDecimalText(percent, language)}${language === 'fr' ? '\u202f' : ''}%`
  return (
    <span className={classes.bar}>
      <span className={classes.track} role="img" aria-label={`${label} ${text}`}>
        <span className={classes.fill} data-tone={tone} style={{ width: `${Math.max(0, Math.min(100, done))}%` }} />
      </span>
      <span className={classes.percent}>{text}</span>
    </span>
  )
}
