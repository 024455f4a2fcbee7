import type { Database } from '../../db/database.ts'
import { listActivityCosts } from '../../db/queries/activities-costs.ts'
import {
  activityEventOfCode,
  findActivityEvent,
  type NewActivityEvent,
  replaceEventLines,
  replaceHeadcounts,
  replaceParticipants,
  writeActivityEvent,
} from '../../db/queries/activities-events.ts'
import { logframeResults } from '../../db/queries/activities-logframe.ts'
import { insertDimension, readDimension } from '../../db/queries/dimension-entries.ts'
import { type GrantRow, listBudgetLineIds, listGrants, listPartners } from '../../db/queries/masters.ts'
import { EVENT_DAYS_AT_MOST, eventDays } from '../../domain/activities/event-days.ts'
import type { ActivityEventInput } from '../../shared/contract/activities.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { daysBetween, isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { checkHeadcounts, checkParticipants } from './check-attendance.ts'

const place = (path: string) => ({ kind: 'field', path }) as const

/**
 * Keeps an event of the register with its attendance, in place of what it was (C41). Refused, all at once: a code that another event has, a grant,
 * partner, output or budget line that is not known, another activity while it bears lines of the former one, dates that are none, reversed or more than a year apart, an event that is said to be held before its last day or
 * after it was validated, a list of names beside head counts, and what of the attendance cannot be.
 */
export function saveEvent(work: Work, input: ActivityEventInput): Result<{ id: number }> {
  const { database } = work
  const known = input.id === null ? undefined : findActivityEvent(database, input.id)
  if (input.id !== null && !known) return failure(fault('EVENT_UNKNOWN', undefined, { event: input.id }))
  if (known?.validatedBy) return failure(fault('EVENT_VALIDATED', undefined, { event: known.code, by: known.validatedBy }))
  const code = input.code.trim().normalize('NFC')
  const grant = listGrants(database).find((each) => each.code === input.grant)
  const faults = [...plainFaults(database, input, code), ...dateFaults(input, work.now.slice(0, 10))]
  if (!grant) faults.push(fault('GRANT_UNKNOWN', place('grant'), { grant: input.grant }))
  if (grant && known && known.grantId !== grant.id)
    faults.push(fault('EVENT_OF_GRANT', place('grant'), { event: code, grant: known.grantCode }))
  if (
    grant &&
    known &&
    known.activity !== input.activity.trim() &&
    listActivityCosts(database, grant.id).some((cost) => cost.eventId === known.id)
  )
    faults.push(fault('EVENT_HAS_COSTS', place('activity'), { event: code, activity: known.activity }))
  const placed = grant ? placeOf(database, grant, input, faults) : undefined
  const days = eventDays(input.from, input.to)
  const people = checkParticipants(database, input.participants, days)
  const counts = checkHeadcounts(input.headcounts)
  for (const checked of [people, counts]) if (!checked.ok) faults.push(...checked.faults)
  if (input.participants.length > 0 && input.headcounts.length > 0)
    faults.push(fault('EVENT_LIST_AND_COUNTS', place('headcounts')))
  if (faults.length > 0 || !placed || !people.ok || !counts.ok) return failure(...faults)
  const id = writeActivityEvent(database, input.id, {
    ...eventColumns(input, code),
    ...placed.columns,
    activityId: activityId(work, input),
    recordedBy: work.actor.id,
  })
  replaceEventLines(database, id, placed.budgetLines)
  replaceParticipants(database, id, people.value)
  replaceHeadcounts(database, id, counts.value)
  return success({ id })
}

function activityId({ database }: Work, { activity }: ActivityEventInput): number {
  const name = activity.trim().normalize('NFC')
  return readDimension(database, 'activity').get(name) ?? insertDimension(database, 'activity', name)
}

const eventColumns = (input: ActivityEventInput, code: string) => ({
  code,
  kind: input.kind,
  titleFr: input.titleFr.trim(),
  titleEn: input.titleEn.trim() === '' ? input.titleFr.trim() : input.titleEn.trim(),
  place: input.place.trim().normalize('NFC'),
  from: input.from,
  to: input.to,
  state: input.state,
  plannedParticipants: input.plannedParticipants,
  perDiemXof: input.perDiemXof,
  note: input.note.trim(),
})

function plainFaults(database: Database, input: ActivityEventInput, code: string): Fault[] {
  const faults = (['code', 'titleFr', 'activity', 'place'] as const)
    .filter((field) => input[field].trim() === '')
    .map((field) => fault('VALUE_MISSING', place(field), { name: field }))
  const other = activityEventOfCode(database, code)
  if (other && other.id !== input.id) faults.push(fault('EVENT_EXISTS', place('code'), { event: code }))
  if (input.plannedParticipants < 0) faults.push(fault('EVENT_COUNT', place('plannedParticipants')))
  if ((input.perDiemXof ?? 0) < 0) faults.push(fault('EVENT_COUNT', place('perDiemXof')))
  return faults
}

function dateFaults({ from, to, state }: ActivityEventInput, today: string): Fault[] {
  const faults = (
    [
      ['from', from],
      ['to', to],
    ] as const
  )
    .filter(([, date]) => !isLocalDate(date))
    .map(([path, value]) => fault('DATE_INVALID', place(path), { value }))
  if (faults.length > 0) return faults
  if (to < from || daysBetween(from, to) >= EVENT_DAYS_AT_MOST) return [fault('EVENT_DATES', place('to'), { from, to })]
  return state === 'held' && to > today ? [fault('EVENT_NOT_OVER', place('state'), { date: to })] : []
}

interface Placed {
  readonly columns: Pick<NewActivityEvent, 'grantId' | 'partnerId' | 'resultId'>
  readonly budgetLines: readonly number[]
}

/** The partner, the output and the budget lines of the grant; what is not known is added to the faults. */
function placeOf(database: Database, grant: GrantRow, input: ActivityEventInput, faults: Fault[]): Placed {
  const partner = input.partner === null ? null : listPartners(database).find(({ code }) => code === input.partner)
  if (partner === undefined) faults.push(fault('PARTNER_UNKNOWN', place('partner'), { partner: input.partner ?? '' }))
  const outputs = logframeResults(database, grant.id).filter(({ level }) => level === 'output')
  const output = input.output === null ? null : outputs.find(({ code }) => code === input.output)
  if (output === undefined) faults.push(fault('OUTPUT_UNKNOWN', place('output'), { output: input.output ?? '' }))
  const known = new Map(
    listBudgetLineIds(database)
      .filter((line) => line.grantId === grant.id)
      .map((line) => [line.code, line.id]),
  )
  const budgetLines = [...new Set(input.budgetLines)].flatMap((code) => {
    const id = known.get(code)
    if (id === undefined) faults.push(fault('BUDGET_LINE_UNKNOWN', place('budgetLines'), { budgetLine: code, grant: grant.code }))
    return id ?? []
  })
  return { columns: { grantId: grant.id, partnerId: partner?.id ?? null, resultId: output?.id ?? null }, budgetLines }
}
