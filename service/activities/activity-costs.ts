import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { achievedUnits } from '../../domain/activities/indicator-progress.ts'
import { costPerUnit } from '../../domain/activities/unit-figures.ts'
import type {
  ActivityCostView,
  CostView,
  EventCostView,
  LogframeResultView,
  OutputCostView,
  UnitComparisonView,
} from '../../shared/contract/activities.ts'
import { rateToText } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { activityEvents, costsByEvent } from './event-views.ts'
import { type CostPart, grantCosts, NO_COST, sumCosts } from './grant-costs.ts'
import { logframeView } from './logframe-view.ts'
import { unitComparisons } from './unit-comparisons.ts'

export interface ActivityCosts {
  readonly currency: string
  readonly total: CostView
  readonly events: EventCostView[]
  readonly activities: ActivityCostView[]
  readonly outputs: OutputCostView[]
  readonly comparisons: UnitComparisonView[]
}

/** What is counted of the events that stand for a figure. */
export interface CountedEvent {
  readonly id: number
  readonly code: string
  readonly activity: string
  readonly people: number
  readonly personDays: number
}

/**
 * What a grant's activities cost (spec 03 §1.7): eligible spending up to a day, by activity, by event and by output, and for each participant,
 * participant-day and unit of indicator. What events bear of an activity and what they do not sum to its spending. An output holds what its
 * events bear, and what no event bears of the activity that it names.
 */
export function activityCosts(database: Database, grant: GrantRow, to: LocalDate | null): ActivityCosts {
  const parts = grantCosts(database, grant, to)
  const known = activityEvents(database, grant.code)
  const events = (known.ok ? known.value : []).filter(({ state, from }) => state !== 'cancelled' && (to === null || from <= to))
  const counted = events.map(({ id, code, activity, people, personDays }) => ({
    id,
    code,
    activity,
    people: people.total,
    personDays,
  }))
  const byEvent = costsByEvent(parts)
  const results = logframeView(database, grant, to ?? '9999-12-31')
  return {
    currency: grant.currency,
    total: sumCosts(parts),
    events: events.map((event) => {
      const cost = byEvent.get(event.id) ?? NO_COST
      return {
        id: event.id,
        code: event.code,
        title: event.title,
        activity: event.activity,
        output: event.output,
        date: event.from,
        people: event.people.total,
        personDays: event.personDays,
        cost,
        perParticipant: costPerUnit(cost, event.people.total),
        perParticipantDay: costPerUnit(cost, event.personDays),
      }
    }),
    activities: activitiesOf(parts, counted),
    outputs: outputsOf(parts, results),
    comparisons: unitComparisons(database, grant, parts, counted),
  }
}

/** Activities by code, what names none last. An average counts only the events that bear something, and only what they bear. */
function activitiesOf(parts: readonly CostPart[], events: readonly CountedEvent[]): ActivityCostView[] {
  const codes = [...new Set([...parts.map(({ activity }) => activity), ...events.map(({ activity }) => activity)])]
  return codes
    .sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map((activity) => {
      const own = parts.filter((part) => part.activity === activity)
      const borne = sumCosts(own.filter(({ event }) => event !== null))
      const paying = new Set(own.flatMap(({ event }) => event?.id ?? []))
      const held = events.filter(({ id }) => paying.has(id))
      const people = held.reduce((sum, event) => sum + event.people, 0)
      return {
        activity,
        events: events.filter((event) => event.activity === activity).length,
        people,
        cost: sumCosts(own),
        borne,
        unallocated: sumCosts(own.filter(({ event }) => event === null)),
        perEvent: costPerUnit(borne, held.length),
        perParticipant: costPerUnit(borne, people),
        perParticipantDay: costPerUnit(
          borne,
          held.reduce((sum, event) => sum + event.personDays, 0),
        ),
      }
    })
}

/** The output that a part counts for: its event's, else that of its activity; null for none. */
export function outputOf(part: CostPart, results: readonly LogframeResultView[]): string | null {
  if (part.event) return part.event.output
  return part.activity === null ? null : (results.find(({ activity }) => activity === part.activity)?.code ?? null)
}

function outputsOf(parts: readonly CostPart[], results: readonly LogframeResultView[]): OutputCostView[] {
  const byOutput = new Map<string | null, CostPart[]>()
  for (const part of parts) {
    const output = outputOf(part, results)
    const known = byOutput.get(output)
    if (known) known.push(part)
    else byOutput.set(output, [part])
  }
  const outputs = results
    .filter(({ level }) => level === 'output')
    .map((result): OutputCostView => {
      const cost = sumCosts(byOutput.get(result.code) ?? [])
      return { output: result.code, title: result.title, cost, units: unitsOf(result, cost) }
    })
  const rest = sumCosts(byOutput.get(null) ?? [])
  return rest.xof === NO_COST.xof && (rest.donorMinor ?? 0) === 0
    ? outputs
    : [...outputs, { output: null, title: { fr: '', en: '' }, cost: rest, units: [] }]
}

/** A share in per cent has no units to divide by. */
const unitsOf = (result: LogframeResultView, cost: CostView): OutputCostView['units'] =>
  result.indicators
    .filter(({ unit }) => !unit.fr.trim().startsWith('%'))
    .map(({ code, title, unit, baseline, current }) => {
      const units = current === null ? null : achievedUnits(baseline.value, current.value)
      const achieved = units === null ? null : rateToText(units, 6).replace(/\.?0+$/, '')
      return { indicator: code, title, unit, achieved, perUnit: costPerUnit(cost, units) }
    })
