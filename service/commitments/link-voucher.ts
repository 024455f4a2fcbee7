import { insertVoucherLink } from '../../db/queries/commitments-vouchers.ts'
import { originsOfVoucher } from '../../db/queries/origins.ts'
import { findVoucher, reversalOf } from '../../db/queries/vouchers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { expectOrder } from './expect-order.ts'
import { orderOrigin } from './order-book.ts'

/**
 * Ties a voucher that is posted already to an order, as its invoice or its payment: the commitment falls by it. Refused: an unknown number, a
 * reversal or a voucher that was reversed, and one that an order counts already, which would be taken twice.
 */
export function linkVoucher(
  work: Work,
  input: { id: number; voucher: string; role: 'invoice' | 'payment' },
): Result<Record<string, never>> {
  const found = expectOrder(work.database, input.id)
  if (!found.ok) return found
  const { order } = found.value
  if (order.number === null) return failure(fault('ORDER_NOT_ISSUED'))
  if (order.kind === 'payroll') return failure(fault('ORDER_PAYROLL_STEP', undefined, { number: order.number }))
  const voucher = findVoucher(work.database, input.voucher.trim())
  if (!voucher) return failure(fault('VOUCHER_UNKNOWN', undefined, { voucher: input.voucher.trim() }))
  if (voucher.correctsId !== null || reversalOf(work.database, voucher.id))
    return failure(fault('ORDER_VOUCHER_REVERSED', undefined, { voucher: voucher.number }))
  if (originsOfVoucher(work.database, voucher.id).some((each) => each.origin.startsWith('purchase-order:')))
    return failure(fault('ORDER_VOUCHER_LINKED', undefined, { voucher: voucher.number }))
  insertVoucherLink(work.database, orderOrigin(input.id), input.role, voucher.id, work.now)
  return success({})
}
