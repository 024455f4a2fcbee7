import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const events = (db: Builder) =>
  db
    .selectFrom('activityEvent as e')
    .innerJoin('grantAgreement as g', 'g.id', 'e.grantId')
    .innerJoin('activity as a', 'a.id', 'e.activityId')
    .leftJoin('logframeResult as r', 'r.id', 'e.resultId')
    .leftJoin('partner as p', 'p.id', 'e.partnerId')
    .innerJoin('user as w', 'w.id', 'e.recordedBy')
    .leftJoin('user as u', 'u.id', 'e.validatedBy')
    .select(['e.id', 'e.code', 'e.kind', 'e.titleFr', 'e.titleEn', 'e.grantId', 'g.code as grantCode', 'a.code as activity'])
    .select(['e.resultId', 'r.code as output', 'p.code as partner', 'e.place', 'e.fromDate', 'e.toDate', 'e.state'])
    .select(['e.plannedParticipants', 'e.perDiemXof', 'e.note', 'w.name as recordedBy', 'u.name as validatedBy'])
    .select(['e.validatedAlone', 'e.validatedAt', 'e.reopenedReason'])

const OF_GRANT = statement((db, p: Given<{ grantId: number | null }>) =>
  events(db)
    .where((eb) => eb.or([eb(p.grantId, 'is', null), eb('e.grantId', '=', p.grantId)]))
    .orderBy('e.fromDate')
    .orderBy('e.code'),
)

/**
 * An activity that was held. `output` is the code of the result, `partner` that of who ran it (null for the organisation itself), `perDiemXof` the agreed
 * per diem of one person and day in whole francs, `recordedBy` who wrote the event or its attendance last; `validatedAlone` is 1 where the only person
 * who could write validated what they had recorded.
 */
export type ActivityEventRow = Answered<typeof OF_GRANT>

/** The events of a grant, or of the whole ledger (null), by date. */
export const listActivityEvents = (database: Database, grantId: number | null): ActivityEventRow[] =>
  database.all(OF_GRANT, { grantId })

const BY_ID = statement((db, p: Given<{ id: number }>) => events(db).where('e.id', '=', p.id))

export const findActivityEvent = (database: Database, id: number): ActivityEventRow | undefined => database.get(BY_ID, { id })

const BY_CODE = statement((db, p: Given<{ code: string }>) => events(db).where('e.code', '=', p.code))

export const activityEventOfCode = (database: Database, code: string): ActivityEventRow | undefined =>
  database.get(BY_CODE, { code })

const participants = (db: Builder) =>
  db
    .selectFrom('activityParticipant as p')
    .innerJoin('activityEvent as e', 'e.id', 'p.eventId')
    .leftJoin('voucher as v', 'v.id', 'p.voucherId')
    .select(['p.eventId', 'p.position', 'p.name', 'p.sex', 'p.organisation', 'p.role', 'p.phone', 'p.days', 'p.perDiemXof'])
    .select(['p.voucherId', 'p.lineNumber', 'v.number as voucher'])

const OF_EVENT = statement((db, p: Given<{ eventId: number }>) =>
  participants(db).where('p.eventId', '=', p.eventId).orderBy('p.position'),
)

/** A participant; `days` is the kept list of dates attended, in order, `voucher` the number of the voucher that paid the per diem. */
export type ParticipantRow = Answered<typeof OF_EVENT>

export const participantsOf = (database: Database, eventId: number): ParticipantRow[] => database.all(OF_EVENT, { eventId })

const PARTICIPANTS = statement((db, p: Given<{ grantId: number | null }>) =>
  participants(db)
    .where((eb) => eb.or([eb(p.grantId, 'is', null), eb('e.grantId', '=', p.grantId)]))
    .orderBy('p.eventId')
    .orderBy('p.position'),
)

/** Every participant of a grant's events, or of all (null). */
export const listParticipants = (database: Database, grantId: number | null): ParticipantRow[] =>
  database.all(PARTICIPANTS, { grantId })

export type HeadcountRow = RowOf<'activityHeadcount'>

const HEADCOUNTS = statement((db, p: Given<{ grantId: number | null }>) =>
  db
    .selectFrom('activityHeadcount as h')
    .innerJoin('activityEvent as e', 'e.id', 'h.eventId')
    .selectAll('h')
    .where((eb) => eb.or([eb(p.grantId, 'is', null), eb('e.grantId', '=', p.grantId)]))
    .orderBy('h.eventId')
    .orderBy('h.organisation')
    .orderBy('h.sex'),
)

export const listHeadcounts = (database: Database, grantId: number | null): HeadcountRow[] =>
  database.all(HEADCOUNTS, { grantId })

const EVENT_LINES = statement((db, p: Given<{ grantId: number | null }>) =>
  db
    .selectFrom('activityEventLine as l')
    .innerJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .innerJoin('activityEvent as e', 'e.id', 'l.eventId')
    .select(['l.eventId', 'b.code'])
    .where((eb) => eb.or([eb(p.grantId, 'is', null), eb('e.grantId', '=', p.grantId)]))
    .orderBy('l.eventId')
    .orderBy('b.code'),
)

/** Codes of the budget lines of each event. */
export const listEventLines = (database: Database, grantId: number | null): Answered<typeof EVENT_LINES>[] =>
  database.all(EVENT_LINES, { grantId })

const SHEETS = statement((db) =>
  db
    .selectFrom('documentLink as l')
    .innerJoin('document as d', 'd.id', 'l.documentId')
    .select(['l.documentId', 'd.name', 'l.subject'])
    .where('l.kind', '=', 'ATTENDANCE')
    .where('l.supersededAt', 'is', null)
    .where((eb) => eb.or([eb('l.subject', 'like', 'activity-event:%'), eb('l.subject', 'like', 'voucher:%')]))
    .orderBy('l.id'),
)

/** Attendance sheets in force: the document and what it is attached to as such, an event or a posted voucher. */
export const attendanceSheets = (database: Database): Answered<typeof SHEETS>[] => database.all(SHEETS)

export type NewActivityEvent = Omit<
  RowOf<'activityEvent'>,
  'id' | 'fromDate' | 'toDate' | 'validatedBy' | 'validatedAt' | 'validatedAlone' | 'reopenedReason'
> & { readonly from: string; readonly to: string }

/** Writes an event, in place of the one of that id; answers its id. */
export function writeActivityEvent(database: Database, id: number | null, { from, to, ...event }: NewActivityEvent): number {
  const row = { ...event, fromDate: from, toDate: to }
  if (id === null) return database.insert('activityEvent', row)
  database.update('activityEvent', { id }, row)
  return id
}

export function replaceEventLines(database: Database, eventId: number, budgetLineIds: readonly number[]): void {
  database.delete('activityEventLine', { eventId })
  for (const budgetLineId of budgetLineIds) database.insert('activityEventLine', { eventId, budgetLineId })
}

export function replaceParticipants(
  database: Database,
  eventId: number,
  rows: readonly Omit<ParticipantRow, 'eventId' | 'position' | 'voucher'>[],
): void {
  database.delete('activityParticipant', { eventId })
  for (const [index, row] of rows.entries()) database.insert('activityParticipant', { eventId, position: index + 1, ...row })
}

export function replaceHeadcounts(database: Database, eventId: number, rows: readonly Omit<HeadcountRow, 'eventId'>[]): void {
  database.delete('activityHeadcount', { eventId })
  for (const { organisation, sex, count } of rows) database.insert('activityHeadcount', { eventId, organisation, sex, count })
}

/** Says who wrote the attendance of an event last. */
export const setEventRecorder = (database: Database, id: number, recordedBy: number): number =>
  database.update('activityEvent', { id }, { recordedBy })

/** Writes a validation, or takes it back (null), with the reason of the last reopening. */
export const setValidation = (
  database: Database,
  id: number,
  validation: { readonly by: number; readonly at: string; readonly alone: boolean } | null,
  reopenedReason: string | null,
): number =>
  database.update(
    'activityEvent',
    { id },
    {
      validatedBy: validation?.by ?? null,
      validatedAt: validation?.at ?? null,
      validatedAlone: validation?.alone ? 1 : 0,
      reopenedReason,
    },
  )
