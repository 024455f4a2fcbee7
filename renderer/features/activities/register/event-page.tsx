import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../client/client.ts'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { draftOfEvent, emptyEvent } from '../model/event-draft.ts'
import { EventForm } from './event-form.tsx'

interface EventPageProps {
  readonly grant: string
  /** Null makes a new event. */
  readonly id: number | null
}

/** The page on which an event is written. */
export function EventPage({ grant, id }: EventPageProps) {
  const answer = useQuery({ ...orpc.activities.event.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  if (id === null) return <EventForm start={emptyEvent(grant)} />
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  return answer.data ? <EventForm start={draftOfEvent(answer.data)} /> : null
}
