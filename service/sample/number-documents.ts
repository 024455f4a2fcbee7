import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import type { BookPlan } from './book-plan.ts'
import { ACTIVITY_OF_LINE } from './budget-plan.ts'
import type { PlannedLine, PlannedVoucher } from './planned-voucher.ts'
import { GRANT_CODE, SAMPLE_SEED } from './programme.ts'
import { SeededSequence } from './seeded-sequence.ts'

/** A planned voucher with its documents numbered, ready to be posted; what it corrects is known once that is posted. */
export interface ReadyVoucher {
  readonly planned: PlannedVoucher
  readonly voucher: VoucherInput
}

/** The vouchers of a year in the order of their dates, each document with the number that its series had come to. */
export function numberDocuments(plan: BookPlan): ReadyVoucher[] {
  const numbers = new DocumentNumbers(plan.profile.code)
  const position = new Map(plan.vouchers.map((voucher, index) => [voucher.key, index]))
  const place = ({ key }: PlannedVoucher): number => position.get(key) ?? 0
  const inOrder = [...plan.vouchers].sort(
    (one, other) =>
      (one.date < other.date ? -1 : one.date > other.date ? 1 : 0) || one.rank - other.rank || place(one) - place(other),
  )
  return inOrder.map((planned) => ({ planned, voucher: voucherOf(planned, numbers) }))
}

function voucherOf(planned: PlannedVoucher, numbers: DocumentNumbers): VoucherInput {
  const document = planned.document ?? numbers.documentOf(planned)
  const payment = numbers.paymentOf(planned)
  const lines = planned.lines.map((line) => lineOf(line, planned, document, payment, numbers.invoiceOf(line)))
  return { sourceId: null, journal: planned.journal, date: planned.date, kind: planned.kind, corrects: null, lines }
}

const lineOf = (
  line: PlannedLine,
  planned: PlannedVoucher,
  document: string | null,
  payment: string | null,
  invoice: string | null,
): VoucherLineInput => ({
  account: line.account,
  debitMinor: line.side === 'debit' ? line.xof : null,
  creditMinor: line.side === 'credit' ? line.xof : null,
  currency: FUNCTIONAL_CURRENCY,
  rate: null,
  debitXof: null,
  creditXof: null,
  label: line.label,
  grant: line.fund === 'grant' ? GRANT_CODE : null,
  budgetLine: line.budgetLine ?? null,
  partner: line.partner ?? null,
  activity: (line.budgetLine === undefined ? undefined : ACTIVITY_OF_LINE.get(line.budgetLine)) ?? null,
  site: line.site ?? null,
  thirdParty: line.thirdParty ?? null,
  documentReference: document,
  documentDate: line.documentDate ?? (document === null && invoice === null ? null : planned.date),
  invoice,
  paymentMode: payment,
  expenseType: line.expenseType ?? null,
})

/** Series of an organisation's own documents: payment orders, cash slips, lots of mobile money. */
const DOCUMENT_SERIES: Readonly<Record<string, string>> = { BQ1: 'OP', BQ2: 'OPG', CA1: 'BC', MM1: 'LM' }

/** How suppliers number their invoices. */
const INVOICE_FORMS = ['F-####', '####/2020', 'FACT ####', 'N° ####'] as const

/** The numbers that documents bear, drawn in the order in which they are asked for. */
class DocumentNumbers {
  readonly #organisation: string
  readonly #sequence: SeededSequence
  readonly #last = new Map<string, number>()
  readonly #invoices = new Map<string, string>()
  readonly #suppliers = new Map<string, { form: string; last: number }>()
  readonly #payments = new Map<string, string>()

  constructor(organisation: string) {
    this.#organisation = organisation
    this.#sequence = new SeededSequence(`${SAMPLE_SEED} ${organisation} documents`)
  }

  documentOf({ journal, payment }: PlannedVoucher): string | null {
    const series = DOCUMENT_SERIES[journal]
    if (series === undefined || payment === null || payment === 'debit-advice' || payment === 'received') return null
    return `${series}-${this.#next(series, 1)}`
  }

  paymentOf({ key, journal, date, payment, paidWith }: PlannedVoucher): string | null {
    if (paidWith !== null) return this.#payments.get(paidWith) ?? null
    const text = payment === null ? null : this.#paymentText(payment, journal, date)
    if (text !== null) this.#payments.set(key, text)
    return text
  }

  #paymentText(payment: NonNullable<PlannedVoucher['payment']>, journal: string, date: string): string {
    switch (payment) {
      case 'cheque':
        return `Chèque ${this.#next(`cheque ${journal}`, this.#sequence.between(310_000, 980_000), 7)}`
      case 'transfer':
        return `Virement ${this.#next(`transfer ${journal}`, 1)}`
      case 'debit-advice':
        return 'Avis de débit'
      case 'received':
        return 'Virement reçu'
      case 'cash':
        return 'Espèces'
      case 'wallet':
        return `Orange Money ${this.#walletReference(date)}`
    }
  }

  /** The operator's id of a sending: day, hour and minute, and a number of its own. */
  #walletReference(date: string): string {
    const minute = String(this.#sequence.below(60)).padStart(2, '0')
    const day = date.slice(2, 10).replaceAll('-', '')
    return `MP${day}.${this.#sequence.between(10, 16)}${minute}.B${this.#sequence.between(10_000, 99_999)}`
  }

  invoiceOf({ invoiceKey, thirdParty }: PlannedLine): string | null {
    if (invoiceKey === undefined || thirdParty === undefined) return null
    const known = this.#invoices.get(invoiceKey)
    if (known !== undefined) return known
    const drawn = this.#drawInvoice(invoiceKey, thirdParty)
    this.#invoices.set(invoiceKey, drawn)
    return drawn
  }

  /** A bill that two organisations hand in bears one number in both books, so it hangs on its key alone. */
  #drawInvoice(key: string, supplier: string): string {
    if (!key.startsWith(this.#organisation)) return `F-${new SeededSequence(key).between(300, 900)}`
    const own = new SeededSequence(`${this.#organisation} ${supplier}`)
    const series = this.#suppliers.get(supplier) ?? { form: own.pick(INVOICE_FORMS), last: own.between(18, 240) }
    const last = series.last + this.#sequence.between(2, 17)
    this.#suppliers.set(supplier, { ...series, last })
    return series.form.replace('####', String(last).padStart(4, '0'))
  }

  #next(series: string, first: number, digits = 4): string {
    const number = (this.#last.get(series) ?? first - 1) + 1
    this.#last.set(series, number)
    return String(number).padStart(digits, '0')
  }
}
