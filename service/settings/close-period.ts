import type { Database } from '../../db/database.ts'
import { draftsInMonth } from '../../db/queries/drafts.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { frozenMonths, insertFrozenMonth, insertFrozenRow } from '../../db/queries/frozen.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { listPeriods, setPeriodState } from '../../db/queries/periods.ts'
import { sealFigures } from '../../db/queries/verification.ts'
import type { FrozenRow } from '../../domain/conversion/model.ts'
import { rowsToFreeze } from '../../domain/conversion/rows-to-freeze.ts'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, isMonth, lastDay, type Month } from '../../shared/time/period.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import type { Work } from '../kernel/run-command.ts'

/**
 * What stands between a month and its closing: that it is not over on this day, a clock that was set back behind the last event of the
 * chain (`now` given), months before it still open with vouchers, vouchers not posted, missing rates.
 */
export function closingChecks(database: Database, month: Month, today: LocalDate, now?: Instant): Fault[] {
  if (!isMonth(month)) return [fault('PERIOD_UNKNOWN', undefined, { period: month })]
  const periods = listPeriods(database)
  const period = periods.find((known) => known.month === month)
  if (!period) return [fault('PERIOD_NOT_OPENED', undefined, { period: month })]
  if (period.state === 'closed') return [fault('PERIOD_ALREADY_CLOSED', undefined, { period: month })]
  const faults: Fault[] = []
  if (lastDay(month) > today) faults.push(fault('PERIOD_NOT_OVER', undefined, { period: month, date: lastDay(month) }))
  const last = lastEvent(database)
  if (now !== undefined && last !== undefined && last.at > now)
    faults.push(fault('CLOCK_SET_BACK', undefined, { now: now.slice(0, 10), last: last.at.slice(0, 10) }))
  for (const earlier of periods) {
    if (earlier.month >= month || earlier.state === 'closed') continue
    const busy = sealFigures(database, earlier.month, Number.MAX_SAFE_INTEGER).vouchers + draftsInMonth(database, earlier.month)
    if (busy > 0) faults.push(fault('PERIOD_EARLIER_OPEN', undefined, { period: month, earlier: earlier.month }))
  }
  const count = draftsInMonth(database, month)
  if (count > 0) faults.push(fault('PERIOD_HAS_DRAFTS', undefined, { period: month, count }))
  for (const grant of grantsOf(database, month)) {
    const upTo = lastDay(month)
    faults.push(...convertGrant(database, grant).outcome.faults.filter((found) => String(found.details?.date ?? '') <= upTo))
  }
  return faults
}

/**
 * Closes a month: seals it with the chain head, control totals and counts, and freezes each grant's conversion, which is never
 * computed again (spec 08 §5, §8). Empty months before it are closed with it. Refused while anything of `closingChecks` stands.
 * `checklist` is the monthly close T2 as it was answered: the seal covers it.
 */
export function closePeriod(work: Work, month: Month, checklist?: Canonical): Result<{ head: string }> {
  const faults = closingChecks(work.database, month, work.now.slice(0, 10), work.now)
  if (faults.length > 0) return failure(...faults)
  for (const open of openMonthsBefore(work.database, month)) closeMonth(work, open)
  closeMonth(work, month, checklist)
  return success({ head: work.chain.head })
}

/** The open months before a month: none has anything in it once the month may be closed, and they are closed with it. */
export const openMonthsBefore = (database: Database, month: Month): Month[] =>
  listPeriods(database)
    .filter((period) => period.month < month && period.state !== 'closed')
    .map((period) => period.month)

function closeMonth(work: Work, month: Month, checklist?: Canonical): void {
  const { database, chain } = work
  const frozen = grantsOf(database, month).map((grant) => ({
    grant,
    method: grant.conversionMethod,
    rows: rowsToFreeze(convertGrant(database, grant).outcome, month),
  }))
  const sequence = chain.nextSequence
  const seal = sealBody(
    month,
    chain.head,
    { ...sealFigures(database, month, sequence) },
    frozen.map((entry) => ({ grant: entry.grant.code, method: entry.method, rows: entry.rows.map(frozenRowBody) })),
  )
  chain.append('closed', month, checklist === undefined ? seal : { ...seal, checklist })
  for (const { grant, method, rows } of frozen) {
    if (frozenMonths(database, grant.id).includes(month)) continue
    insertFrozenMonth(database, { grantId: grant.id, month, method, chainSequence: sequence })
    rows.forEach((row, index) => {
      insertFrozenRow(database, grant.id, index + 1, row)
    })
  }
  setPeriodState(database, month, 'closed', sequence)
}

export const sealBody = (
  month: Month,
  head: string,
  totals: { readonly [key: string]: number },
  conversions: readonly Canonical[],
): { readonly [key: string]: Canonical } => ({
  month,
  head,
  totals,
  conversions,
})

/** A frozen conversion row as the seal covers it. */
export const frozenRowBody = (row: FrozenRow): Canonical => [
  row.lineKey,
  row.xof,
  row.rate?.numerator.toString() ?? null,
  row.rate?.denominator.toString() ?? null,
  row.tranche,
  row.donorMinor,
  row.adjustment,
  row.coversXof,
  row.coversDonorMinor,
]

/** The grants that had begun by the end of a month. */
const grantsOf = (database: Database, month: Month): GrantRow[] =>
  listGrants(database).filter((grant) => firstDay(month) >= `${grant.startDate.slice(0, 7)}-01`)
