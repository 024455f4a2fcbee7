import { sumMinor } from '../../shared/money/money.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'

export interface PlannedPart {
  readonly label: string
  readonly amountMinor: number
  readonly plannedDate: LocalDate | null
}

export interface ReceivedPart {
  readonly label: string
  readonly date: LocalDate
  readonly amountMinor: number
}

export interface PlanState {
  readonly label: string
  readonly receivedMinor: number
  readonly receivedOn: LocalDate | null
  /** received − planned, null while nothing was received. */
  readonly differenceMinor: number | null
  /** Days after the planned day, negative before it: of the receipt, or of today while it is awaited and late. Null without a planned day, or when not due. */
  readonly daysLate: number | null
  readonly state: 'received' | 'partly' | 'late' | 'awaited'
}

/** Planned tranches beside what was received under the same number; what was received beyond the plan is left to the caller. */
export function planStates(planned: readonly PlannedPart[], received: readonly ReceivedPart[], today: LocalDate): PlanState[] {
  return planned.map((part) => {
    const own = received.filter(({ label }) => label === part.label)
    const receivedMinor = sumMinor(own.map(({ amountMinor }) => amountMinor))
    const receivedOn = own.reduce<LocalDate | null>((last, { date }) => (last === null || date > last ? date : last), null)
    const overdue = part.plannedDate !== null && part.plannedDate < today
    const day = receivedOn ?? (overdue ? today : null)
    return {
      label: part.label,
      receivedMinor,
      receivedOn,
      differenceMinor: receivedOn === null ? null : receivedMinor - part.amountMinor,
      daysLate: part.plannedDate === null || day === null ? null : daysBetween(part.plannedDate, day),
      state: receivedOn === null ? (overdue ? 'late' : 'awaited') : receivedMinor < part.amountMinor ? 'partly' : 'received',
    }
  })
}
