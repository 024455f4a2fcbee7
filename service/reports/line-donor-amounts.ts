import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { spendingParts } from '../../domain/budgets/spending-parts.ts'
import { rateReference } from '../../domain/reports/rate-reference.ts'
import { rateToText } from '../../shared/money/rate.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'

export interface LineDonorAmount {
  /** Minor units of the grant's currency; null while a rate is missing. */
  donorMinor: number | null
  /** "T1", or "T1+T2" for a line that two layers paid. */
  references: string[]
  /** Six decimals, one for each reference. */
  rates: string[]
}

/** An adjustment that falls in the dates while its line does not. */
export interface OutsideAdjustment extends LineDonorAmount {
  readonly lineKey: string
  readonly date: LocalDate
}

export interface DonorAmounts {
  /** By line key "<voucher id>/<line number>". */
  readonly lines: ReadonlyMap<string, LineDonorAmount>
  readonly outside: readonly OutsideAdjustment[]
  /** Of everything; null while a rate is missing. */
  readonly totalMinor: number | null
  /** The first missing rate that leaves a blank. */
  readonly warnings: readonly Fault[]
}

export interface DonorAmountsScope {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly partner: PartnerChoice | null
  readonly account: string | null
}

/** What the donor spending of some grants is worth in their currencies, a line's layers and adjustments put together. */
export function donorAmounts(database: Database, grants: readonly GrantRow[], scope: DonorAmountsScope): DonorAmounts {
  const lines = new Map<string, LineDonorAmount>()
  const outside: OutsideAdjustment[] = []
  const warnings: Fault[] = []
  let totalMinor: number | null = 0
  for (const grant of grants) {
    const { lines: spent, outcome, method } = convertGrant(database, grant)
    let blank = false
    for (const { line, row, donorMinor } of spendingParts(spent, outcome.rows, { ...scope, budgetLineIds: null })) {
      if (scope.account !== null && !line.account.startsWith(scope.account)) continue
      totalMinor = addOrBlank(totalMinor, donorMinor)
      blank ||= donorMinor === null
      const reference = rateReference(row, method)
      const rate = row.rate ? rateToText(row.rate, 6) : ''
      if ((scope.from !== null && line.date < scope.from) || (scope.to !== null && line.date > scope.to)) {
        outside.push({ lineKey: row.lineKey, date: row.date, donorMinor, references: [reference], rates: [rate] })
        continue
      }
      const known = lines.get(row.lineKey)
      if (!known) lines.set(row.lineKey, { donorMinor, references: [reference], rates: [rate] })
      else {
        known.donorMinor = addOrBlank(known.donorMinor, donorMinor)
        known.references.push(reference)
        known.rates.push(rate)
      }
    }
    if (blank) warnings.push(...outcome.faults.slice(0, 1))
  }
  return { lines, outside, totalMinor, warnings: warnings.slice(0, 1) }
}
