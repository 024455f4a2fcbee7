import type { Database } from '../../db/database.ts'
import {
  type ActivityEventRow,
  type HeadcountRow,
  listActivityEvents,
  listEventLines,
  listHeadcounts,
  listParticipants,
  type ParticipantRow,
} from '../../db/queries/activities-events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { attendanceTable, type CountedPeople } from '../../domain/activities/attendance-table.ts'
import { eventDays } from '../../domain/activities/event-days.ts'
import type { ActivityEventView, CostView, Participant } from '../../shared/contract/activities.ts'
import { keptTextList } from '../../shared/contract/kept-text-list.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { type CostPart, costLine, grantCosts, NO_COST, sumCosts } from './grant-costs.ts'

/** The register of a grant, or of the whole ledger (null), with who was there and what it cost. */
export interface EventBook {
  readonly events: readonly ActivityEventRow[]
  participantsOf(eventId: number): readonly ParticipantRow[]
  headcountsOf(eventId: number): readonly HeadcountRow[]
  linesOf(eventId: number): readonly string[]
}

const byEvent = <Row extends { readonly eventId: number }>(rows: readonly Row[]): ((id: number) => readonly Row[]) => {
  const found = new Map<number, Row[]>()
  for (const row of rows) {
    const known = found.get(row.eventId)
    if (known) known.push(row)
    else found.set(row.eventId, [row])
  }
  return (id) => found.get(id) ?? []
}

export function eventBook(database: Database, grantId: number | null): EventBook {
  const lines = byEvent(listEventLines(database, grantId))
  return {
    events: listActivityEvents(database, grantId),
    participantsOf: byEvent(listParticipants(database, grantId)),
    headcountsOf: byEvent(listHeadcounts(database, grantId)),
    linesOf: (id) => lines(id).map(({ code }) => code),
  }
}

/** The people of an event as they are counted: its list of names where there is one, else its head counts. */
export function countedPeople(book: EventBook, eventId: number): CountedPeople[] {
  const list = book.participantsOf(eventId)
  return list.length > 0
    ? list.map(({ sex, organisation }) => ({ sex, organisation, count: 1 }))
    : book.headcountsOf(eventId).map(({ sex, organisation, count }) => ({ sex, organisation, count }))
}

/** Days attended, all people together; without a list, everyone counts for every day. */
export function personDaysOf(book: EventBook, event: ActivityEventRow): number {
  const list = book.participantsOf(event.id)
  if (list.length > 0) return list.reduce((sum, { days }) => sum + daysOf(days).length, 0)
  const people = book.headcountsOf(event.id).reduce((sum, { count }) => sum + count, 0)
  return people * eventDays(event.fromDate, event.toDate).length
}

/** The dates that a participant's row keeps as JSON. */
export const daysOf = (days: string): string[] => keptTextList.read(days)

export function activityEvents(database: Database, grantCode: string | null): Result<ActivityEventView[]> {
  const grants = listGrants(database).filter(({ code }) => grantCode === null || code === grantCode)
  if (grantCode !== null && grants.length === 0) return failure(fault('GRANT_UNKNOWN', undefined, { grant: grantCode }))
  return success(
    grants.flatMap((grant) => {
      const book = eventBook(database, grant.id)
      const costs = costsByEvent(book.events.length === 0 ? [] : grantCosts(database, grant, null))
      return book.events.map((event) => eventView(book, event, grant.currency, costs.get(event.id) ?? NO_COST))
    }),
  )
}

export function costsByEvent(parts: readonly CostPart[]): Map<number, CostView> {
  const costs = new Map<number, CostView>()
  for (const part of parts) if (part.event) costs.set(part.event.id, sumCosts([costs.get(part.event.id) ?? NO_COST, part]))
  return costs
}

export function eventView(book: EventBook, event: ActivityEventRow, currency: string, cost: CostView): ActivityEventView {
  return {
    id: event.id,
    code: event.code,
    kind: event.kind,
    title: { fr: event.titleFr, en: event.titleEn },
    grant: event.grantCode,
    currency,
    activity: event.activity,
    output: event.output,
    budgetLines: [...book.linesOf(event.id)],
    partner: event.partner,
    place: event.place,
    from: event.fromDate,
    to: event.toDate,
    state: event.state,
    plannedParticipants: event.plannedParticipants,
    people: attendanceTable(countedPeople(book, event.id)).total,
    personDays: personDaysOf(book, event),
    hasList: book.participantsOf(event.id).length > 0,
    recordedBy: event.recordedBy,
    validatedBy: event.validatedBy,
    validatedAlone: event.validatedAlone === 1,
    cost,
  }
}

/** One event whole: its attendance, its table by organisation and sex, and the lines that it bears. Refused: an unknown one. */
export function activityEvent(database: Database, id: number) {
  const row = listActivityEvents(database, null).find((event) => event.id === id)
  const grant = row && listGrants(database).find((known) => known.id === row.grantId)
  if (!row || !grant) return failure(fault('EVENT_UNKNOWN', undefined, { event: id }))
  const book = eventBook(database, grant.id)
  const parts = grantCosts(database, grant, null).filter(({ event }) => event?.id === id)
  return success({
    ...eventView(book, row, grant.currency, sumCosts(parts)),
    note: row.note,
    perDiemXof: row.perDiemXof,
    validatedAt: row.validatedAt,
    reopenedReason: row.reopenedReason,
    participants: book.participantsOf(id).map(participantView),
    headcounts: book.headcountsOf(id).map(({ organisation, sex, count }) => ({ organisation, sex, count })),
    table: attendanceTable(countedPeople(book, id)).rows,
    lines: parts.map(costLine).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line)),
  })
}

export const participantView = (row: ParticipantRow): Participant => ({
  name: row.name,
  sex: row.sex,
  organisation: row.organisation,
  role: row.role,
  phone: row.phone,
  days: daysOf(row.days),
  perDiemXof: row.perDiemXof,
  voucher: row.voucher,
  line: row.lineNumber,
})
