import type { Database } from '../../db/database.ts'
import {
  type IndicatorActualRow,
  indicatorActuals,
  type LogframeIndicatorRow,
  type LogframeResultRow,
  logframeIndicators,
  logframeMilestones,
  logframeResults,
} from '../../db/queries/activities-logframe.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { attendanceTable } from '../../domain/activities/attendance-table.ts'
import { derivedActuals, type HeldEvent } from '../../domain/activities/derived-actuals.ts'
import { type DatedValue, milestoneDue, progressPercent } from '../../domain/activities/indicator-progress.ts'
import { standingActuals } from '../../domain/activities/standing-actuals.ts'
import { EVENT_KINDS, type IndicatorView, type LogframeResultView } from '../../shared/contract/activities.ts'
import { picked } from '../../shared/fields/picked.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { countedPeople, type EventBook, eventBook, personDaysOf } from './event-views.ts'

/** The logframe of a grant with how far each indicator has come on a day (spec 03 §1.7): results in their order, each with its indicators. */
export function logframeView(database: Database, grant: GrantRow, on: LocalDate): LogframeResultView[] {
  const results = logframeResults(database, grant.id)
  const facts: IndicatorFacts = {
    on,
    results,
    book: eventBook(database, grant.id),
    milestones: logframeMilestones(database, grant.id),
    actuals: indicatorActuals(database, grant.id),
  }
  const indicators = logframeIndicators(database, grant.id)
  return results.map((result) => ({
    id: result.id,
    code: result.code,
    level: result.level,
    parent: result.parent,
    title: { fr: result.titleFr, en: result.titleEn },
    assumption: result.assumption,
    activity: result.activity,
    indicators: indicators.filter(({ resultId }) => resultId === result.id).map((row) => indicatorView(row, facts)),
  }))
}

interface IndicatorFacts {
  readonly on: LocalDate
  readonly results: readonly LogframeResultRow[]
  readonly book: EventBook
  readonly milestones: readonly (DatedValue & { readonly indicatorId: number })[]
  readonly actuals: readonly IndicatorActualRow[]
}

function indicatorView(row: LogframeIndicatorRow, facts: IndicatorFacts): IndicatorView {
  const { on } = facts
  const own = facts.actuals.filter(({ indicatorId }) => indicatorId === row.id)
  const corrected = new Set(own.map((actual) => actual.correctsId))
  const standing = row.derived
    ? derivedActuals(row.derived, row.derivedKind, heldEvents(row, facts))
    : standingActuals(own).map(({ date, value }) => ({ date, value }))
  const milestones = facts.milestones
    .filter(({ indicatorId }) => indicatorId === row.id)
    .map(({ date, value }) => ({ date, value }))
  const target = { date: row.targetOn, value: row.target }
  const due = milestoneDue([...milestones, target], on) ?? null
  const current = standing.findLast(({ date }) => date <= on) ?? null
  return {
    id: row.id,
    code: row.code,
    result: row.result,
    title: { fr: row.titleFr, en: row.titleEn },
    unit: { fr: row.unitFr, en: row.unitEn },
    baseline: { date: row.baselineOn, value: row.baseline },
    target,
    milestones,
    derived: row.derived,
    derivedKind: EVENT_KINDS.find((kind) => kind === row.derivedKind) ?? null,
    verification: row.verification,
    actuals: own.map((actual) => ({
      ...picked(actual, 'id', 'date', 'value', 'women', 'men', 'source', 'reason'),
      corrects: actual.correctsId,
      superseded: corrected.has(actual.id),
      madeBy: actual.madeBy,
      madeAt: actual.madeAt,
    })),
    standing,
    current,
    due,
    progress: current && due ? progressPercent(row.baseline, current.value, due.value) : null,
    targetProgress: current ? progressPercent(row.baseline, current.value, row.target) : null,
  }
}

/** The held events behind a derived figure: those of the indicator's own output, or of every output below its result. */
function heldEvents(row: LogframeIndicatorRow, { results, book }: IndicatorFacts): HeldEvent[] {
  const below = new Set([row.result])
  // Three levels at most: an output stands under an outcome, an outcome under an impact.
  for (let level = 0; level < 2; level++)
    for (const { code, parent } of results) if (parent !== null && below.has(parent)) below.add(code)
  return book.events
    .filter(({ state, output }) => state === 'held' && output !== null && below.has(output))
    .map((event) => {
      const { women, men, total } = attendanceTable(countedPeople(book, event.id)).total
      return { kind: event.kind, to: event.toDate, women, men, participants: total, personDays: personDaysOf(book, event) }
    })
}
