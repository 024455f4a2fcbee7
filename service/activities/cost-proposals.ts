import type { Database } from '../../db/database.ts'
import { listActivityCosts } from '../../db/queries/activities-costs.ts'
import { findActivityEvent, listEventLines } from '../../db/queries/activities-events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import type { CostProposal } from '../../shared/contract/activities.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { addDays, daysBetween } from '../../shared/time/local-date.ts'
import { lineKey } from '../conversion/grant-conversion.ts'
import { costSource } from './cost-source.ts'
import { grantCosts } from './grant-costs.ts'

/** Spending this long before or after an event may be its own ([P]): supplies are bought before, invoices come after. */
const DAYS_BEFORE = 30
const DAYS_AFTER = 60
const PROPOSALS_AT_MOST = 300

/**
 * Lines that an event may bear: of its activity, or of its budget lines where the line names none, dated about its days, and not wholly borne by others.
 * Likely are those that name its place, by their site or in their label; the likely come first, then the nearest.
 */
export function costProposals(database: Database, id: number): Result<CostProposal[]> {
  const event = findActivityEvent(database, id)
  const grant = event && listGrants(database).find((known) => known.id === event.grantId)
  if (!event || !grant) return failure(fault('EVENT_UNKNOWN', undefined, { event: id }))
  const budgetLines = new Set(
    listEventLines(database, grant.id)
      .filter(({ eventId }) => eventId === id)
      .map(({ code }) => code),
  )
  const costs = listActivityCosts(database, grant.id)
  const eligible = new Set(grantCosts(database, grant, null).flatMap(({ row, xof }) => (xof > 0 ? [lineKey(row)] : [])))
  const from = addDays(event.fromDate, -DAYS_BEFORE)
  const to = addDays(event.toDate, DAYS_AFTER)
  const ownXof = new Map<string, number>()
  const othersXof = new Map<string, number>()
  for (const cost of costs) {
    const sums = cost.eventId === id ? ownXof : othersXof
    sums.set(lineKey(cost), (sums.get(lineKey(cost)) ?? 0) + cost.amountXof)
  }
  const wanted = [...costSource(database, grant)].flatMap(([key, { row, activity, site }]) => {
    const own = ownXof.get(key) ?? 0
    const leftXof = row.amountXof - (othersXof.get(key) ?? 0)
    const isOfEvent = activity === event.activity || (activity === null && budgetLines.has(row.budgetLine))
    const isNarrowed = budgetLines.size === 0 || budgetLines.has(row.budgetLine)
    const isNear = row.date >= from && row.date <= to && isOfEvent && isNarrowed && eligible.has(key) && leftXof > 0
    if (own === 0 && !isNear) return []
    const place = fold(event.place)
    const likely = own > 0 || (site === null ? fold(row.label).includes(place) : fold(site) === place)
    return [
      {
        voucherKey: `posted:${row.voucherId}`,
        voucherId: row.voucherId,
        number: row.number,
        line: row.lineNumber,
        date: row.date,
        label: row.label,
        budgetLine: row.budgetLine,
        site,
        grossXof: row.amountXof,
        leftXof,
        borneXof: own,
        likely: likely && isNear,
      },
    ]
  })
  const distance = (date: string): number =>
    date < event.fromDate ? daysBetween(date, event.fromDate) : date > event.toDate ? daysBetween(event.toDate, date) : 0
  const rank = (row: CostProposal): number => (row.borneXof > 0 ? 0 : row.likely ? 1 : 2)
  const sorted = wanted.sort(
    (a, b) => rank(a) - rank(b) || distance(a.date) - distance(b.date) || a.voucherId - b.voucherId || a.line - b.line,
  )
  // What the event bears already is always there: saving the form again must not lose it.
  return success(sorted.filter(({ borneXof }, index) => borneXof > 0 || index < PROPOSALS_AT_MOST))
}
