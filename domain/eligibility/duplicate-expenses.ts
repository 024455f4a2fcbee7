import { fold } from '../../shared/i18n/fold.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** A line of spending on any fund that names its third party, with what tells one document from another. */
export interface DocumentedExpense {
  readonly key: string
  readonly voucherId: number
  /** Number of the voucher. */
  readonly number: string
  readonly date: LocalDate
  readonly thirdParty: string
  readonly invoice: string | null
  readonly documentReference: string | null
  readonly xof: number
}

/**
 * Lines whose expense an earlier voucher already holds (code DUP): the same third party and invoice, or the same third party, document
 * reference and amount where no invoice is given. Names are compared without accents and case. The earlier voucher is right, the later
 * ones are in question; lines of one voucher that share an invoice are one expense. Expenses come by date and voucher.
 */
export function duplicateExpenses(expenses: readonly DocumentedExpense[]): Map<string, Fault> {
  const first = new Map<string, DocumentedExpense>()
  const found = new Map<string, Fault>()
  for (const expense of expenses) {
    const mark = documentMark(expense)
    if (mark === undefined) continue
    const earlier = first.get(mark)
    if (earlier === undefined) first.set(mark, expense)
    else if (earlier.voucherId !== expense.voucherId) found.set(expense.key, reasonOf(expense, earlier))
  }
  return found
}

function documentMark({ thirdParty, invoice, documentReference, xof }: DocumentedExpense): string | undefined {
  const party = fold(thirdParty)
  if (party === '') return undefined
  const number = invoice?.trim().toLowerCase() ?? ''
  if (number !== '') return `invoice|${party}|${number}`
  const reference = documentReference?.trim().toLowerCase() ?? ''
  return reference === '' ? undefined : `document|${party}|${reference}|${xof}`
}

const reasonOf = (expense: DocumentedExpense, earlier: DocumentedExpense): Fault =>
  fault(expense.invoice?.trim() ? 'ELIGIBILITY_DUP_INVOICE' : 'ELIGIBILITY_DUP_DOCUMENT', undefined, {
    thirdParty: expense.thirdParty,
    document: expense.invoice?.trim() || (expense.documentReference ?? ''),
    voucher: earlier.number,
  })
