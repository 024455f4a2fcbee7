import type { Database } from '../../db/database.ts'
import { activityCostTexts } from '../../db/queries/activities-costs.ts'
import { attendanceSheets } from '../../db/queries/activities-events.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import type { AttendanceSheet, AttendedEvent } from '../../domain/audit/tests/attended-event.ts'
import { groupLines } from '../../domain/audit/tests/group-lines.ts'
import { isPerDiemText } from '../../domain/audit/tests/per-diem-overlap.ts'
import { daysOf, eventBook } from '../activities/event-views.ts'

/** What the tests on attendance read: the register of activities, and the sheets that events and vouchers lean on. */
export interface AttendanceFacts {
  readonly events: readonly AttendedEvent[]
  readonly sheets: readonly AttendanceSheet[]
}

/** The register of one grant, or of all (null), as the tests on attendance read it; cancelled events say nothing. */
export function attendanceFacts(database: Database, grantId: number | null, perDiemWords: readonly string[]): AttendanceFacts {
  const book = eventBook(database, grantId)
  const costs = groupLines(activityCostTexts(database, grantId), (cost) => String(cost.eventId))
  const events = book.events
    .filter(({ state }) => state !== 'cancelled')
    .map(
      (event): AttendedEvent => ({
        id: event.id,
        code: event.code,
        kind: event.kind,
        place: event.place,
        to: event.toDate,
        isHeld: event.state === 'held',
        rateXof: event.perDiemXof,
        people: book.participantsOf(event.id).map((person) => ({
          name: person.name,
          phone: person.phone,
          days: daysOf(person.days),
          perDiemXof: person.perDiemXof,
        })),
        costs: (costs.get(String(event.id)) ?? []).map((cost) => ({
          voucherId: cost.voucherId,
          number: cost.number,
          xof: cost.amountXof,
          isPerDiem: isPerDiemText(`${cost.label} ${cost.expenseType ?? ''}`, perDiemWords),
        })),
      }),
    )
  return { events, sheets: sheetsOf(database) }
}

const EVENT = 'activity-event:'
const VOUCHER = 'voucher:'

/** Each attendance sheet with what it is attached to. */
function sheetsOf(database: Database): AttendanceSheet[] {
  const links = groupLines(attendanceSheets(database), ({ documentId }) => documentId)
  return [...links.values()].map((of) => {
    const keysOf = (prefix: string): string[] => [
      ...new Set(of.filter(({ subject }) => subject.startsWith(prefix)).map(({ subject }) => subject.slice(prefix.length))),
    ]
    return {
      name: of[0]?.name ?? '',
      eventIds: keysOf(EVENT).map(Number),
      vouchers: keysOf(VOUCHER).flatMap((number) => {
        const id = findVoucher(database, number)?.id
        return id === undefined ? [] : [{ id, number }]
      }),
    }
  })
}
