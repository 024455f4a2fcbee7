import {
  activityEventOfCode,
  listHeadcounts,
  replaceHeadcounts,
  replaceParticipants,
  setEventRecorder,
} from '../../db/queries/activities-events.ts'
import { ATTENDANCE_HEADER_KEYS, readAttendanceFile } from '../../domain/activities/attendance-file.ts'
import { attendanceTable } from '../../domain/activities/attendance-table.ts'
import { eventDays } from '../../domain/activities/event-days.ts'
import type { Participant } from '../../shared/contract/activities.ts'
import { activitiesContract } from '../../shared/contract/activities.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { checkParticipants } from './check-attendance.ts'

export interface ImportAttendanceRequest {
  readonly file: SourceFile
  readonly sheet?: string | undefined
  /** Code of the event. */
  readonly event: string
  readonly user: string
  readonly commandId: string
  readonly dryRun: boolean
}

export interface ImportedAttendance {
  readonly people: number
  readonly women: number
  readonly men: number
  readonly personDays: number
  readonly perDiemXof: number
  readonly rows: Participant[]
}

/**
 * Reads an attendance list (CSV or workbook) into an event as one command, whole or not at all; the list replaces what was there, head counts too. Every
 * fault has its cell. Refused as well: an unknown event, one that was cancelled or validated.
 */
export function importAttendanceFile(ledger: Ledger, request: ImportAttendanceRequest): Result<ImportedAttendance> {
  const event = activityEventOfCode(ledger.database, request.event.trim())
  if (!event) return failure(fault('EVENT_UNKNOWN', undefined, { event: request.event }))
  if (event.validatedBy) return failure(fault('EVENT_VALIDATED', undefined, { event: event.code, by: event.validatedBy }))
  if (event.state === 'cancelled') return failure(fault('EVENT_CANCELLED', undefined, { event: event.code }))
  const days = eventDays(event.fromDate, event.toDate)
  return withTable(request.file, { headerKeys: ATTENDANCE_HEADER_KEYS, sheet: request.sheet }, ({ table, hash }) => {
    const read = readAttendanceFile(table, days)
    if (!read.ok) return read
    const { user, commandId, dryRun } = request
    const input = { file: hash, event: event.code }
    return runCommand(
      ledger,
      {
        name: 'activities.importAttendance',
        user,
        commandId,
        answers: answersOf(activitiesContract.importAttendance),
        input,
        dryRun,
      },
      (work) => {
        const people = read.value.map(({ voucherPlace, ...person }) => ({
          ...person,
          place: voucherPlace,
          days: [...person.days],
        }))
        const checked = checkParticipants(work.database, people, days)
        if (!checked.ok) return checked
        if (listHeadcounts(work.database, event.grantId).some(({ eventId }) => eventId === event.id))
          replaceHeadcounts(work.database, event.id, [])
        replaceParticipants(work.database, event.id, checked.value)
        setEventRecorder(work.database, event.id, work.actor.id)
        const { total } = attendanceTable(checked.value.map(({ sex, organisation }) => ({ sex, organisation, count: 1 })))
        return success({
          people: total.total,
          women: total.women,
          men: total.men,
          personDays: people.reduce((sum, person) => sum + person.days.length, 0),
          perDiemXof: people.reduce((sum, { perDiemXof }) => sum + (perDiemXof ?? 0), 0),
          rows: people.map(({ place, ...person }) => person),
        })
      },
    )
  })
}
