import type { Database } from '../../db/database.ts'
import { anyOrderIssued, type OrderLineRow, type OrderRow } from '../../db/queries/commitments-orders.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger } from '../../shared/money/money.ts'
import { convertQuoteToBase, rateFromText } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { openOfOrder, readOrderBook } from './order-book.ts'

export interface CommitmentScope {
  readonly to: LocalDate | null
  readonly partner: PartnerChoice | null
}

/** One line of an order with what it still commits: francs, and minor units of the grant's currency. */
export interface OpenCommitment {
  readonly order: OrderRow
  readonly line: OrderLineRow
  readonly xof: number
  readonly minor: number
}

/**
 * The open commitments of a grant on a day, line by line. The grant's currency comes from the rate kept with the line when the order was
 * issued (the provisional rate, as for uncovered spending); an order in the grant's own currency is worth itself.
 */
export function openCommitments(database: Database, grant: GrantRow, scope: CommitmentScope): OpenCommitment[] {
  if (!anyOrderIssued(database)) return []
  const asOf = scope.to ?? postedRange(database)?.to ?? grant.startDate
  return readOrderBook(database).flatMap((record) => {
    const open = openOfOrder(record, { to: scope.to, asOf })
    return record.lines.flatMap((line, index) => {
      const part = open[index]
      if (!part || part.minor === 0 || line.grantId !== grant.id || !names(line, scope.partner)) return []
      return [{ order: record.order, line, xof: part.xof, minor: donorValue(part, record.order, line, grant) }]
    })
  })
}

const names = (line: OrderLineRow, partner: PartnerChoice | null): boolean => partner === null || line.partnerId === partner.id

function donorValue(part: { minor: number; xof: number }, order: OrderRow, line: OrderLineRow, grant: GrantRow): number {
  if (order.currency === grant.currency) return part.minor
  if (grant.currency === FUNCTIONAL_CURRENCY) return part.xof
  const rate = line.donorRate === null ? undefined : rateFromText(line.donorRate)
  // Issuing an order refuses a line without a rate: none is missing here.
  if (!rate) throw new Error(`order line ${order.id}/${line.lineNumber} has no rate for ${grant.code}`)
  return convertQuoteToBase(part.xof, rate, grant.currency, FUNCTIONAL_CURRENCY)
}

/** Open commitments by budget line; a line without any is not in the answer. The one figure of report, claim, visa and entry. */
export function grantCommitments(
  database: Database,
  grant: GrantRow,
  scope: CommitmentScope,
): Map<number, { xof: number; minor: number }> {
  const sums = new Map<number, { xof: number; minor: number }>()
  for (const { line, xof, minor } of openCommitments(database, grant, scope)) {
    if (line.budgetLineId === null) continue
    const known = sums.get(line.budgetLineId) ?? { xof: 0, minor: 0 }
    sums.set(line.budgetLineId, { xof: exactInteger(known.xof + xof), minor: exactInteger(known.minor + minor) })
  }
  return sums
}
