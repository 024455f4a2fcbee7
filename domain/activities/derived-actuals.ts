import type { LocalDate } from '../../shared/time/local-date.ts'

/** What the register says of a held event. */
export interface HeldEvent {
  readonly kind: string
  readonly to: LocalDate
  readonly women: number
  readonly men: number
  readonly participants: number
  readonly personDays: number
}

export type Derived = 'EVENTS' | 'PARTICIPANTS' | 'WOMEN' | 'MEN' | 'PERSON_DAYS'

const FIGURES: Readonly<Record<Derived, (event: HeldEvent) => number>> = {
  EVENTS: () => 1,
  PARTICIPANTS: ({ participants }) => participants,
  WOMEN: ({ women }) => women,
  MEN: ({ men }) => men,
  PERSON_DAYS: ({ personDays }) => personDays,
}

/** The running count of held events, of one kind or of all (null), by the day on which each ended: the actuals of a derived indicator. */
export function derivedActuals(
  derived: Derived,
  kind: string | null,
  events: readonly HeldEvent[],
): { date: LocalDate; value: string }[] {
  const days = new Map<LocalDate, number>()
  for (const event of events)
    if (kind === null || event.kind === kind) days.set(event.to, (days.get(event.to) ?? 0) + FIGURES[derived](event))
  let sum = 0
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, figure]) => {
      sum += figure
      return { date, value: String(sum) }
    })
}
