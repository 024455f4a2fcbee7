import {
  decideRequisitionRow,
  findRequisition,
  insertRequisition,
  lastRequisitionSequence,
  type RequisitionRow,
} from '../../db/queries/commitments-requisitions.ts'
import { listGrants, readMasters } from '../../db/queries/masters.ts'
import type { RequisitionInput } from '../../shared/contract/commitments.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { budgetPlace } from './budget-place.ts'
import { budgetLineRow } from './line-available.ts'
import { readOrderBook } from './order-book.ts'
import { seriesNumber } from './series-number.ts'

/**
 * Records a purchase requisition (DA) and draws its number. Refused: no need, no requester, an estimate that is not positive, a date that
 * is none, unknown codes, a grant without its budget line.
 */
export function requestPurchase(work: Work, input: RequisitionInput): Result<{ id: number; number: string }> {
  const faults: Fault[] = []
  const place = budgetPlace(readMasters(work.database), input, undefined, faults)
  if (input.need.trim() === '') faults.push(fault('REQUISITION_NEED_MISSING'))
  if (input.requester.trim() === '') faults.push(fault('REQUISITION_REQUESTER_MISSING'))
  if (input.estimateXof <= 0) faults.push(fault('REQUISITION_ESTIMATE'))
  for (const date of [input.date, input.neededOn])
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', undefined, { value: date }))
  if (faults.length > 0) return failure(...faults)
  const year = Number(input.date.slice(0, 4))
  const sequence = lastRequisitionSequence(work.database, year) + 1
  const number = seriesNumber('DA', year, sequence)
  const { grant, budgetLine, partner, ...wanted } = input
  const id = insertRequisition(work.database, {
    ...wanted,
    number,
    year,
    sequence,
    need: input.need.trim(),
    requester: input.requester.trim(),
    ...place,
    requestedBy: work.actor.id,
  })
  return success({ id, number })
}

/**
 * The budget visa: approves or rejects a requisition that waits, keeping what the budget line had left at that moment. Refused to whoever
 * asked, as soon as two can write; a rejection without a reason; and approval beyond the budget unless a reason is given.
 */
export function decideRequisition(
  work: Work,
  input: { id: number; approve: boolean; reason: string | null },
): Result<Record<string, never>> {
  const found = expectState(work, input.id, ['requested'])
  if (!found.ok) return found
  const row = found.value
  if (row.requestedBy === work.actor.id && !postsAlone(work)) return failure(fault('SEPARATION_OF_DUTIES'))
  const reason = input.reason?.trim() || null
  const availableXof = availableFor(work, row)
  if (!input.approve && reason === null) return failure(fault('REASON_MISSING'))
  if (input.approve && availableXof !== null && availableXof < row.estimateXof && reason === null)
    return failure(
      fault('REQUISITION_OVER_BUDGET', undefined, {
        number: row.number,
        budgetLine: row.budgetLine ?? '',
        available: availableXof,
        estimate: row.estimateXof,
      }),
    )
  decideRequisitionRow(work.database, row.id, {
    state: input.approve ? 'approved' : 'rejected',
    decidedBy: work.actor.id,
    decidedOn: work.now.slice(0, 10),
    availableXof,
    reason,
  })
  return success({})
}

/** Gives up a requisition; its number stays, with the reason. Refused once an issued order rests on it. */
export function cancelRequisition(work: Work, input: { id: number; reason: string }): Result<Record<string, never>> {
  const found = expectState(work, input.id, ['requested', 'approved'])
  if (!found.ok) return found
  if (input.reason.trim() === '') return failure(fault('REASON_MISSING'))
  const order = readOrderBook(work.database).find(({ order: each }) => each.requisitionId === input.id && each.state === 'issued')
  if (order)
    return failure(fault('REQUISITION_ORDERED', undefined, { number: found.value.number, order: order.order.number ?? '' }))
  decideRequisitionRow(work.database, input.id, {
    state: 'cancelled',
    decidedBy: work.actor.id,
    decidedOn: work.now.slice(0, 10),
    availableXof: found.value.availableXof,
    reason: input.reason.trim(),
  })
  return success({})
}

function expectState(work: Work, id: number, states: readonly RequisitionRow['state'][]): Result<RequisitionRow> {
  const row = findRequisition(work.database, id)
  if (!row) return failure(fault('REQUISITION_UNKNOWN'))
  return states.includes(row.state) ? success(row) : failure(fault('REQUISITION_DECIDED', undefined, { number: row.number }))
}

function availableFor(work: Work, row: RequisitionRow): number | null {
  const grant = listGrants(work.database).find((known) => known.id === row.grantId)
  return grant && row.budgetLine !== null ? (budgetLineRow(work.database, grant, row.budgetLine)?.availableXof ?? null) : null
}
