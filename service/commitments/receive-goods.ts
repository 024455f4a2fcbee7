import { insertReceipt, lastReceiptSequence } from '../../db/queries/commitments-receipts.ts'
import { quantityText, quantityThousandths } from '../../domain/commitments/quantity.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { expectIssued } from './expect-order.ts'
import { seriesNumber } from './series-number.ts'

export interface ReceiveInput {
  readonly id: number
  readonly date: string
  readonly receivedBy: string
  readonly deliveryNote: string | null
  readonly remark: string | null
  /** Decimal quantities by the order's line numbers. */
  readonly lines: readonly { readonly lineNumber: number; readonly quantity: string }[]
}

/**
 * Records what was delivered (BR-YYYY-NNNN). Refused, all at once: nothing received, nobody who received it, a date before the order's,
 * an unknown line, and more than what is still to come.
 */
export function receiveGoods(work: Work, input: ReceiveInput): Result<{ number: string }> {
  const found = expectIssued(work.database, input.id)
  if (!found.ok) return found
  const { order, lines, received } = found.value
  if (order.kind === 'payroll') return failure(fault('ORDER_PAYROLL_STEP', undefined, { number: order.number ?? '' }))
  const faults: Fault[] = []
  if (input.receivedBy.trim() === '') faults.push(fault('RECEIPT_PERSON_MISSING'))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', undefined, { value: input.date }))
  else if (input.date < order.date) faults.push(fault('RECEIPT_BEFORE_ORDER', undefined, { date: order.date }))
  if (input.lines.length === 0) faults.push(fault('RECEIPT_EMPTY'))
  const taken = input.lines.flatMap(({ lineNumber, quantity }) => {
    const place = { kind: 'line', line: lineNumber } as const
    const line = lines.find((each) => each.lineNumber === lineNumber)
    const thousandths = quantityThousandths(quantity)
    const twice = input.lines.filter((each) => each.lineNumber === lineNumber).length > 1
    if (!line || thousandths === undefined || twice) {
      faults.push(fault('ORDER_QUANTITY', place, { value: quantity }))
      return []
    }
    const left = line.quantityThousandths - (received.get(lineNumber) ?? 0)
    if (thousandths > left) faults.push(fault('RECEIPT_TOO_MUCH', place, { value: quantity, left: quantityText(left) }))
    return [{ lineNumber, quantityThousandths: thousandths }]
  })
  if (faults.length > 0) return failure(...faults)
  const year = Number(input.date.slice(0, 4))
  const sequence = lastReceiptSequence(work.database, year) + 1
  const number = seriesNumber('BR', year, sequence)
  insertReceipt(
    work.database,
    {
      number,
      year,
      sequence,
      orderId: order.id,
      date: input.date,
      receivedBy: input.receivedBy.trim(),
      deliveryNote: input.deliveryNote,
      remark: input.remark,
      recordedBy: work.actor.id,
    },
    taken,
  )
  return success({ number })
}
