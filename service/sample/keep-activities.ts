import { listGrants } from '../../db/queries/masters.ts'
import { type SpendingLineRow, spendingLines } from '../../db/queries/spending.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { addDays, daysBetween } from '../../shared/time/local-date.ts'
import { allocateCosts } from '../activities/allocate-costs.ts'
import { decideEvent } from '../activities/decide-event.ts'
import { recordActual } from '../activities/record-actual.ts'
import { saveEvent } from '../activities/save-event.ts'
import { saveIndicator } from '../activities/save-indicator.ts'
import { saveResult } from '../activities/save-result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { type PlannedEvent, plannedEvents, villagers } from './event-plan.ts'
import { keepCommand } from './keep-command.ts'
import { LOGFRAME_INDICATORS, LOGFRAME_RESULTS, QUARTER_ENDS } from './logframe-table.ts'
import { GRANT, GRANT_CODE } from './programme.ts'

/** The lead's logframe with what each quarter reached, and its register of activities with the lines that paid for them. */
export function keepActivities(ledger: Ledger): Result<unknown> {
  const framed = keepCommand(ledger, 'activities.saveLogframe', { results: LOGFRAME_RESULTS.length }, keepLogframe)
  if (!framed.ok) return framed
  const reached = keepCommand(ledger, 'activities.recordActual', { indicators: LOGFRAME_INDICATORS.length }, (work) =>
    keepActuals(work, framed.value),
  )
  if (!reached.ok) return reached
  const registered = keepCommand(ledger, 'activities.saveEvent', { events: 'lead' }, keepEvents)
  if (!registered.ok) return registered
  const { ids } = registered.value
  const borne = keepCommand(ledger, 'activities.allocate', { events: ids.length }, (work) => bearLines(work, registered.value))
  if (!borne.ok) return borne
  return keepCommand(ledger, 'activities.decideEvent', { events: 'first half' }, (work) =>
    validateFirstHalf(work, registered.value),
  )
}

function keepLogframe(work: Work): Result<{ indicators: number[] }> {
  for (const result of LOGFRAME_RESULTS) {
    const saved = saveResult(work, { ...result, id: null, grant: GRANT_CODE })
    if (!saved.ok) return saved
  }
  const indicators: number[] = []
  for (const { milestones, actuals, ...indicator } of LOGFRAME_INDICATORS) {
    const saved = saveIndicator(work, {
      ...indicator,
      id: null,
      grant: GRANT_CODE,
      baselineOn: GRANT.start,
      targetOn: GRANT.end,
      milestones: milestones.map((value, index) => ({ date: QUARTER_ENDS[index] ?? '', value })),
    })
    if (!saved.ok) return saved
    indicators.push(saved.value.id)
  }
  return success({ indicators })
}

function keepActuals(work: Work, { indicators }: { readonly indicators: readonly number[] }): Result<Record<string, never>> {
  for (const [index, { actuals, verification }] of LOGFRAME_INDICATORS.entries())
    for (const [quarter, value] of (actuals ?? []).entries()) {
      const date = QUARTER_ENDS[quarter] ?? ''
      const actual = { indicator: indicators[index] ?? 0, date, value, women: null, men: null, source: verification }
      const recorded = recordActual(work, { ...actual, corrects: null, reason: null })
      if (!recorded.ok) return recorded
    }
  return success({})
}

interface Kept {
  readonly ids: number[]
  readonly planned: PlannedEvent[]
}

const linesOf = (work: Work): SpendingLineRow[] => {
  const grant = listGrants(work.database).find(({ code }) => code === GRANT_CODE)
  return grant ? spendingLines(work.database, grant.id).filter(({ amountXof }) => amountXof > 0) : []
}

function keepEvents(work: Work): Result<Kept> {
  const lines = linesOf(work)
  const planned = plannedEvents().map((each) => (each.event.activity === 'P2' ? asBooked(each, lines) : each))
  const ids: number[] = []
  for (const { event } of planned) {
    const saved = saveEvent(work, event)
    if (!saved.ok) return saved
    ids.push(saved.value.id)
  }
  return success({ ids, planned })
}

/** A village meeting on the day that its travel was paid, with as many people as were fed. */
function asBooked({ event, says }: PlannedEvent, lines: readonly SpendingLineRow[]): PlannedEvent {
  const near = lines.filter(({ date, label }) => label.includes(says ?? '') && isNear(date, event.from, event.to))
  const travel = near.find(({ label }) => label.startsWith('Transport'))
  const fed = near.map(({ label }) => /^Collation de (\d+) personnes/.exec(label)?.[1]).find((count) => count !== undefined)
  const day = travel?.date ?? event.from
  return { event: { ...event, from: day, to: day, headcounts: villagers(Number(fed ?? 60), event.place) }, says }
}

/** What an event pays for is bought and settled within these days of it. */
const isNear = (date: string, from: string, to: string): boolean => date >= addDays(from, -20) && date <= addDays(to, 30)

/** The lead's own lines by what they say; of a partner, the accepted spending of its budget line, each to the nearest event. */
function bearLines(work: Work, { ids, planned }: Kept): Result<Record<string, never>> {
  const lines = linesOf(work)
  for (const [index, { event, says }] of planned.entries()) {
    const own = lines.filter((line) =>
      says === null
        ? nearestEvent(line, planned) === index
        : line.label.includes(says) && isNear(line.date, event.from, event.to) && event.budgetLines.includes(line.budgetLine),
    )
    const borne = own.map((line) => ({ voucherId: line.voucherId, line: line.lineNumber, amountXof: line.amountXof }))
    const kept = allocateCosts(work, { id: ids[index] ?? 0, lines: borne })
    if (!kept.ok) return kept
  }
  return success({})
}

/** The partner's event of this budget line that stands nearest to the line; none beyond two months. */
function nearestEvent(line: SpendingLineRow, planned: readonly PlannedEvent[]): number | undefined {
  const distances = planned
    .map(({ event, says }, index) => ({
      index,
      days:
        says === null && event.budgetLines.includes(line.budgetLine) ? Math.abs(daysBetween(event.from, line.date)) : Infinity,
    }))
    .filter(({ days }) => days <= 62)
  return distances.sort((a, b) => a.days - b.days)[0]?.index
}

/** What was held in the first half of the year is validated; the rest waits for the approver. */
function validateFirstHalf(work: Work, { ids, planned }: Kept): Result<Record<string, never>> {
  for (const [index, { event }] of planned.entries()) {
    if (event.to >= '2020-07-01') continue
    const decided = decideEvent(work, { id: ids[index] ?? 0, decision: 'validate', reason: '' })
    if (!decided.ok) return decided
  }
  return success({})
}
