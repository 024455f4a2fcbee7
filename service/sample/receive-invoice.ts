import type { LocalDate } from '../../shared/time/local-date.ts'
import type { BookPlan } from './book-plan.ts'
import { type Expense, totalOf, withholding } from './pay-expense.ts'
import { credit, debit, type LineDetails, type PaymentMode } from './planned-voucher.ts'
import { GRANT } from './programme.ts'
import { TREASURY } from './setup-text.ts'

export interface Invoice {
  readonly date: LocalDate
  readonly expenses: readonly Expense[]
  /** The supplier is `details.thirdParty`. */
  readonly details: LineDetails & { readonly thirdParty: string }
  /** The day it is paid; an invoice due after the year stays owed. */
  readonly paidOn: LocalDate
  readonly payment: Extract<PaymentMode, 'cheque' | 'transfer'>
  readonly withheldPercent?: bigint | undefined
}

/**
 * An invoice of the grant, entered in the purchases journal and paid later from the project's account. Fixed assets are owed on
 * 4812, the rest on 4011. Answers the keys of the two vouchers; the second is null while the invoice is unpaid.
 */
export function receiveInvoice(plan: BookPlan, invoice: Invoice): { readonly entry: string; readonly payment: string | null } {
  const { date, expenses, paidOn } = invoice
  const details = {
    documentDate: date,
    ...invoice.details,
    invoiceKey: invoice.details.invoiceKey ?? `${plan.profile.code}/invoice/${plan.vouchers.length}`,
  }
  const spent = expenses.map(({ account, xof, label, budgetLine }) =>
    debit(account, xof, label, 'grant', { ...details, budgetLine }),
  )
  const owedOn = expenses.some(({ account }) => account.startsWith('2')) ? '4812' : '4011'
  const withheld = invoice.withheldPercent === undefined ? [] : [withholding(totalOf(spent), invoice.withheldPercent, 'grant')]
  const net = totalOf(spent) - totalOf(withheld)
  const label = expenses[0]?.label ?? ''
  const supplier = { thirdParty: details.thirdParty, invoiceKey: details.invoiceKey }
  const entry = plan.add({ date, journal: 'AC', lines: [...spent, ...withheld, credit(owedOn, net, label, 'grant', supplier)] })
  if (paidOn > GRANT.end) return { entry, payment: null }
  const lines = [
    debit(owedOn, net, `Règlement ${details.thirdParty}`, 'grant', { ...supplier, site: details.site }),
    credit(TREASURY.BQ1, net, `Règlement ${details.thirdParty}`, 'grant', supplier),
  ]
  return { entry, payment: plan.add({ date: paidOn, journal: 'BQ1', payment: invoice.payment, lines }) }
}
