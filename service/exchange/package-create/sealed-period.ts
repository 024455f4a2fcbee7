import type { Database } from '../../../db/database.ts'
import { lastPeriodEvents } from '../../../db/queries/events.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import { listPeriods } from '../../../db/queries/periods.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { firstDay, type Month, monthOf, monthsBetween, parsePeriod } from '../../../shared/time/period.ts'
import { unclosedMonths } from '../../reports/covered-months.ts'

export interface MonthSeal {
  readonly month: Month
  /** The head of the chain with the closing event. */
  readonly head: string
  readonly at: string
}

/** A period whose every month is closed, with the seals that hold it. */
export interface SealedPeriod {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly seals: readonly MonthSeal[]
}

/**
 * The period of a package: whole calendar months of the grant, each closed. Months before the grant began or before the ledger has any are left out, so
 * that an organisation that joined in the middle of a quarter may report it. Refused: no period, one in which the grant has no month, and open
 * months, every one of them named.
 */
export function sealedPeriod(database: Database, grant: GrantRow, name: string): Result<SealedPeriod> {
  const range = parsePeriod(name)
  if (!range) return failure(fault('PERIOD_UNKNOWN', { kind: 'field', path: 'period' }, { period: name }))
  const first = listPeriods(database)[0]?.month
  const start = [monthOf(range.from), monthOf(grant.startDate), first ?? ''].reduce((one, other) => (one > other ? one : other))
  if (first === undefined || firstDay(start) > range.to)
    return failure(fault('PACKAGE_PERIOD_OUTSIDE', { kind: 'field', path: 'period' }, { period: name, grant: grant.code }))
  const open = unclosedMonths(database, firstDay(start), range.to)
  if (open.length > 0)
    return failure(fault('PACKAGE_PERIOD_OPEN', { kind: 'field', path: 'period' }, { period: name, months: open.join(', ') }))
  const closings = lastPeriodEvents(database)
  const seals = monthsBetween(start, monthOf(range.to)).flatMap((month): MonthSeal[] => {
    const event = closings.get(month)
    return event?.type === 'closed' ? [{ month, head: event.hash, at: event.at }] : []
  })
  return success({ name, from: firstDay(start), to: range.to, seals })
}
