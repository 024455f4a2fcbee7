import type { Database } from '../../db/database.ts'
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
  const amounts = lines.map((line) => line.amount_xof)
  return {
    id: order.id,
    number: order.number,
    kind: order.kind,
    requisition: order.requisition,
    supplier: order.supplier,
    object: order.object,
    date: order.date,
    expectedOn: order.expected_on,
    expiresOn: order.expires_on,
    currency: order.currency,
    orderedMinor: sumMinor(lines.map((line) => line.amount_minor)),
    orderedXof: amounts.some((xof) => xof === null) ? null : sumMinor(amounts.map((xof) => xof ?? 0)),
    invoicedXof: facts.invoicedXof,
    openXof: facts.openXof,
    paidXof: paidOfOrder(record),
    receivedPercent:
      facts.orderedThousandths === 0 ? 0 : Math.floor((facts.receivedThousandths * 100) / facts.orderedThousandths),
    grants: distinct(lines.map((line) => line.grant_code)),
    budgetLines: distinct(lines.map((line) => line.budget_line)),
    stage: stageOf(record, facts, today),
    step: stepOf(record, facts, today),
    ageDays: daysBetween(order.date, today),
    preparedBy: order.prepared_by_name,
  }
}

function factsOf(record: OrderRecord, today: LocalDate): Facts {
  const live = record.vouchers.filter((voucher) => voucher.reversed === 0)
  return {
    openXof: sumMinor(openOfOrder(record, { to: null, asOf: today }).map((part) => part.xof)),
    invoicedXof: sumMinor(
      record.postings.filter((row) => row.role === 'invoice' && row.spending === 1).map((row) => row.amount_xof),
    ),
    unpaidXof: sumMinor(debtsOfOrder(record).map((debt) => debt.xof)),
    receivedThousandths: sumMinor(record.received.values()),
    orderedThousandths: sumMinor(record.lines.map((line) => line.quantity_thousandths)),
    waiting: (role) => live.some((voucher) => voucher.role === role && voucher.draft_id !== null),
  }
}

const isExpired = ({ order }: OrderRecord, facts: Facts, today: LocalDate): boolean =>
  order.state === 'issued' && order.expires_on !== null && order.expires_on < today && facts.openXof > 0

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
  return {
    ...orderView(record, today),
    requisitionId: order.requisition_id,
    firstMonth: order.first_month,
    lastMonth: order.last_month,
    rate: order.rate,
    rateSource: order.rate_source,
    terms: order.terms,
    issuedBy: order.issued_by_name,
    closed:
      order.closed_kind === null || order.closed_on === null
        ? null
        : { kind: order.closed_kind, on: order.closed_on, reason: order.closed_reason ?? '' },
    unpaidXof: sumMinor(debtsOfOrder(record).map((debt) => debt.xof)),
    lines: lines.map((line, index) => ({
      lineNumber: line.line_number,
      description: line.description,
      unit: line.unit,
      quantity: quantityText(line.quantity_thousandths),
      unitPriceMinor: line.unit_price_minor,
      amountMinor: line.amount_minor,
      account: line.account,
      grant: line.grant_code,
      budgetLine: line.budget_line,
      partner: line.partner,
      activity: line.activity,
      openMinor: open[index]?.minor ?? 0,
      receivedQuantity: quantityText(received.get(line.line_number) ?? 0),
      remainingQuantity: quantityText(line.quantity_thousandths - (received.get(line.line_number) ?? 0)),
    })),
    receipts: listReceipts(database, order.id).map((receipt) => ({
      number: receipt.number,
      date: receipt.date,
      receivedBy: receipt.received_by,
      deliveryNote: receipt.delivery_note,
      remark: receipt.remark,
    })),
    vouchers: vouchers.map(voucherView),
  }
}

const voucherView = (voucher: OrderVoucherRow): OrderDetail['vouchers'][number] => ({
  key: voucher.voucher_id === null ? `draft:${voucher.draft_id ?? ''}` : `posted:${voucher.voucher_id}`,
  role: voucher.role === 'payment' ? 'payment' : 'invoice',
  number: voucher.number,
  date: voucher.date,
  label: voucher.label,
  totalXof: voucher.total_xof,
  reversed: voucher.reversed === 1,
})
