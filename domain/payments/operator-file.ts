import { fold } from '../../shared/i18n/fold.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import type { OpenTable } from '../tabular/open-table-types.ts'
import type { AnsweredPayment, AskedPayment } from './match-result.ts'
import type { ListField, OperatorLayout } from './operator-layout.ts'
import { phoneDigits } from './phone-number.ts'
import { readRows } from './row-fields.ts'

/** The list of a bulk payment as the operator wants it: a CSV text, one row a payment. */
export function operatorList(
  layout: OperatorLayout,
  payments: readonly (AskedPayment & { readonly label: string })[],
  currency: string,
): string {
  const write: Readonly<Record<ListField, (payment: AskedPayment & { readonly label: string }) => string>> = {
    phone: (payment) => layout.dialCode + phoneDigits(payment.phone),
    payee: (payment) => payment.payee,
    amount: (payment) => minorToDecimalText(payment.amountMinor, currency),
    reference: (payment) => payment.reference,
    label: (payment) => payment.label,
  }
  const rows = [
    layout.list.map(([heading]) => heading),
    ...payments.map((payment) => layout.list.map(([, field]) => write[field](payment))),
  ]
  return `${rows.map((row) => row.map((text) => quoted(text, layout.separator)).join(layout.separator)).join('\r\n')}\r\n`
}

/** A text that a spreadsheet might take for a formula is set apart with an apostrophe; what holds a separator is quoted. */
function quoted(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Reads an operator's answer by its layout: transaction, telephone, amount and status are needed, the rest may lack. */
export const readOperatorResult = (table: OpenTable, layout: OperatorLayout, currency: string): Result<AnsweredPayment[]> =>
  readRows(table, layout.result, ['transaction', 'phone', 'amount', 'status'], (fields): AnsweredPayment | undefined => {
    const transactionId = fields.code('transaction', true)
    const phone = fields.code('phone', true)
    const amountMinor = fields.amount('amount', currency)
    const status = fields.text('status', true)
    const state = status === null ? undefined : stateOf(layout, status)
    if (status !== null && state === undefined)
      fields.refuse(fault('RESULT_STATUS_UNKNOWN', fields.placeOf('status'), { status, layout: layout.name }))
    const feeMinor = fields.amount('fee', currency, false)
    const reference = fields.code('reference')
    const reason = fields.text('reason')
    if (transactionId === null || phone === null || amountMinor === null || state === undefined) return undefined
    return { transactionId, phone, amountMinor, state, feeMinor, reference, reason, place: fields.placeOf('transaction') }
  })

function stateOf(layout: OperatorLayout, status: string): 'paid' | 'failed' | undefined {
  const word = fold(status)
  if (layout.paid.some((known) => fold(known) === word)) return 'paid'
  return layout.failed.some((known) => fold(known) === word) ? 'failed' : undefined
}
