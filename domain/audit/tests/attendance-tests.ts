import type { AuditHit, AuditTestCode } from '../../../shared/contract/audit.ts'
import { fold } from '../../../shared/i18n/fold.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import type { FaultCode } from '../../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { phoneDigits } from '../../payments/phone-number.ts'
import type { AttendanceSheet, AttendedEvent, Attendee } from './attended-event.ts'
import { groupLines } from './group-lines.ts'

/** A hit on an event; it opens at the first voucher that paid for it. */
const eventHit = (
  test: AuditTestCode,
  event: AttendedEvent,
  code: FaultCode,
  amountXof: number | null,
  details: Fault['details'],
): AuditHit => {
  const [voucher] = event.costs
  return {
    test,
    voucher: voucher?.number ?? '',
    voucherKey: voucher ? `posted:${voucher.voucherId}` : null,
    line: null,
    amountXof,
    reason: fault(code, undefined, { event: event.code, ...details }),
  }
}

/**
 * One attendance sheet under two events, or under two vouchers that no one event bears; or one list of people, names and days alike, on two events. A
 * list of one person is too short to say anything.
 */
export function attendanceReused(events: readonly AttendedEvent[], sheets: readonly AttendanceSheet[]): AuditHit[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const lists = groupLines(events, ({ people }) => (people.length < 2 ? null : listKey(people)))
  return [
    ...sheets.flatMap((sheet) => sheetHits(sheet, byId, events)),
    ...[...lists.values()].flatMap(([first, ...others]) =>
      first
        ? others.map((event) => eventHit('ATTENDANCE_REUSED', event, 'AUDIT_ATTENDANCE_SAME_LIST', null, { other: first.code }))
        : [],
    ),
  ]
}

function sheetHits(
  { name, eventIds, vouchers }: AttendanceSheet,
  byId: ReadonlyMap<number, AttendedEvent>,
  events: readonly AttendedEvent[],
): AuditHit[] {
  const [first, ...others] = eventIds.flatMap((id) => byId.get(id) ?? [])
  if (first && others.length > 0)
    return others.map((event) =>
      eventHit('ATTENDANCE_REUSED', event, 'AUDIT_ATTENDANCE_REUSED', null, { name, other: first.code }),
    )
  const [one, ...rest] = vouchers
  const isOneEvent = events.some(({ costs }) => vouchers.every(({ id }) => costs.some(({ voucherId }) => voucherId === id)))
  if (!one || isOneEvent) return []
  return rest.map(({ id, number }) => ({
    test: 'ATTENDANCE_REUSED',
    voucher: number,
    voucherKey: `posted:${id}`,
    line: null,
    amountXof: null,
    reason: fault('AUDIT_ATTENDANCE_REUSED_VOUCHER', undefined, { name, other: one.number }),
  }))
}

const listKey = (people: readonly Attendee[]): string =>
  people
    .map(({ name, days }) => `${fold(name)}@${days.join(',')}`)
    .sort()
    .join('|')

/** Two entries are one person when the telephones are the same, or the names are and no two telephones say otherwise. */
const isOnePerson = (one: Attendee, other: Attendee): boolean => {
  const [phone, otherPhone] = [phoneDigits(one.phone), phoneDigits(other.phone)]
  if (phone !== '' && phone === otherPhone) return true
  return fold(one.name) === fold(other.name) && (phone === '' || otherPhone === '')
}

/** One person on the lists of two places for the same day: the later event is the hit, once for each person. */
export function attendanceOverlaps(events: readonly AttendedEvent[]): AuditHit[] {
  const entries = events.flatMap((event) => event.people.flatMap((person) => person.days.map((day) => ({ event, person, day }))))
  const seen = new Set<string>()
  const hits: AuditHit[] = []
  for (const group of [groupLines(entries, ({ day, person }) => `${day}/${fold(person.name)}`), byPhone(entries)])
    for (const present of group.values())
      for (const [index, entry] of present.entries()) {
        const earlier = present
          .slice(0, index)
          .find(({ event, person }) => fold(event.place) !== fold(entry.event.place) && isOnePerson(person, entry.person))
        const key = `${entry.event.id}/${fold(entry.person.name)}`
        if (!earlier || seen.has(key)) continue
        seen.add(key)
        const details = {
          name: entry.person.name,
          date: formatDate(entry.day),
          place: entry.event.place,
          other: earlier.event.code,
          otherPlace: earlier.event.place,
        }
        hits.push(eventHit('ATTENDANCE_OVERLAP', entry.event, 'AUDIT_ATTENDANCE_OVERLAP', entry.person.perDiemXof, details))
      }
  return hits
}

const byPhone = <Entry extends { readonly day: string; readonly person: Attendee }>(entries: readonly Entry[]) =>
  groupLines(entries, ({ day, person }) => (phoneDigits(person.phone) === '' ? null : `${day}/${phoneDigits(person.phone)}`))

/**
 * Per diem paid that attendance does not bear out: a person paid for more than the days attended at the agreed rate; and, of the event, per diem lines (or,
 * where it bears none, the list's own total) that are not attendance × rate (spec 05 T1, item 18). Nothing is said without a list or a rate.
 */
export function perDiemUnattended(events: readonly AttendedEvent[]): AuditHit[] {
  return events.flatMap((event) => {
    const { people, rateXof, costs } = event
    if (rateXof === null || people.length === 0) return []
    const due = people.reduce((sum, { days }) => sum + days.length * rateXof, 0)
    const listed = people.reduce((sum, { perDiemXof }) => sum + (perDiemXof ?? 0), 0)
    const lines = costs.filter(({ isPerDiem }) => isPerDiem)
    const paid = lines.length > 0 ? lines.reduce((sum, { xof }) => sum + xof, 0) : listed
    const persons = people.filter(({ perDiemXof, days }) => (perDiemXof ?? 0) > days.length * rateXof)
    const hits = persons.map((person) =>
      eventHit('PER_DIEM_UNATTENDED', event, 'AUDIT_PER_DIEM_PERSON', (person.perDiemXof ?? 0) - person.days.length * rateXof, {
        name: person.name,
        paid: person.perDiemXof ?? 0,
        days: person.days.length,
        rate: rateXof,
      }),
    )
    if (paid === 0 || paid === due) return hits
    const details = { paid, due, days: people.reduce((sum, { days }) => sum + days.length, 0), rate: rateXof }
    return [...hits, eventHit('PER_DIEM_UNATTENDED', event, 'AUDIT_PER_DIEM_UNATTENDED', Math.abs(paid - due), details)]
  })
}

/** A workshop that was held and bears spending, with no list of names and no attendance sheet. */
export const eventsWithoutList = (events: readonly AttendedEvent[], sheets: readonly AttendanceSheet[]): AuditHit[] =>
  events
    .filter(({ kind, isHeld, people, costs, id }) => {
      const hasSheet = sheets.some(
        ({ eventIds, vouchers }) =>
          eventIds.includes(id) || vouchers.some((voucher) => costs.some(({ voucherId }) => voucherId === voucher.id)),
      )
      return kind === 'workshop' && isHeld && people.length === 0 && costs.length > 0 && !hasSheet
    })
    .map((event) => {
      const xof = event.costs.reduce((sum, cost) => sum + cost.xof, 0)
      return eventHit('EVENT_WITHOUT_LIST', event, 'AUDIT_EVENT_WITHOUT_LIST', xof, {
        place: event.place,
        date: formatDate(event.to),
      })
    })
