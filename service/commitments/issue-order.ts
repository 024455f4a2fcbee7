import type { Database } from '../../db/database.ts'
import {
  issueOrderRow,
  lastOrderSequence,
  type OrderLineRow,
  type OrderRow,
  orderLines,
  writeOrderLines,
} from '../../db/queries/commitments-orders.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { convertBaseToQuote, rateFromText, rateToText } from '../../shared/money/rate.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { estimatedRate } from '../conversion/estimated-rate.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import type { Work } from '../kernel/run-command.ts'
import { functionalRate, rateLookup } from '../settings/rate-tables.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { expectDraftOrder } from './save-order.ts'
import { seriesNumber } from './series-number.ts'

/**
 * Issues a draft order: draws its number, fixes its francs at the rate table of its day and the rate at which it commits each grant.
 * From here on it is an open commitment and its lines never change. Refused: to whoever prepared it, as soon as two can write; a day
 * outside the grant; no rate for its currency, or none for a grant's.
 */
export function issueOrder(work: Work, id: number): Result<{ number: string }> {
  const found = expectDraftOrder(work, id)
  if (!found.ok) return found
  const order = found.value
  if (order.preparedBy === work.actor.id && !postsAlone(work)) return failure(fault('SEPARATION_OF_DUTIES'))
  const lines = orderLines(work.database).filter((line) => line.orderId === id)
  const grants = new Map(listGrants(work.database).map((grant) => [grant.id, grant]))
  const foreign = order.currency !== FUNCTIONAL_CURRENCY
  const rate = foreign ? functionalRate(work.database, order.currency, order.date) : undefined
  const faults: Fault[] = []
  if (foreign && !rate) faults.push(fault('ORDER_RATE_MISSING', undefined, { currency: order.currency, date: order.date }))
  const fixed = lines.map((line) => fixLine(work.database, order, line, grants, faults))
  if (faults.length > 0) return failure(...faults)
  const xof = rate ? francsOf(lines, order.currency, rate.rate) : lines.map((line) => line.amountMinor)
  writeOrderLines(
    work.database,
    id,
    fixed.map(({ grantCode, budgetLine, partner, ...line }, index) => ({ ...line, amountXof: xof[index] ?? 0 })),
  )
  const year = Number(order.date.slice(0, 4))
  const sequence = lastOrderSequence(work.database, order.series, year) + 1
  const number = seriesNumber(order.series, year, sequence)
  const kept = { number, year, sequence, issuedBy: work.actor.id, rate: rate?.rate ?? null, rateSource: rate?.source ?? null }
  issueOrderRow(work.database, id, kept)
  return success({ number })
}

/** The order's total converts once and is spread over its lines, as a voucher's lines are (spec 08 §2). */
function francsOf(lines: readonly OrderLineRow[], currency: string, rateText: string): number[] {
  const rate = rateFromText(rateText)
  if (!rate) throw new RangeError(`not a rate: ${rateText}`)
  const total = convertBaseToQuote(sumMinor(lines.map((line) => line.amountMinor)), rate, currency, FUNCTIONAL_CURRENCY)
  const shares = lines.map((line) => ({
    code: String(line.lineNumber).padStart(4, '0'),
    weight: minorToDecimalText(line.amountMinor, currency),
  }))
  return allocate(total, shares)
}

function fixLine(
  database: Database,
  order: OrderRow,
  line: OrderLineRow,
  grants: ReadonlyMap<number, GrantRow>,
  faults: Fault[],
): OrderLineRow {
  const grant = line.grantId === null ? undefined : grants.get(line.grantId)
  if (!grant) return line
  const place = { kind: 'line', line: line.lineNumber } as const
  if (order.date < grant.startDate || order.date > grant.endDate)
    faults.push(
      fault('DATE_OUTSIDE_GRANT', place, { date: order.date, grant: grant.code, start: grant.startDate, end: grant.endDate }),
    )
  if (grant.currency === FUNCTIONAL_CURRENCY || grant.currency === order.currency) return line
  const rate = commitmentRate(database, grant, order.date)
  if (!rate) faults.push(fault('COMMITMENT_RATE_MISSING', place, { grant: grant.code, date: order.date }))
  return { ...line, donorRate: rate?.rate ?? null, donorRateSource: rate?.source ?? null }
}

/**
 * The rate at which a commitment counts in the grant's currency: the grant's provisional rate, as for spending that no receipt covers yet
 * (spec 07 "Uncovered spending"); without one, the rate at which a line of that day would most likely convert.
 */
function commitmentRate(database: Database, grant: GrantRow, date: LocalDate): { rate: string; source: string } | undefined {
  if (grant.provisional === 'MONTHLY_TABLE') {
    const found = rateLookup(database, grant.currency, grant.rateTable).month(monthOf(date))
    if (found) return { rate: sixDecimals(found.rate), source: `${found.source} ${found.dated}` }
  } else if (grant.budgetRate !== null && rateFromText(grant.budgetRate)) return { rate: grant.budgetRate, source: 'BUDGET_RATE' }
  const estimate = estimatedRate(convertGrant(database, grant), monthOf(date))
  return estimate ? { rate: sixDecimals(estimate), source: grant.conversionMethod } : undefined
}

const sixDecimals = (rate: Parameters<typeof rateToText>[0]): string => rateToText(rate, 6).replace(/\.?0+$/, '')
