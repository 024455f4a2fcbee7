import { formatDate } from '../../shared/i18n/format.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { lastDay } from '../../shared/time/period.ts'
import type { ClosingFacts } from '../closing/closing-fact.ts'
import { openOfOrder, readOrderBook } from './order-book.ts'

/** At most so many orders are named one by one. */
const NAMED = 10

/**
 * Item 14 of the monthly close: "Commitments reviewed; expired ones released". No, when an order past its date still commits something on
 * the month's last day; each is named with what it holds.
 */
export const commitmentsClosingFacts: ClosingFacts = (database, month) => {
  const day = lastDay(month)
  const open = readOrderBook(database).flatMap((record) => {
    const xof = sumMinor(openOfOrder(record, { to: day, asOf: day }).map((part) => part.xof))
    return xof === 0 ? [] : [{ order: record.order, xof }]
  })
  if (open.length === 0) return [{ item: 14, state: 'notApplicable', evidence: [fault('CLOSING_NO_COMMITMENT')] }]
  const expired = open.filter(({ order }) => order.expiresOn !== null && order.expiresOn <= day)
  const total = fault('CLOSING_COMMITMENTS_OPEN', undefined, { count: open.length, xof: sumMinor(open.map(({ xof }) => xof)) })
  if (expired.length === 0) return [{ item: 14, state: 'yes', evidence: [total] }]
  const named = expired.slice(0, NAMED).map(({ order, xof }) =>
    fault('CLOSING_COMMITMENT_EXPIRED', undefined, {
      number: order.number ?? '',
      supplier: order.supplier ?? order.object,
      date: formatDate(order.expiresOn ?? ''),
      xof,
    }),
  )
  return [{ item: 14, state: 'no', evidence: [total, ...named] }]
}
