import {
  deleteDraftOrder,
  findOrder,
  insertOrder,
  type OrderRow,
  updateOrder,
  writeOrderLines,
} from '../../db/queries/commitments-orders.ts'
import { findRequisition } from '../../db/queries/commitments-requisitions.ts'
import { insertDimension, readDimension } from '../../db/queries/dimension-entries.ts'
import { readMasters } from '../../db/queries/masters.ts'
import type { OrderInput } from '../../shared/contract/commitments.ts'
import { FUNCTIONAL_CURRENCY, isCurrencyCode } from '../../shared/money/currency.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { orderLinesOf } from './order-lines.ts'

/** Orders and contracts share one series; payroll commitments have their own. */
const SERIES = { order: 'BC', contract: 'BC', payroll: 'EP' } as const

/**
 * Keeps an order, a contract or a payroll commitment as a draft, which commits nothing yet. Refused, all at once: no object, no supplier
 * (but for payroll), no line, a line that cannot be ordered, a requisition that is not approved, dates that are none or run backwards,
 * payroll in another currency than the franc, and an order that is issued already.
 */
export function saveOrder(work: Work, input: { id: number | null; order: OrderInput }): Result<{ id: number }> {
  const { order } = input
  const masters = readMasters(work.database)
  const faults: Fault[] = []
  if (input.id !== null) {
    const known = expectDraftOrder(work, input.id)
    if (!known.ok) return known
  }
  const lines = orderLinesOf(masters, order, faults)
  faults.push(...headFaults(work, order))
  if (faults.length > 0) return failure(...faults)
  const { lines: _, supplier, ...head } = order
  const row = {
    ...head,
    series: SERIES[order.kind],
    thirdPartyId: thirdPartyId(work, supplier),
    object: order.object.trim(),
    firstMonth: order.kind === 'payroll' ? order.firstMonth : null,
    lastMonth: order.kind === 'payroll' ? order.lastMonth : null,
    preparedBy: work.actor.id,
  }
  const id = input.id ?? insertOrder(work.database, row)
  if (input.id !== null) updateOrder(work.database, input.id, row)
  writeOrderLines(work.database, id, lines)
  return success({ id })
}

function headFaults(work: Work, order: OrderInput): Fault[] {
  const faults: Fault[] = []
  if (order.object.trim() === '') faults.push(fault('ORDER_OBJECT_MISSING'))
  if (order.kind !== 'payroll' && (order.supplier ?? '').trim() === '') faults.push(fault('ORDER_SUPPLIER_MISSING'))
  if (order.lines.length === 0) faults.push(fault('ORDER_WITHOUT_LINE'))
  if (!isCurrencyCode(order.currency)) faults.push(fault('CURRENCY_UNKNOWN', undefined, { value: order.currency }))
  for (const date of [order.date, order.expectedOn, order.expiresOn])
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', undefined, { value: date }))
  if (order.expiresOn !== null && order.expiresOn < order.date)
    faults.push(fault('ORDER_DATES', undefined, { date: order.expiresOn }))
  if (order.kind === 'payroll') {
    if (order.currency !== FUNCTIONAL_CURRENCY) faults.push(fault('ORDER_PAYROLL_CURRENCY'))
    if (order.firstMonth === null || order.lastMonth === null || order.firstMonth > order.lastMonth)
      faults.push(fault('ORDER_PAYROLL_MONTHS'))
  }
  if (order.requisitionId !== null) {
    const requisition = findRequisition(work.database, order.requisitionId)
    if (requisition?.state !== 'approved')
      faults.push(fault('ORDER_REQUISITION_STATE', undefined, { number: requisition?.number ?? String(order.requisitionId) }))
  }
  return faults
}

/** The third party of this name: a name not yet known comes into being by being used, as on vouchers. */
export function thirdPartyId(work: Pick<Work, 'database'>, name: string | null): number | null {
  const wanted = name?.trim() ?? ''
  if (wanted === '') return null
  return readDimension(work.database, 'thirdParty').get(wanted) ?? insertDimension(work.database, 'thirdParty', wanted)
}

export function expectDraftOrder(work: Pick<Work, 'database'>, id: number): Result<OrderRow> {
  const order = findOrder(work.database, id)
  if (!order) return failure(fault('ORDER_UNKNOWN'))
  return order.state === 'draft' ? success(order) : failure(fault('ORDER_ISSUED', undefined, { number: order.number ?? '' }))
}

/** Deletes a draft order; one that has its number is closed with a reason instead. */
export function removeOrder(work: Work, id: number): Result<Record<string, never>> {
  const order = expectDraftOrder(work, id)
  if (!order.ok) return order
  deleteDraftOrder(work.database, id)
  return success({})
}
