import type { Database } from '../../db/database.ts'
import { listOrders, type OrderLineRow, type OrderRow, orderLines } from '../../db/queries/commitments-orders.ts'
import { receiptLines } from '../../db/queries/commitments-receipts.ts'
import {
  type OrderPostingRow,
  type OrderVoucherRow,
  orderPostings,
  orderVouchers,
} from '../../db/queries/commitments-vouchers.ts'
import { type InvoicedPart, type OpenPart, openParts, remainingMonths } from '../../domain/commitments/open-commitment.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { convertQuoteToBase, rateFromText } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** An order with everything that the books say of it. */
export interface OrderRecord {
  readonly order: OrderRow
  readonly lines: readonly OrderLineRow[]
  /** Lines of its posted vouchers and of those that correct them. */
  readonly postings: readonly OrderPostingRow[]
  readonly vouchers: readonly OrderVoucherRow[]
  /** Quantity received by line number, in thousandths. */
  readonly received: ReadonlyMap<number, number>
}

/** The name of an order as the origin of vouchers. */
export const orderOrigin = (id: number): string => `purchase-order:${id}`

/** Every order with its lines, receipts and vouchers, the latest first: a handful of readings, whatever their number. */
export function readOrderBook(database: Database): OrderRecord[] {
  const lines = group(orderLines(database), (line) => line.orderId)
  const postings = group(orderPostings(database), (row) => row.origin)
  const vouchers = group(orderVouchers(database), (row) => row.origin)
  const received = group(receiptLines(database), (row) => row.orderId)
  return listOrders(database).map((order) => ({
    order,
    lines: lines.get(order.id) ?? [],
    postings: postings.get(orderOrigin(order.id)) ?? [],
    vouchers: vouchers.get(orderOrigin(order.id)) ?? [],
    received: (received.get(order.id) ?? []).reduce(
      (sums, row) => sums.set(row.lineNumber, (sums.get(row.lineNumber) ?? 0) + row.quantityThousandths),
      new Map<number, number>(),
    ),
  }))
}

function group<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const known = groups.get(keyOf(row))
    if (known) known.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** The day a position is looked at; `null` takes every order and invoice there is, and `asOf` still counts months of payroll. */
export interface CommitmentDay {
  readonly to: LocalDate | null
  readonly asOf: LocalDate
}

/**
 * What each line of an order still commits on a day, in its currency and in francs. Nothing before it is issued, after its date, or once
 * closed; a payroll commitment holds the months that are not over (spec 04 §2.5).
 */
export function openOfOrder({ order, lines, postings }: OrderRecord, day: CommitmentDay): OpenPart[] {
  const none = lines.map(() => ({ minor: 0, xof: 0 }))
  const upTo = (date: LocalDate): boolean => day.to === null || date <= day.to
  if (order.number === null || !upTo(order.date)) return none
  if (order.closedOn !== null && upTo(order.closedOn)) return none
  if (order.kind === 'payroll') {
    const months = remainingMonths(order.firstMonth ?? '', order.lastMonth ?? '', day.asOf).length
    return lines.map((line) => ({ minor: line.unitPriceMinor * months, xof: line.unitPriceMinor * months }))
  }
  const ordered = lines.map((line) => ({
    budgetLine: line.budgetLineId,
    partner: line.partnerId,
    minor: line.amountMinor,
    xof: line.amountXof ?? 0,
  }))
  const invoiced = postings.filter((row) => row.role === 'invoice' && row.spending === 1 && upTo(row.date))
  return openParts(
    ordered,
    invoiced.map((row) => invoicedPart(row, order)),
  )
}

/** An invoice in another currency than the order's counts at the order's own rate. */
function invoicedPart(row: OrderPostingRow, order: OrderRow): InvoicedPart {
  const rate = order.rate === null ? undefined : rateFromText(order.rate)
  const minor =
    row.currency === order.currency
      ? row.amountMinor
      : rate === undefined
        ? row.amountXof
        : convertQuoteToBase(row.amountXof, rate, order.currency, FUNCTIONAL_CURRENCY)
  return { budgetLine: row.budgetLineId, partner: row.partnerId, minor }
}
