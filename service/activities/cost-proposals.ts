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
  const grant = event && listGrants(database).find((known) => known.id === event.grant_id)
  if (!event || !grant) return failure(fault('EVENT_UNKNOWN', undefined, { event: id }))
  const budgetLines = new Set(
    listEventLines(database, grant.id)
      .filter(({ event_id }) => event_id === id)
      .map(({ code }) => code),
  )
  const costs = listActivityCosts(database, grant.id)
  const eligible = new Set(grantCosts(database, grant, null).flatMap(({ row, xof }) => (xof > 0 ? [lineKey(row)] : [])))
  const from = addDays(event.from_date, -DAYS_BEFORE)
  const to = addDays(event.to_date, DAYS_AFTER)
  const ownXof = new Map<string, number>()
  const othersXof = new Map<string, number>()
  for (const cost of costs) {
    const sums = cost.event_id === id ? ownXof : othersXof
    sums.set(lineKey(cost), (sums.get(lineKey(cost)) ?? 0) + cost.amount_xof)
  }
  const wanted = [...costSource(database, grant)].flatMap(([key, { row, activity, site }]) => {
    const own = ownXof.get(key) ?? 0
    const leftXof = row.amount_xof - (othersXof.get(key) ?? 0)
    const isOfEvent = activity === event.activity || (activity === null && budgetLines.has(row.budget_line))
    const isNarrowed = budgetLines.size === 0 || budgetLines.has(row.budget_line)
    const isNear = row.date >= from && row.date <= to && isOfEvent && isNarrowed && eligible.has(key) && leftXof > 0
    if (own === 0 && !isNear) return []
    const place = fold(event.place)
    const likely = own > 0 || (site === null ? fold(row.label).includes(place) : fold(site) === place)
    return [
      {
        voucherKey: `posted:${row.voucher_id}`,
        voucherId: row.voucher_id,
        number: row.number,
        line: row.line_number,
        date: row.date,
        label: row.label,
        budgetLine: row.budget_line,
        site,
        grossXof: row.amount_xof,
        leftXof,
        borneXof: own,
        likely: likely && isNear,
      },
    ]
  })
  const distance = (date: string): number =>
    date < event.from_date ? daysBetween(date, event.from_date) : date > event.to_date ? daysBetween(event.to_date, date) : 0
  const rank = (row: CostProposal): number => (row.borneXof > 0 ? 0 : row.likely ? 1 : 2)
  const sorted = wanted.sort(
    (a, b) => rank(a) - rank(b) || distance(a.date) - distance(b.date) || a.voucherId - b.voucherId || a.line - b.line,
  )
  // What the event bears already is always there: saving the form again must not lose it.
  return success(sorted.filter(({ borneXof }, index) => borneXof > 0 || index < PROPOSALS_AT_MOST))
}
