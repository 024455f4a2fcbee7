import type { Database } from '../../db/database.ts'
import type { OrderLineRow } from '../../db/queries/commitments-orders.ts'
import { listReceipts } from '../../db/queries/commitments-receipts.ts'
import type { OrderVoucherRow } from '../../db/queries/commitments-vouchers.ts'
import { quantityText } from '../../domain/commitments/quantity.ts'
import type { Order, OrderDetail } from '../../shared/contract/commitments.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { type OrderRecord, openOfOrder } from './order-book.ts'
import { debtsOfOrder, paidOfOrder } from './propose-payment.ts'

interface Facts {
  readonly openXof: number
  readonly invoicedXof: number
  readonly unpaidXof: number
  readonly receivedThousandths: number
  readonly orderedThousandths: number
  readonly waiting: (role: string) => boolean
}

/** An order as the list shows it: amounts, where it stands on the day, and what somebody has to do next. */
export function orderView(record: OrderRecord, today: LocalDate): Order {
  const { order, lines } = record
  const facts = factsOf(record, today)
  const amounts = lines.map((line) => line.amountXof)
  const { id, number, kind, requisition, supplier, object, date, expectedOn, expiresOn, currency } = order
  return {
    id,
    number,
    kind,
    requisition,
    supplier,
    object,
    date,
    expectedOn,
    expiresOn,
    currency,
    orderedMinor: sumMinor(lines.map((line) => line.amountMinor)),
    orderedXof: amounts.some((xof) => xof === null) ? null : sumMinor(amounts.map((xof) => xof ?? 0)),
    invoicedXof: facts.invoicedXof,
    openXof: facts.openXof,
    paidXof: paidOfOrder(record),
    receivedPercent:
      facts.orderedThousandths === 0 ? 0 : Math.floor((facts.receivedThousandths * 100) / facts.orderedThousandths),
    grants: distinct(lines.map((line) => line.grantCode)),
    budgetLines: distinct(lines.map((line) => line.budgetLine)),
    stage: stageOf(record, facts, today),
    step: stepOf(record, facts, today),
    ageDays: daysBetween(order.date, today),
    preparedBy: order.preparedByName,
  }
}

function factsOf(record: OrderRecord, today: LocalDate): Facts {
  const live = record.vouchers.filter((voucher) => voucher.reversed === 0)
  return {
    openXof: sumMinor(openOfOrder(record, { to: null, asOf: today }).map((part) => part.xof)),
    invoicedXof: sumMinor(
      record.postings.filter((row) => row.role === 'invoice' && row.spending === 1).map((row) => row.amountXof),
    ),
    unpaidXof: sumMinor(debtsOfOrder(record).map((debt) => debt.xof)),
    receivedThousandths: sumMinor(record.received.values()),
    orderedThousandths: sumMinor(record.lines.map((line) => line.quantityThousandths)),
    waiting: (role) => live.some((voucher) => voucher.role === role && voucher.draftId !== null),
  }
}

const isExpired = ({ order }: OrderRecord, facts: Facts, today: LocalDate): boolean =>
  order.state === 'issued' && order.expiresOn !== null && order.expiresOn < today && facts.openXof > 0

function stageOf(record: OrderRecord, facts: Facts, today: LocalDate): Order['stage'] {
  const { order } = record
  if (order.state !== 'issued') return order.state
  if (isExpired(record, facts, today)) return 'expired'
  if (facts.invoicedXof > 0 && facts.openXof === 0) return facts.unpaidXof === 0 ? 'paid' : 'invoiced'
  return facts.receivedThousandths > 0 ? 'received' : 'issued'
}

/** The step that is missing, in the order of the chain: what is received is invoiced, what is invoiced is paid. */
function stepOf(record: OrderRecord, facts: Facts, today: LocalDate): Order['step'] {
  const { order } = record
  if (order.state === 'draft') return 'sign'
  if (order.state === 'issued' && order.kind !== 'payroll') {
    if (facts.waiting('invoice')) return 'postInvoice'
    if (isExpired(record, facts, today)) return 'release'
    if (facts.openXof > 0 && facts.receivedThousandths < facts.orderedThousandths) return 'receive'
    if (facts.openXof > 0) return 'invoice'
  }
  if (facts.waiting('payment')) return 'postPayment'
  return facts.unpaidXof > 0 ? 'pay' : 'none'
}

const distinct = (codes: readonly (string | null)[]): string[] => [...new Set(codes.filter((code) => code !== null))]

/** An order with its lines, receipts and vouchers. */
export function orderDetailView(database: Database, record: OrderRecord, today: LocalDate): OrderDetail {
  const { order, lines, received, vouchers } = record
  const open = openOfOrder(record, { to: null, asOf: today })
  const { requisitionId, firstMonth, lastMonth, rate, rateSource, terms, issuedByName: issuedBy } = order
  return {
    ...orderView(record, today),
    requisitionId,
    firstMonth,
    lastMonth,
    rate,
    rateSource,
    terms,
    issuedBy,
    closed:
      order.closedKind === null || order.closedOn === null
        ? null
        : { kind: order.closedKind, on: order.closedOn, reason: order.closedReason ?? '' },
    unpaidXof: sumMinor(debtsOfOrder(record).map((debt) => debt.xof)),
    lines: lines.map((line, index) => lineView(line, open[index]?.minor ?? 0, received.get(line.lineNumber) ?? 0)),
    receipts: listReceipts(database, order.id),
    vouchers: vouchers.map(voucherView),
  }
}

function lineView(line: OrderLineRow, openMinor: number, receivedThousandths: number): OrderDetail['lines'][number] {
  const { orderId, amountXof, grantId, budgetLineId, partnerId, donorRate, donorRateSource, ...shown } = line
  const { quantityThousandths, grantCode: grant, ...view } = shown
  return {
    ...view,
    grant,
    quantity: quantityText(quantityThousandths),
    openMinor,
    receivedQuantity: quantityText(receivedThousandths),
    remainingQuantity: quantityText(quantityThousandths - receivedThousandths),
  }
}

const voucherView = (voucher: OrderVoucherRow): OrderDetail['vouchers'][number] => ({
  key: voucher.voucherId === null ? `draft:${voucher.draftId ?? ''}` : `posted:${voucher.voucherId}`,
  role: voucher.role === 'payment' ? 'payment' : 'invoice',
  number: voucher.number,
  date: voucher.date,
  label: voucher.label,
  totalXof: voucher.totalXof,
  reversed: voucher.reversed === 1,
})
