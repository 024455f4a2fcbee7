import { findOrderByNumber } from '../../db/queries/commitments-orders.ts'
import { listRequisitions } from '../../db/queries/commitments-requisitions.ts'
import { readMasters } from '../../db/queries/masters.ts'
import {
  insertProcurementFile,
  lastProcurementSequence,
  listProcurementFiles,
  updateProcurementFile,
} from '../../db/queries/procurement.ts'
import type { ProcurementFileInput } from '../../shared/contract/procurement.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { budgetPlace } from '../commitments/budget-place.ts'
import { thirdPartyId } from '../commitments/save-order.ts'
import { seriesNumber } from '../commitments/series-number.ts'
import type { Work } from '../kernel/run-command.ts'
import { procedureFacts } from './procedure-facts.ts'

/**
 * Opens or completes a procurement file (MP-YYYY-NNNN). Refused, all at once: no object, no category, an estimate or an award that is not
 * positive, dates that are none, unknown codes and numbers, an order that another file has, fewer bids asked than received.
 */
export function saveProcurementFile(
  work: Work,
  input: { id: number | null; file: ProcurementFileInput },
): Result<{ id: number; number: string }> {
  const { file } = input
  const files = listProcurementFiles(work.database)
  const known = files.find((each) => each.id === input.id)
  if (input.id !== null && !known) return failure(fault('PROCUREMENT_UNKNOWN'))
  const faults = fieldFaults(file)
  const place = budgetPlace(readMasters(work.database), { ...file, partner: null }, undefined, faults)
  const requisition = listRequisitions(work.database).find((each) => each.number === file.requisition)
  const order = file.order === null ? undefined : findOrderByNumber(work.database, file.order)
  if (file.requisition !== null && !requisition) faults.push(fault('PROCUREMENT_LINK', undefined, { number: file.requisition }))
  if (file.order !== null && !order) faults.push(fault('PROCUREMENT_LINK', undefined, { number: file.order }))
  const other = order && files.find((each) => each.orderId === order.id && each.id !== input.id)
  if (order && other) faults.push(fault('PROCUREMENT_ORDER_TAKEN', undefined, { order: order.number ?? '', file: other.number }))
  if (faults.length > 0) return failure(...faults)
  const row = {
    date: file.date,
    object: file.object.trim(),
    category: file.category.trim(),
    grantId: place.grantId,
    budgetLineId: place.budgetLineId,
    requisitionId: requisition?.id ?? null,
    orderId: order?.id ?? null,
    ...procedureFacts(file),
    winnerId: thirdPartyId(work, file.winner),
    amountXof: file.amountXof,
    awardDate: file.awardDate,
    lowest: file.lowest === null ? null : file.lowest ? 1 : 0,
    justification: file.justification,
    contract: file.contract,
    deliveryDate: file.deliveryDate,
    derogation: file.derogation,
    preparedBy: work.actor.id,
  }
  if (known) {
    updateProcurementFile(work.database, known.id, row)
    return success({ id: known.id, number: known.number })
  }
  const year = Number(file.date.slice(0, 4))
  const sequence = lastProcurementSequence(work.database, year) + 1
  const number = seriesNumber('MP', year, sequence)
  const id = insertProcurementFile(work.database, row, { number, year, sequence })
  return success({ id, number })
}

function fieldFaults(file: ProcurementFileInput): Fault[] {
  const faults: Fault[] = []
  if (file.object.trim() === '') faults.push(fault('PROCUREMENT_OBJECT_MISSING'))
  if (file.category.trim() === '') faults.push(fault('PROCUREMENT_CATEGORY_MISSING'))
  if (file.estimateXof <= 0 || (file.amountXof !== null && file.amountXof <= 0)) faults.push(fault('PROCUREMENT_AMOUNT'))
  if (file.invited !== null && file.received !== null && file.received > file.invited)
    faults.push(fault('PROCUREMENT_BIDS', undefined, { invited: file.invited, received: file.received }))
  for (const date of [file.date, file.openingDate, file.screeningDate, file.awardDate, file.deliveryDate])
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', undefined, { value: date }))
  return faults
}
