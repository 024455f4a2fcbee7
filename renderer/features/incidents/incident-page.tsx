import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncidentContent } from '../../../shared/contract/incidents.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate, useLeaveGuard } from '../../app/routes/router.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { DonorContactCard } from './donor-contact-card.tsx'
import { IncidentFields } from './incident-fields.tsx'
import classes from './incidents.module.css'
import type { IncidentAccess } from './officers-card.tsx'
import { useIncidentFile } from './use-incident-file.ts'
import { useOfPerson } from './use-of-person.ts'

const BLANK: IncidentContent = {
  kind: 'fraud',
  state: 'suspected',
  detectedAt: '',
  means: '',
  anonymous: false,
  reporter: '',
  reportedAt: null,
  reportReference: '',
  narrative: '',
  exposedXof: 0,
  exposedGbp: 0,
  vouchers: [],
  actions: '',
  recoveries: [],
  outcome: '',
}

interface IncidentPageProps {
  /** Null for a new one. */
  readonly incident: string | null
  readonly access: IncidentAccess
}

/** One incident: what it says, to be changed, and every state that it had. */
export function IncidentPage({ incident, access }: IncidentPageProps) {
  const t = useText('incidents')
  const file = useIncidentFile()
  const kept = useQuery({
    ...useOfPerson(orpc.incidents.open.queryOptions({ input: { incident: incident ?? '' } })),
    enabled: incident !== null,
  })
  const record = useCommand(client.incidents.save)
  const [typed, setTyped] = useState<IncidentContent | null>(incident === null ? BLANK : null)
  const [latest] = kept.data?.history ?? []
  const content = typed ?? latest?.content
  useLeaveGuard(incident !== null && typed !== null)
  const submit = async () => {
    if (!content) return
    const answer = await record.run({ incident, after: latest?.entry ?? null, content })
    if (!answer.ok) return
    setTyped(null)
    notifications.show({ message: t('saved') })
    navigate('incidents', { incident: answer.value.incident })
  }
  return (
    <Page
      title={kept.data?.number ?? t('new')}
      sub={kept.data ? t(`kind.${kept.data.kind}`) : undefined}
      beside={
        <Button variant="quiet" small onClick={() => navigate('incidents', {})}>
          {t('back')}
        </Button>
      }
      actions={
        <>
          {incident === null ? null : (
            <Button icon="printer" busy={file.pending} onClick={() => void file.save({ format: 'pdf', incident })}>
              {t('paper')}
            </Button>
          )}
          <Button
            variant="primary"
            icon="save"
            busy={record.pending}
            blocked={typed === null ? t('nothingTyped') : undefined}
            onClick={() => void submit()}
          >
            {t('keep')}
          </Button>
        </>
      }
    >
      <QueryFailure error={kept.error} onRetry={() => void kept.refetch()} />
      <FailureNote failure={record.failure ?? file.failure} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {kept.data?.late ? <Notice tone="warn">{t('lateWhy')}</Notice> : null}
          {content ? <IncidentFields content={content} onChange={(part) => setTyped({ ...content, ...part })} /> : null}
        </div>
        <div className={classes.side}>
          <DonorContactCard officers={access.officers} />
          {kept.data ? (
            <Card title={t('history')}>
              <p className={classes.quiet}>{t('historyWhy')}</p>
              <ul className={classes.list}>
                {kept.data.history.map(({ entry, at, by, content: was }) => (
                  <li key={entry}>
                    {t('entry', { state: t(`state.${was.state}`), by, at: `${formatDate(at.slice(0, 10))} ${at.slice(11, 16)}` })}
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  )
}
