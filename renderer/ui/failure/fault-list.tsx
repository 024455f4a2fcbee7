import { describePlace, faultText } from '../../../shared/i18n/fault-text.ts'
import type { Fault } from '../../../shared/result/fault.ts'
import { useLanguage } from '../language/use-language.ts'
import { useText } from '../language/use-text.ts'
import classes from './failure.module.css'

interface FaultListProps {
  readonly faults: readonly Fault[]
  readonly limit?: number | undefined
  /** Heads the list instead of "n points to correct". */
  readonly title?: string | undefined
}

/** Faults with their place and their sentence; several are headed by their number. */
export function FaultList({ faults, limit = 8, title }: FaultListProps) {
  const language = useLanguage()
  const t = useText('shell')
  const shown = faults.slice(0, limit)
  const rest = faults.length - shown.length
  return (
    <div className={classes.faults}>
      {title !== undefined || faults.length > 1 ? <strong>{title ?? t('failure.many', { count: faults.length })}</strong> : null}
      <ul>
        {shown.map((fault, index) => {
          const place = describePlace(fault.place, language)
          return (
            // Faults have no identity of their own, and the list never reorders.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index} className={classes.fault}>
              {place ? <span className={classes.place}>{place}</span> : null}
              <span>{faultText(fault, language)}</span>
            </li>
          )
        })}
      </ul>
      {rest > 0 ? <span className={classes.rest}>{t('failure.more', { count: rest })}</span> : null}
    </div>
  )
}
