import type { Database } from '../database.ts'

export interface LogframeResultRow {
  readonly id: number
  readonly code: string
  readonly level: 'impact' | 'outcome' | 'output'
  /** Code of the result above. */
  readonly parent: string | null
  readonly titleFr: string
  readonly titleEn: string
  readonly assumption: string
  /** Code of the activity whose spending counts for this output where no event bears it. */
  readonly activity: string | null
  readonly position: number
}

export type DerivedFrom = 'EVENTS' | 'PARTICIPANTS' | 'WOMEN' | 'MEN' | 'PERSON_DAYS'

export interface LogframeIndicatorRow {
  readonly id: number
  readonly grantId: number
  readonly resultId: number
  readonly result: string
  readonly code: string
  readonly titleFr: string
  readonly titleEn: string
  readonly unitFr: string
  readonly unitEn: string
  /** Values are plain decimal text, zero or positive. */
  readonly baseline: string
  readonly baselineOn: string
  readonly target: string
  readonly targetOn: string
  readonly verification: string
  readonly derived: DerivedFrom | null
  /** Kind of events that the derived figure counts; null counts all. */
  readonly derivedKind: string | null
  readonly position: number
}

export interface MilestoneRow {
  readonly indicatorId: number
  readonly date: string
  readonly value: string
}

export interface IndicatorActualRow {
  readonly id: number
  readonly indicatorId: number
  readonly date: string
  readonly value: string
  readonly women: string | null
  readonly men: string | null
  readonly source: string
  readonly correctsId: number | null
  readonly reason: string | null
  readonly madeBy: string
  readonly madeAt: string
}

/** The results of a grant's logframe, in its order. */
export const logframeResults = (database: Database, grantId: number): LogframeResultRow[] =>
  database.all(
    `SELECT r.id, r.code, r.level, p.code AS parent, r.title_fr, r.title_en, r.assumption, a.code AS activity, r.position FROM logframe_result r
     LEFT JOIN logframe_result p ON p.id = r.parent_id LEFT JOIN activity a ON a.id = r.activity_id WHERE r.grant_id = ? ORDER BY r.position, r.code`,
    grantId,
  )

const INDICATORS = `SELECT i.id, i.grant_id, i.result_id, r.code AS result, i.code, i.title_fr, i.title_en, i.unit_fr, i.unit_en, i.baseline, i.baseline_on, i.target, i.target_on,
  i.verification, i.derived, i.derived_kind, i.position FROM logframe_indicator i JOIN logframe_result r ON r.id = i.result_id`

export const logframeIndicators = (database: Database, grantId: number): LogframeIndicatorRow[] =>
  database.all(`${INDICATORS} WHERE i.grant_id = ? ORDER BY i.position, i.code`, grantId)

export const findIndicator = (database: Database, id: number): LogframeIndicatorRow | undefined =>
  database.get(`${INDICATORS} WHERE i.id = ?`, id)

export const logframeMilestones = (database: Database, grantId: number): MilestoneRow[] =>
  database.all(
    `SELECT m.indicator_id, m.date, m.value FROM logframe_milestone m JOIN logframe_indicator i ON i.id = m.indicator_id
     WHERE i.grant_id = ? ORDER BY m.indicator_id, m.date`,
    grantId,
  )

/** Every actual of a grant's indicators, those corrected since included, by date and in the order in which they were made. */
export const indicatorActuals = (database: Database, grantId: number): IndicatorActualRow[] =>
  database.all(
    `SELECT a.id, a.indicator_id, a.date, a.value, a.women, a.men, a.source, a.corrects_id, a.reason, u.name AS made_by, a.made_at FROM indicator_actual a
     JOIN user u ON u.id = a.made_by JOIN logframe_indicator i ON i.id = a.indicator_id WHERE i.grant_id = ? ORDER BY a.date, a.id`,
    grantId,
  )

export interface NewResult {
  readonly grantId: number
  readonly code: string
  readonly level: LogframeResultRow['level']
  readonly parentId: number | null
  readonly titleFr: string
  readonly titleEn: string
  readonly assumption: string
  readonly activityId: number | null
  readonly position: number
}

export function writeResult(database: Database, id: number | null, result: NewResult): number {
  const values = [
    result.code,
    result.level,
    result.parentId,
    result.titleFr,
    result.titleEn,
    result.assumption,
    result.activityId,
  ]
  if (id !== null) {
    database.run(
      'UPDATE logframe_result SET code = ?, level = ?, parent_id = ?, title_fr = ?, title_en = ?, assumption = ?, activity_id = ?, position = ? WHERE id = ?',
      ...values,
      result.position,
      id,
    )
    return id
  }
  const row = database.get<{ id: number }>(
    `INSERT INTO logframe_result (code, level, parent_id, title_fr, title_en, assumption, activity_id, position, grant_id) VALUES (?,?,?,?,?,?,?,?,?) RETURNING id`,
    ...values,
    result.position,
    result.grantId,
  )
  return row?.id ?? 0
}

export interface NewIndicator extends Omit<LogframeIndicatorRow, 'id' | 'result'> {
  readonly milestones: readonly { readonly date: string; readonly value: string }[]
}

export function writeIndicator(database: Database, id: number | null, indicator: NewIndicator): number {
  const values = [
    indicator.resultId,
    indicator.code,
    indicator.titleFr,
    indicator.titleEn,
    indicator.unitFr,
    indicator.unitEn,
    indicator.baseline,
    indicator.baselineOn,
    indicator.target,
    indicator.targetOn,
    indicator.verification,
    indicator.derived,
    indicator.derivedKind,
    indicator.position,
  ]
  const written = id ?? insertIndicator(database, indicator.grantId, values)
  if (id !== null)
    database.run(
      `UPDATE logframe_indicator SET result_id = ?, code = ?, title_fr = ?, title_en = ?, unit_fr = ?, unit_en = ?, baseline = ?, baseline_on = ?, target = ?, target_on = ?,
       verification = ?, derived = ?, derived_kind = ?, position = ? WHERE id = ?`,
      ...values,
      id,
    )
  database.run('DELETE FROM logframe_milestone WHERE indicator_id = ?', written)
  for (const { date, value } of indicator.milestones)
    database.run('INSERT INTO logframe_milestone (indicator_id, date, value) VALUES (?,?,?)', written, date, value)
  return written
}

const insertIndicator = (database: Database, grantId: number, values: readonly (string | number | null)[]): number =>
  database.get<{ id: number }>(
    `INSERT INTO logframe_indicator (grant_id, result_id, code, title_fr, title_en, unit_fr, unit_en, baseline, baseline_on, target, target_on, verification, derived,
     derived_kind, position) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING id`,
    grantId,
    ...values,
  )?.id ?? 0

export const deleteResult = (database: Database, id: number): unknown =>
  database.run('DELETE FROM logframe_result WHERE id = ?', id)

export function deleteIndicator(database: Database, id: number): void {
  database.run('DELETE FROM logframe_milestone WHERE indicator_id = ?', id)
  database.run('DELETE FROM logframe_indicator WHERE id = ?', id)
}

/** What still leans on a result: results below it, indicators, events. */
export const usesOfResult = (database: Database, id: number): number =>
  database.get<{ uses: number }>(
    `SELECT (SELECT count(*) FROM logframe_result WHERE parent_id = ?) + (SELECT count(*) FROM logframe_indicator WHERE result_id = ?)
     + (SELECT count(*) FROM activity_event WHERE result_id = ?) AS uses`,
    id,
    id,
    id,
  )?.uses ?? 0

export function insertActual(
  database: Database,
  actual: Omit<IndicatorActualRow, 'id' | 'madeBy'> & { readonly madeBy: number },
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO indicator_actual (indicator_id, date, value, women, men, source, corrects_id, reason, made_by, made_at) VALUES (?,?,?,?,?,?,?,?,?,?) RETURNING id',
    actual.indicatorId,
    actual.date,
    actual.value,
    actual.women,
    actual.men,
    actual.source,
    actual.correctsId,
    actual.reason,
    actual.madeBy,
    actual.madeAt,
  )
  return row?.id ?? 0
}
