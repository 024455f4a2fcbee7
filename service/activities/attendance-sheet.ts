import type { Database } from '../../db/database.ts'
import { findActivityEvent, participantsOf } from '../../db/queries/activities-events.ts'
import { eventDays } from '../../domain/activities/event-days.ts'
import { csvText } from '../../reports/csv/write-csv.ts'
import type { TabularColumn } from '../../reports/model/tabular-report.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { daysOf } from './event-views.ts'

const column = (key: string, kind: TabularColumn['kind'] = 'text'): TabularColumn => ({
  key,
  label: { fr: key, en: key },
  kind,
  currency: kind === 'money' ? FUNCTIONAL_CURRENCY : null,
})

/** The list of an event as CSV, a column for each day: what `import attendance` reads, empty rows for an event without a list. */
export function attendanceSheet(database: Database, id: number): Result<{ fileName: string; text: string }> {
  const event = findActivityEvent(database, id)
  if (!event) return failure(fault('EVENT_UNKNOWN', undefined, { event: id }))
  const days = eventDays(event.fromDate, event.toDate)
  const columns = [
    ...['name', 'sex', 'organisation', 'role', 'phone', ...days].map((key) => column(key)),
    column('per_diem_xof', 'money'),
    column('voucher'),
    column('line', 'integer'),
  ]
  const rows = participantsOf(database, id).map((person) => {
    const attended = daysOf(person.days)
    return [
      person.name,
      person.sex === 'U' ? '' : person.sex,
      person.organisation,
      person.role,
      person.phone,
      ...days.map((day) => (attended.includes(day) ? 'x' : '')),
      person.perDiemXof,
      person.voucher,
      person.lineNumber,
    ]
  })
  return success({ fileName: `${event.code}-attendance.csv`.replace(/[\\/:*?"<>|\s]+/g, '-'), text: csvText(columns, rows) })
}
