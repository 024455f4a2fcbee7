import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { donorSpendingOfCells, takesWholeMonths } from '../../domain/budgets/donor-cells.ts'
import { spendingParts } from '../../domain/budgets/spending-parts.ts'
import type { ConversionMethod, ConversionRow } from '../../domain/conversion/model.ts'
import { rateReference } from '../../domain/reports/rate-reference.ts'
import { rateToText } from '../../shared/money/rate.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { donorCellsOf, rowsByLineOf } from '../budgets/conversion-index.ts'
import { convertGrant, type GrantConversion } from '../conversion/grant-conversion.ts'

/** What a line of a report shows of its conversion. */
export interface LineDonorAmount {
  /** Minor units of the grant's currency; null while a rate is missing. */
  readonly donorMinor: number | null
  /** "T1", or "T1+T2" for a line that two layers paid. */
  readonly reference: string
  /** Six decimals; null where there is none, or more than one. */
  readonly rate: string | null
}

/** An adjustment that falls in the dates while its line does not. */
export interface OutsideAdjustment {
  readonly lineKey: string
  readonly date: LocalDate
  readonly amount: LineDonorAmount
}

export interface DonorAmountsScope {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly partner: PartnerChoice | null
  readonly account: string | null
}

export interface DonorAmounts {
  /** Of a donor spending line of a grant, what is dated in the report. */
  lineAmount(grantId: number, lineKey: string): LineDonorAmount | undefined
  readonly outside: readonly OutsideAdjustment[]
  /** Of everything; null while a rate is missing. */
  readonly totalMinor: number | null
  /** The first missing rate that leaves a blank. */
  readonly warnings: readonly Fault[]
}

/** What the donor spending of some grants is worth in their currencies, a line's layers and adjustments put together. */
export function donorAmounts(database: Database, grants: readonly GrantRow[], scope: DonorAmountsScope): DonorAmounts {
  const conversions = new Map(grants.map((grant) => [grant.id, convertGrant(database, grant)]))
  const totals = [...conversions.values()].map((conversion) => ({ conversion, minor: totalMinorOf(conversion, scope) }))
  const blank = totals.find(({ minor }) => minor === null)
  return {
    lineAmount: (grantId, lineKey) => lineAmount(conversions.get(grantId), lineKey, scope),
    outside: [...conversions.values()].flatMap((conversion) => outsideAdjustments(conversion, scope)),
    totalMinor: totals.reduce<number | null>((sum, { minor }) => addOrBlank(sum, minor), 0),
    warnings: blank ? blank.conversion.outcome.faults.slice(0, 1) : [],
  }
}

function totalMinorOf(conversion: GrantConversion, scope: DonorAmountsScope): number | null {
  const filter = { ...scope, budgetLineIds: null }
  if (scope.account === null && takesWholeMonths(scope)) {
    return [...donorSpendingOfCells(donorCellsOf(conversion), filter).values()].reduce<number | null>(addOrBlank, 0)
  }
  let total: number | null = 0
  for (const { line, donorMinor } of spendingParts(conversion.lines, conversion.outcome.rows, filter)) {
    if (scope.account === null || line.account.startsWith(scope.account)) total = addOrBlank(total, donorMinor)
  }
  return total
}

/** Only an adjustment is dated elsewhere than its line. */
function outsideAdjustments(conversion: GrantConversion, scope: DonorAmountsScope): OutsideAdjustment[] {
  if (scope.from === null && scope.to === null) return []
  const { lines, outcome, method } = conversion
  const adjustments = outcome.rows.filter((row) => row.adjustment)
  return [...spendingParts(lines, adjustments, { ...scope, budgetLineIds: null })]
    .filter(({ line }) => !isIn(line.date, scope) && (scope.account === null || line.account.startsWith(scope.account)))
    .map(({ row }) => ({ lineKey: row.lineKey, date: row.date, amount: amountOf([row], method) }))
}

function lineAmount(
  conversion: GrantConversion | undefined,
  lineKey: string,
  scope: DonorAmountsScope,
): LineDonorAmount | undefined {
  if (!conversion) return undefined
  const rows = rowsByLineOf(conversion).of(lineKey)
  return rows.length === 0
    ? undefined
    : amountOf(
        rows.filter((row) => isIn(row.date, scope)),
        conversion.method,
      )
}

const isIn = (date: LocalDate, { from, to }: DonorAmountsScope): boolean =>
  (from === null || date >= from) && (to === null || date <= to)

function amountOf(rows: readonly ConversionRow[], method: ConversionMethod): LineDonorAmount {
  const rates = new Set(rows.map((row) => (row.rate ? rateToText(row.rate, 6) : null)))
  const [rate] = rates
  return {
    donorMinor: rows.reduce<number | null>((sum, row) => addOrBlank(sum, row.donorMinor), 0),
    reference: [...new Set(rows.map((row) => rateReference(row, method)))].join('+'),
    rate: rates.size === 1 ? (rate ?? null) : null,
  }
}
