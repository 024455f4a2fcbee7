import { useQuery } from '@tanstack/react-query'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import type { client } from '../../../client/client.ts'
import { orpc } from '../../../client/client.ts'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import { AttendanceSection } from './attendance-section.tsx'
import { EventActions } from './event-actions.tsx'
import { EventCosts } from './event-costs.tsx'
import { EventDocuments } from './event-documents.tsx'
import { EventState } from './event-state.tsx'

export type OpenedEvent = Awaited<ReturnType<typeof client.activities.event>>

/** One event whole: what it is, what can be done with it, who was there, its documents and the lines that paid for it. */
export function EventPanel({ id }: { readonly id: number }) {
  const answer = useQuery(orpc.activities.event.queryOptions({ input: { id } }))
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const event = answer.data
  if (!event) return null
  return (
    <>
      <EventFacts event={event} />
      <EventActions event={event} />
      <AttendanceSection event={event} />
      <EventCosts event={event} />
      <EventDocuments id={event.id} />
    </>
  )
}

function EventFacts({ event }: { readonly event: OpenedEvent }) {
  const t = useText('activities')
  const pairs: readonly (readonly [string, React.ReactNode])[] = [
    [t('fact.kind'), t(`kind.${event.kind}`)],
    [t('column.state'), <EventState key="state" event={event} />],
    [t('column.place'), event.place],
    [t('column.activity'), [event.activity, event.output].filter(Boolean).join(' · ')],
    [t('fact.budgetLines'), event.budgetLines.join(', ')],
    [t('fact.planned'), event.plannedParticipants === 0 ? '' : event.plannedParticipants],
    [t('fact.personDays'), event.personDays === 0 ? '' : event.personDays],
    [
      t('fact.perDiem'),
      event.perDiemXof === null ? (
        ''
      ) : (
        <Money key="perDiem" minor={event.perDiemXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
      ),
    ],
    [t('fact.note'), event.note],
  ]
  return (
    <>
      <dl className={text.pairs} aria-label={t('facts')}>
        {pairs
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {event.validatedBy === null ? null : (
        <p className={text.small}>
          {t(event.validatedAlone ? 'fact.validatedAlone' : 'fact.validated', { name: event.validatedBy })}
        </p>
      )}
      {event.reopenedReason === null ? null : (
        <p className={`${text.small} ${text.second}`}>{t('fact.reopened', { reason: event.reopenedReason })}</p>
      )}
    </>
  )
}
