import { eventDays } from '../../../../domain/activities/event-days.ts'
import type { ActivityEventInput, Participant } from '../../../../shared/contract/activities.ts'
import type { LocalDate } from '../../../../shared/time/local-date.ts'

/** An event as the form holds it: both dates may still be missing. */
export interface EventDraft extends Omit<ActivityEventInput, 'from' | 'to'> {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

export const emptyEvent = (grant: string): EventDraft => ({
  id: null,
  code: '',
  kind: 'workshop',
  titleFr: '',
  titleEn: '',
  grant,
  activity: '',
  output: null,
  budgetLines: [],
  partner: null,
  place: '',
  from: null,
  to: null,
  state: 'planned',
  plannedParticipants: 0,
  perDiemXof: null,
  note: '',
  participants: [],
  headcounts: [],
})

interface KnownEvent {
  readonly id: number
  readonly code: string
  readonly kind: ActivityEventInput['kind']
  readonly title: { readonly fr: string; readonly en: string }
  readonly grant: string
  readonly activity: string
  readonly output: string | null
  readonly budgetLines: readonly string[]
  readonly partner: string | null
  readonly place: string
  readonly from: string
  readonly to: string
  readonly state: ActivityEventInput['state']
  readonly plannedParticipants: number
  readonly perDiemXof: number | null
  readonly note: string
  readonly participants: readonly Participant[]
  readonly headcounts: ActivityEventInput['headcounts']
}

/** The form of an event that is kept already. */
export const draftOfEvent = (event: KnownEvent): EventDraft => ({
  id: event.id,
  code: event.code,
  kind: event.kind,
  titleFr: event.title.fr,
  titleEn: event.title.en,
  grant: event.grant,
  activity: event.activity,
  output: event.output,
  budgetLines: [...event.budgetLines],
  partner: event.partner,
  place: event.place,
  from: event.from,
  to: event.to,
  state: event.state,
  plannedParticipants: event.plannedParticipants,
  perDiemXof: event.perDiemXof,
  note: event.note,
  participants: [...event.participants],
  headcounts: [...event.headcounts],
})

/** What is sent, or null while something that every event has is missing. */
export function eventOfDraft(draft: EventDraft): ActivityEventInput | null {
  const { from, to } = draft
  const isWhole = [draft.code, draft.titleFr, draft.activity, draft.place].every((field) => field.trim() !== '')
  return isWhole && from !== null && to !== null ? { ...draft, from, to } : null
}

/** The days that the form offers for a person: those of the event. */
export const daysOfDraft = ({ from, to }: EventDraft): LocalDate[] => (from === null || to === null ? [] : eventDays(from, to))

/** A new line of the list, there on every day. */
export const someone = (days: readonly LocalDate[]): Participant => ({
  name: '',
  sex: 'F',
  organisation: '',
  role: '',
  phone: '',
  days: [...days],
  perDiemXof: null,
  voucher: null,
  line: null,
})
