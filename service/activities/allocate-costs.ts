import { listActivityCosts, replaceActivityCosts } from '../../db/queries/activities-costs.ts'
import { findActivityEvent } from '../../db/queries/activities-events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { lineKey } from '../conversion/grant-conversion.ts'
import type { Work } from '../kernel/run-command.ts'
import { costSource } from './cost-source.ts'

export interface CostAllocation {
  readonly id: number
  readonly lines: readonly { readonly voucherId: number; readonly line: number; readonly amountXof: number }[]
}

/**
 * What of posted lines an event bears, in whole francs, in place of what it bore. No franc is borne twice: together the events of a line never pass it
 * (C41). Refused, all at once: a line that is no donor spending of the event's grant or is given twice, one of another activity, one that takes another
 * back, an amount below one franc, and more than other events leave of the line.
 */
export function allocateCosts(work: Work, { id, lines }: CostAllocation): Result<{ xof: number }> {
  const { database } = work
  const event = findActivityEvent(database, id)
  const grant = event && listGrants(database).find((known) => known.id === event.grantId)
  if (!event || !grant) return failure(fault('EVENT_UNKNOWN', undefined, { event: id }))
  const sources = costSource(database, grant)
  const borne = new Map<string, number>()
  for (const cost of listActivityCosts(database, grant.id))
    if (cost.eventId !== id) borne.set(lineKey(cost), (borne.get(lineKey(cost)) ?? 0) + cost.amountXof)
  const seen = new Set<string>()
  const faults = lines.flatMap(({ voucherId, line, amountXof }): Fault[] => {
    const key = `${voucherId}/${line}`
    const source = sources.get(key)
    const voucher = source?.row.number ?? String(voucherId)
    const place = { kind: 'voucher', voucher, line } as const
    if (!source) return [fault('COST_LINE_UNKNOWN', place, { voucher, line })]
    if (seen.has(key)) return [fault('COST_LINE_TWICE', place, { voucher, line })]
    seen.add(key)
    if (source.activity !== null && source.activity !== event.activity)
      return [fault('COST_OTHER_ACTIVITY', place, { voucher, line, activity: source.activity, event: event.activity })]
    const left = source.row.amountXof - (borne.get(key) ?? 0)
    if (!Number.isSafeInteger(amountXof) || amountXof < 1 || amountXof > left)
      return [fault('COST_PASSES_LINE', place, { voucher, line, amount: amountXof, left: Math.max(0, left) })]
    return []
  })
  if (faults.length > 0) return failure(...faults)
  replaceActivityCosts(
    database,
    id,
    lines.map(({ voucherId, line, amountXof }) => ({ voucherId, lineNumber: line, amountXof })),
  )
  return success({ xof: lines.reduce((sum, { amountXof }) => sum + amountXof, 0) })
}
