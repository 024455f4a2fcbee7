import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const RESULTS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('logframeResult as r')
    .leftJoin('logframeResult as p', 'p.id', 'r.parentId')
    .leftJoin('activity as a', 'a.id', 'r.activityId')
    .select(['r.id', 'r.code', 'r.level', 'p.code as parent', 'r.titleFr', 'r.titleEn', 'r.assumption', 'a.code as activity'])
    .select('r.position')
    .where('r.grantId', '=', p.grantId)
    .orderBy('r.position')
    .orderBy('r.code'),
)

/** A result; `parent` is the code of the one above, `activity` that whose spending counts for this output where no event bears it. */
export type LogframeResultRow = Answered<typeof RESULTS>

/** The results of a grant's logframe, in its order. */
export const logframeResults = (database: Database, grantId: number): LogframeResultRow[] => database.all(RESULTS, { grantId })

const indicators = (db: Builder) =>
  db
    .selectFrom('logframeIndicator as i')
    .innerJoin('logframeResult as r', 'r.id', 'i.resultId')
    .select(['i.id', 'i.grantId', 'i.resultId', 'r.code as result', 'i.code', 'i.titleFr', 'i.titleEn', 'i.unitFr', 'i.unitEn'])
    .select([
      'i.baseline',
      'i.baselineOn',
      'i.target',
      'i.targetOn',
      'i.verification',
      'i.derived',
      'i.derivedKind',
      'i.position',
    ])

const INDICATORS = statement((db, p: Given<{ grantId: number }>) =>
  indicators(db).where('i.grantId', '=', p.grantId).orderBy('i.position').orderBy('i.code'),
)

/** An indicator: values are plain decimal text, zero or positive; `derivedKind` is the kind of events that a derived figure counts, null for all. */
export type LogframeIndicatorRow = Answered<typeof INDICATORS>

export const logframeIndicators = (database: Database, grantId: number): LogframeIndicatorRow[] =>
  database.all(INDICATORS, { grantId })

const INDICATOR = statement((db, p: Given<{ id: number }>) => indicators(db).where('i.id', '=', p.id))

export const findIndicator = (database: Database, id: number): LogframeIndicatorRow | undefined => database.get(INDICATOR, { id })

const MILESTONES = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('logframeMilestone as m')
    .innerJoin('logframeIndicator as i', 'i.id', 'm.indicatorId')
    .selectAll('m')
    .where('i.grantId', '=', p.grantId)
    .orderBy('m.indicatorId')
    .orderBy('m.date'),
)

export type MilestoneRow = RowOf<'logframeMilestone'>

export const logframeMilestones = (database: Database, grantId: number): MilestoneRow[] => database.all(MILESTONES, { grantId })

const ACTUALS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('indicatorActual as a')
    .innerJoin('user as u', 'u.id', 'a.madeBy')
    .innerJoin('logframeIndicator as i', 'i.id', 'a.indicatorId')
    .select(['a.id', 'a.indicatorId', 'a.date', 'a.value', 'a.women', 'a.men', 'a.source', 'a.correctsId', 'a.reason'])
    .select(['u.name as madeBy', 'a.madeAt'])
    .where('i.grantId', '=', p.grantId)
    .orderBy('a.date')
    .orderBy('a.id'),
)

export type IndicatorActualRow = Answered<typeof ACTUALS>

/** Every actual of a grant's indicators, those corrected since included, by date and in the order in which they were made. */
export const indicatorActuals = (database: Database, grantId: number): IndicatorActualRow[] => database.all(ACTUALS, { grantId })

export type NewResult = Omit<RowOf<'logframeResult'>, 'id'>

export function writeResult(database: Database, id: number | null, result: NewResult): number {
  if (id === null) return database.insert('logframeResult', result)
  const { grantId: _, ...changes } = result
  database.update('logframeResult', { id }, changes)
  return id
}

export interface NewIndicator extends Omit<LogframeIndicatorRow, 'id' | 'result'> {
  readonly milestones: readonly Omit<MilestoneRow, 'indicatorId'>[]
}

export function writeIndicator(database: Database, id: number | null, { milestones, ...indicator }: NewIndicator): number {
  const indicatorId = id ?? database.insert('logframeIndicator', indicator)
  const { grantId: _, ...changes } = indicator
  if (id !== null) database.update('logframeIndicator', { id }, changes)
  database.delete('logframeMilestone', { indicatorId })
  for (const { date, value } of milestones) database.insert('logframeMilestone', { indicatorId, date, value })
  return indicatorId
}

export const deleteResult = (database: Database, id: number): number => database.delete('logframeResult', { id })

export function deleteIndicator(database: Database, id: number): void {
  database.delete('logframeMilestone', { indicatorId: id })
  database.delete('logframeIndicator', { id })
}

const USES = statement((db, p: Given<{ id: number }>) =>
  db.selectNoFrom(
    sql<number>`(select count(*) from logframe_result where parent_id = ${p.id}) + (select count(*) from logframe_indicator where result_id = ${p.id})
      + (select count(*) from activity_event where result_id = ${p.id})`.as('uses'),
  ),
)

/** What still leans on a result: results below it, indicators, events. */
export const usesOfResult = (database: Database, id: number): number => database.get(USES, { id })?.uses ?? 0

export const insertActual = (database: Database, actual: NewRowOf<'indicatorActual'>): number =>
  database.insert('indicatorActual', actual)
