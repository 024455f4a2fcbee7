import type { CalendarEntry } from '../../../../shared/contract/compliance-overview.ts'
import { monthName } from '../../../../shared/i18n/format.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './calendar.module.css'

interface MonthStripProps {
  readonly year: number
  readonly entries: readonly CalendarEntry[]
  readonly chosen: string | null
  readonly onChoose: (month: string | null) => void
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

/** The twelve months of the year, each with what is settled of what falls due in it; choosing one narrows the list. */
export function MonthStrip({ year, entries, chosen, onChoose }: MonthStripProps) {
  const t = useText('complianceOverview')
  const language = useLanguage()
  return (
    <fieldset className={classes.strip} style={{ border: 0, margin: 0, padding: 0 }} aria-label={t('calendar.month')}>
      {MONTHS.map((number) => {
        const month = `${year}-${number}`
        const own = entries.filter(({ dueOn }) => dueOn.startsWith(month))
        const late = own.filter(({ state }) => state === 'overdue').length
        const settled = own.filter(({ state }) => state === 'done' || state === 'notApplicable').length
        return (
          <button
            key={month}
            type="button"
            className={classes.month}
            aria-pressed={month === chosen}
            onClick={() => onChoose(month === chosen ? null : month)}
          >
            <span>{monthName(month, language)}</span>
            <span className={classes.counts} data-late={late > 0 || undefined}>
              {late > 0 ? t('late', { count: late }) : `${settled}/${own.length}`}
            </span>
          </button>
        )
      })}
    </fieldset>
  )
}
