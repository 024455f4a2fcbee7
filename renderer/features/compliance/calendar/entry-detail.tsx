import type { CalendarEntry } from '../../../../shared/contract/compliance-overview.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { DetailCard } from '../../commitments/detail-card.tsx'
import classes from './calendar.module.css'
import { EntryChip } from './entry-chip.tsx'
import { EntryForm } from './entry-form.tsx'

/** One date of the calendar: an obligation is kept here; a return or a claim leads to where it is made. */
export function EntryDetail({ entry, onClose }: { readonly entry: CalendarEntry; readonly onClose: () => void }) {
  const t = useText('complianceOverview')
  const language = useLanguage()
  const [grant = '', period = ''] = entry.detail.split(' ')
  return (
    <DetailCard title={entry.text[language]} onClose={onClose}>
      {entry.id === null ? (
        <div className={classes.form}>
          <div>
            <EntryChip state={entry.state} />
          </div>
          <p>
            {t('calendar.due')} {formatDate(entry.dueOn)}, {t('calendar.workingDay', { date: formatDate(entry.workingDay) })}
          </p>
          {entry.kind === 'obligation' ? <p className={classes.quiet}>{t('calendar.notOpen')}</p> : null}
          {entry.kind === 'payroll' ? (
            <>
              <p className={classes.quiet}>{t('calendar.kind.payroll')}</p>
              <Button icon="arrowRight" onClick={() => navigate('payroll', { month: entry.detail })}>
                {t('calendar.goPayroll')}
              </Button>
            </>
          ) : null}
          {entry.kind === 'claim' ? (
            <>
              <p className={classes.quiet}>{t('calendar.kind.claim')}</p>
              <Button icon="arrowRight" onClick={() => navigate('claims', { grant, period })}>
                {t('calendar.goClaim')}
              </Button>
            </>
          ) : null}
        </div>
      ) : (
        <EntryForm key={entry.key} entry={entry} id={entry.id} />
      )}
    </DetailCard>
  )
}
