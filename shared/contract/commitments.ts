import { z } from 'zod'
import { command, commandId, isoDate, minor, month, query } from './procedure.ts'

const nullable = z.string().nullable()

export const requisitionInput = z.object({
  date: isoDate,
  need: z.string().max(500),
  requester: z.string().max(120),
  neededOn: isoDate.nullable(),
  grant: nullable,
  budgetLine: nullable,
  partner: nullable,
  activity: nullable,
  category: nullable,
  estimateXof: minor,
})
export type RequisitionInput = z.infer<typeof requisitionInput>

const requisitionRow = requisitionInput.extend({
  id: z.number(),
  number: z.string(),
  state: z.enum(['requested', 'approved', 'rejected', 'cancelled']),
  requestedBy: z.string(),
  decidedBy: nullable,
  decidedOn: nullable,
  availableXof: minor.nullable(),
  reason: nullable,
  ageDays: z.number(),
  orders: z.array(z.object({ id: z.number(), number: nullable })),
})
export type Requisition = z.infer<typeof requisitionRow>

export const orderLineInput = z.object({
  description: z.string().max(300),
  unit: nullable,
  /** Decimal text, three decimals at most. For a payroll commitment it is not read: it is the number of months. */
  quantity: z.string(),
  unitPriceMinor: minor,
  account: z.string(),
  grant: nullable,
  budgetLine: nullable,
  partner: nullable,
  activity: nullable,
})

export const orderInput = z.object({
  kind: z.enum(['order', 'contract', 'payroll']),
  requisitionId: z.number().nullable(),
  supplier: nullable,
  object: z.string().max(300),
  date: isoDate,
  expectedOn: isoDate.nullable(),
  expiresOn: isoDate.nullable(),
  /** Of a payroll commitment alone. */
  firstMonth: month.nullable(),
  lastMonth: month.nullable(),
  currency: z.string(),
  terms: nullable,
  lines: z.array(orderLineInput).max(200),
})
export type OrderInput = z.infer<typeof orderInput>

/** Where an order stands; "expired" is an issued order past its date with something still open. */
export const orderStage = z.enum(['draft', 'issued', 'received', 'invoiced', 'paid', 'expired', 'closed'])
/** What somebody has to do next. */
export const orderStep = z.enum(['sign', 'receive', 'invoice', 'postInvoice', 'pay', 'postPayment', 'release', 'none'])

const orderRow = z.object({
  id: z.number(),
  number: nullable,
  kind: z.enum(['order', 'contract', 'payroll']),
  requisition: nullable,
  supplier: nullable,
  object: z.string(),
  date: z.string(),
  expectedOn: nullable,
  expiresOn: nullable,
  currency: z.string(),
  orderedMinor: minor,
  /** Null while a foreign order is a draft: its rate is that of the day it is issued. */
  orderedXof: minor.nullable(),
  invoicedXof: minor,
  openXof: minor,
  paidXof: minor,
  /** 0 to 100, of the quantities ordered; the whole percent below. */
  receivedPercent: z.number(),
  grants: z.array(z.string()),
  budgetLines: z.array(z.string()),
  stage: orderStage,
  step: orderStep,
  ageDays: z.number(),
  preparedBy: z.string(),
})
export type Order = z.infer<typeof orderRow>

const orderDetail = orderRow.extend({
  requisitionId: z.number().nullable(),
  firstMonth: nullable,
  lastMonth: nullable,
  rate: nullable,
  rateSource: nullable,
  terms: nullable,
  issuedBy: nullable,
  closed: z.object({ kind: z.enum(['cancelled', 'expired', 'completed']), on: z.string(), reason: z.string() }).nullable(),
  unpaidXof: minor,
  lines: z.array(
    orderLineInput.extend({
      lineNumber: z.number(),
      amountMinor: minor,
      openMinor: minor,
      receivedQuantity: z.string(),
      remainingQuantity: z.string(),
    }),
  ),
  receipts: z.array(
    z.object({ number: z.string(), date: z.string(), receivedBy: z.string(), deliveryNote: nullable, remark: nullable }),
  ),
  vouchers: z.array(
    z.object({
      key: z.string(),
      role: z.enum(['invoice', 'payment']),
      number: nullable,
      date: nullable,
      label: z.string(),
      totalXof: minor,
      reversed: z.boolean(),
    }),
  ),
})
export type OrderDetail = z.infer<typeof orderDetail>

export const openCommitmentRow = z.object({
  orderId: z.number(),
  number: z.string(),
  date: z.string(),
  supplier: nullable,
  label: z.string(),
  budgetLine: z.string(),
  partner: nullable,
  orderedXof: minor,
  openXof: minor,
  openMinor: minor,
  rate: nullable,
})
export type OpenCommitmentRow = z.infer<typeof openCommitmentRow>

const drafted = z.object({ key: z.string() })

export const commitmentsContract = {
  list: query.output(
    z.object({
      requisitions: z.array(requisitionRow),
      orders: z.array(orderRow),
      openXof: minor,
      expiredXof: minor,
      /** True while one user alone can write: that user may approve what they asked for. */
      alone: z.boolean(),
    }),
  ),
  order: query.input(z.object({ id: z.number() })).output(orderDetail),
  /** What a budget line still has, after open commitments: the figure of the visa, the same as the report's. */
  available: query
    .input(z.object({ grant: z.string(), budgetLine: z.string() }))
    .output(z.object({ budgetXof: minor, spentXof: minor, committedXof: minor, availableXof: minor })),
  /** The orders behind a committed figure of the budget; `lines` are the budget lines it adds up. */
  open: query
    .input(z.object({ grant: z.string(), to: isoDate.optional(), partner: z.string().optional(), lines: z.array(z.string()) }))
    .output(z.object({ currency: z.string(), rows: z.array(openCommitmentRow), sumXof: minor, sumMinor: minor })),
  request: command('commitments.request')
    .input(z.object({ commandId, requisition: requisitionInput }))
    .output(z.object({ id: z.number(), number: z.string() })),
  decide: command('commitments.decide')
    .input(z.object({ commandId, id: z.number(), approve: z.boolean(), reason: nullable }))
    .output(z.object({})),
  cancelRequisition: command('commitments.cancelRequisition')
    .input(z.object({ commandId, id: z.number(), reason: z.string() }))
    .output(z.object({})),
  saveOrder: command('commitments.saveOrder')
    .input(z.object({ commandId, id: z.number().nullable(), order: orderInput }))
    .output(z.object({ id: z.number() })),
  removeOrder: command('commitments.removeOrder')
    .input(z.object({ commandId, id: z.number() }))
    .output(z.object({})),
  issueOrder: command('commitments.issueOrder')
    .input(z.object({ commandId, id: z.number() }))
    .output(z.object({ number: z.string() })),
  closeOrder: command('commitments.closeOrder')
    .input(
      z.object({
        commandId,
        id: z.number(),
        kind: z.enum(['cancelled', 'expired', 'completed']),
        date: isoDate,
        reason: z.string(),
      }),
    )
    .output(z.object({ releasedXof: minor })),
  receive: command('commitments.receive')
    .input(
      z.object({
        commandId,
        id: z.number(),
        date: isoDate,
        receivedBy: z.string(),
        deliveryNote: nullable,
        remark: nullable,
        lines: z.array(z.object({ lineNumber: z.number(), quantity: z.string() })),
      }),
    )
    .output(z.object({ number: z.string() })),
  proposeInvoice: command('commitments.proposeInvoice')
    .input(
      z.object({
        commandId,
        id: z.number(),
        date: isoDate,
        invoice: z.string(),
        invoiceDate: isoDate.nullable(),
        lines: z.array(z.object({ lineNumber: z.number(), amountMinor: minor })),
      }),
    )
    .output(drafted),
  proposePayment: command('commitments.proposePayment')
    .input(z.object({ commandId, id: z.number(), date: isoDate, journal: z.string(), reference: nullable, amountXof: minor }))
    .output(drafted),
  linkVoucher: command('commitments.linkVoucher')
    .input(z.object({ commandId, id: z.number(), voucher: z.string(), role: z.enum(['invoice', 'payment']) }))
    .output(z.object({})),
}
