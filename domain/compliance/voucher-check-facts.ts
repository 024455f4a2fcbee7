import type { LocalDate } from '../../shared/time/local-date.ts'

/** A line of the voucher that spends: an account of expense or of fixed assets. */
export interface SpendingFact {
  readonly lineNumber: number
  /** Null for own funds. */
  readonly grant: string | null
  readonly grantFrom: LocalDate | null
  readonly grantTo: LocalDate | null
  readonly budgetLine: string | null
}

export interface DocumentFact {
  readonly kind: string
  readonly name: string
  readonly state: 'present' | 'notApplicable' | 'attested' | 'missing' | 'awaited' | 'optional'
}

/** What the books know of a posted voucher that its checklist T1 asks about (spec 05 §3.2). Amounts in whole francs. */
export interface VoucherCheckFacts {
  readonly number: string
  readonly date: LocalDate
  /** Place in the sequence of its journal and year; whether the number before it exists. */
  readonly sequence: number
  readonly previousExists: boolean
  readonly preparedBy: string
  readonly approvedBy: string
  readonly debitXof: number
  readonly creditXof: number
  readonly spending: readonly SpendingFact[]
  /** Codes of the types of expense of its lines. */
  readonly types: readonly string[]
  /** Documents that those types ask for. */
  readonly documents: readonly DocumentFact[]
  /** Budget lines of the voucher that were overspent on its date; null while a rate is missing. */
  readonly overspent: readonly string[] | null
  /** Numbers or labels of vouchers that may be the same expense. */
  readonly duplicates: readonly string[]
  /** The third parties of its lines, with what their cards say. */
  readonly parties: readonly { readonly name: string; readonly taxNumber: boolean; readonly contact: boolean }[]
}
