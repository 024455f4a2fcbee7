import { useQuery } from '@tanstack/react-query'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './overview.module.css'
import { PillarBars } from './pillar-bars.tsx'

const RATINGS = { LOW: 'good', MEDIUM: 'warn', HIGH: 'bad', SEVERE: 'bad' } as const

/** On a partner's page: its score by pillar with the black line of the run before, what blocks, and the actions still open. */
export function PartnerDiligence({ partner }: { readonly partner: string }) {
  const t = useText('complianceOverview')
  const compliance = useText('compliance')
  const language = useLanguage()
  const { data } = useQuery(orpc.complianceOverview.partnerScores.queryOptions({ input: { partner } }))
  if (!data) return null
  const last = data.runs.at(-1)
  const rating = (['LOW', 'MEDIUM', 'HIGH', 'SEVERE'] as const).find((each) => each === data.terms?.rating)
  return (
    <Card
      title={t('scoresOf', { partner })}
      end={rating ? <Chip tone={RATINGS[rating]}>{compliance(`rating.${rating}`)}</Chip> : undefined}
    >
      <PillarBars scores={data} />
      <ul className={classes.list}>
        {data.blocking.map((item) => (
          <li key={`blocking ${item.item}`} className={classes.due}>
            <Icon name="close" size={13} />
            <span>{item.text[language]}</span>
            <Chip tone="bad">{t('check.blocking')}</Chip>
          </li>
        ))}
        {data.actions.map((action) => (
          <li key={action.id} className={classes.due}>
            <Icon name={action.late ? 'clock' : 'hourglass'} size={13} />
            <span title={action.text[language]}>{action.text[language]}</span>
            <time data-late={action.late || undefined}>{formatDate(action.dueOn)}</time>
          </li>
        ))}
      </ul>
      {last ? (
        <Button small variant="quiet" onClick={() => navigate('checklists', { run: String(last.runId) })}>
          {t('openRun', { date: formatDate(last.date) })}
        </Button>
      ) : (
        <Button small onClick={() => navigate('checklists', { template: 'T4', subject: `partner:${partner}` })}>
          {compliance('start')}
        </Button>
      )}
    </Card>
  )
}
