import { lineAmount, quantityThousandths } from '../../../../domain/commitments/quantity.ts'
import type { OrderDetail, OrderInput, Requisition } from '../../../../shared/contract/commitments.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { monthsBetween } from '../../../../shared/time/period.ts'

/** A line as it is typed. */
export interface FormLine {
  readonly description: string
  readonly unit: string
  readonly quantity: string
  readonly unitPriceMinor: number | null
  readonly account: string | null
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
}

/** An order as it is typed. */
export interface FormOrder extends Omit<OrderInput, 'lines'> {
  readonly lines: readonly FormLine[]
}

export const emptyLine = (above?: FormLine): FormLine => ({
  description: '',
  unit: '',
  quantity: '1',
  unitPriceMinor: null,
  account: above?.account ?? null,
  grant: above?.grant ?? null,
  budgetLine: above?.budgetLine ?? null,
  partner: above?.partner ?? null,
})

export const emptyOrder = (date: string, grant: string | null): FormOrder => ({
  kind: 'order',
  requisitionId: null,
  supplier: null,
  object: '',
  date,
  expectedOn: null,
  expiresOn: null,
  firstMonth: null,
  lastMonth: null,
  currency: FUNCTIONAL_CURRENCY,
  terms: null,
  lines: [{ ...emptyLine(), grant }],
})

/** The order of an approved requisition: its need, its budget line, and its estimate as a first price. */
export const orderOfRequisition = (requisition: Requisition, date: string): FormOrder => ({
  ...emptyOrder(date, requisition.grant),
  requisitionId: requisition.id,
  object: requisition.need,
  expectedOn: requisition.neededOn,
  lines: [
    {
      ...emptyLine(),
      description: requisition.need,
      unitPriceMinor: requisition.estimateXof,
      grant: requisition.grant,
      budgetLine: requisition.budgetLine,
      partner: requisition.partner,
    },
  ],
})

/** A draft taken up again. */
export const orderOfDetail = (order: OrderDetail): FormOrder => ({
  kind: order.kind,
  requisitionId: order.requisitionId,
  supplier: order.supplier,
  object: order.object,
  date: order.date,
  expectedOn: order.expectedOn,
  expiresOn: order.expiresOn,
  firstMonth: order.firstMonth,
  lastMonth: order.lastMonth,
  currency: order.currency,
  terms: order.terms,
  lines: order.lines.map((line) => ({ ...line, unit: line.unit ?? '' })),
})

/** The amount of a line as far as it can be read: minor units of the order's currency. */
export function amountOf(order: FormOrder, line: FormLine): number {
  const months = order.firstMonth && order.lastMonth ? monthsBetween(order.firstMonth, order.lastMonth).length : 0
  const quantity = order.kind === 'payroll' ? months * 1000 : (quantityThousandths(line.quantity) ?? 0)
  return lineAmount(quantity, line.unitPriceMinor ?? 0) ?? 0
}

/** What the command takes. */
export const orderInputOf = (order: FormOrder): OrderInput => ({
  ...order,
  lines: order.lines.map((line) => ({
    ...line,
    unit: line.unit.trim() === '' ? null : line.unit.trim(),
    unitPriceMinor: line.unitPriceMinor ?? 0,
    account: line.account ?? '',
    activity: null,
  })),
})

/** The first thing that is missing, as the key of its sentence; undefined when the order can be kept. */
export function missingOf(order: FormOrder): 'missing.object' | 'missing.supplier' | 'missing.line' | undefined {
  if (order.object.trim() === '') return 'missing.object'
  if (order.kind !== 'payroll' && (order.supplier ?? '') === '') return 'missing.supplier'
  const whole = (line: FormLine) => line.description.trim() !== '' && line.account !== null && amountOf(order, line) > 0
  return order.lines.every(whole) ? undefined : 'missing.line'
}
