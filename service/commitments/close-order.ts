import { closeOrderRow, type OrderClosing } from '../../db/queries/commitments-orders.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { expectIssued } from './expect-order.ts'
import { openOfOrder } from './order-book.ts'

/**
 * Releases what an order still commits, from a day on: cancelled, expired, or done for less than ordered. Refused without a reason, before
 * the order's own date, and while the order is no open one. Answers the francs given back to the budget.
 */
export function closeOrder(
  work: Work,
  input: { id: number; kind: OrderClosing; date: LocalDate; reason: string },
): Result<{ releasedXof: number }> {
  const found = expectIssued(work.database, input.id)
  if (!found.ok) return found
  const { order } = found.value
  if (input.reason.trim() === '') return failure(fault('REASON_MISSING'))
  if (input.date < order.date) return failure(fault('ORDER_DATES', undefined, { date: input.date }))
  const releasedXof = sumMinor(openOfOrder(found.value, { to: null, asOf: input.date }).map((part) => part.xof))
  closeOrderRow(work.database, input.id, {
    closedKind: input.kind,
    closedOn: input.date,
    closedReason: input.reason.trim(),
    closedBy: work.actor.id,
  })
  return success({ releasedXof })
}
