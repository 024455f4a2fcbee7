import type { LocalDate } from '../../shared/time/local-date.ts'

/** Whose money a line moves: the grant's, or the organisation's own (the grant left blank). */
export type Fund = 'grant' | 'own'

/** How money moves: a cheque or a transfer of the bank, a debit the bank makes itself, cash, the wallet, a transfer received. */
export type PaymentMode = 'cheque' | 'transfer' | 'debit-advice' | 'cash' | 'wallet' | 'received'

/** What a line says beside its account and amount. Texts stand as the finance officer types them, in French. */
export interface LineDetails {
  readonly budgetLine?: string | undefined
  readonly partner?: string | undefined
  readonly site?: string | undefined
  readonly thirdParty?: string | undefined
  /** Lines of one invoice share a key; the number is drawn from the supplier's own series, in the order of dates. */
  readonly invoiceKey?: string | undefined
  readonly documentDate?: LocalDate | undefined
  readonly expenseType?: string | undefined
}

/** One line, in whole francs on its side; negative only in a correction. */
export interface PlannedLine extends LineDetails {
  readonly account: string
  readonly side: 'debit' | 'credit'
  readonly xof: number
  readonly label: string
  readonly fund: Fund
}

/** A voucher as it is planned, before documents are numbered. */
export interface PlannedVoucher {
  readonly key: string
  readonly date: LocalDate
  readonly journal: string
  readonly kind: 'normal' | 'opening' | 'correction'
  /** Key of the voucher that a correction corrects. */
  readonly corrects: string | null
  readonly payment: PaymentMode | null
  /** Key of the voucher that was paid by the same cheque or transfer: the other side of a movement between two accounts. */
  readonly paidWith: string | null
  /** The reference of its own document ("RF-ARGA-2020-03"); null draws one of the journal's series. */
  readonly document: string | null
  /** The day it is entered in the books; null means the working day after its date. */
  readonly postedOn: LocalDate | null
  /** Its place within the day: money comes in before it goes out. */
  readonly rank: number
  readonly lines: readonly PlannedLine[]
}

/** The taking back of a planned voucher, by negative entry. */
export interface PlannedReversal {
  readonly of: string
  readonly date: LocalDate
  readonly reason: string
}

/** Places of a voucher within its day. */
export const RANK = { opening: 0, receipt: 1, funding: 2, ordinary: 3, monthEnd: 8, release: 9 } as const

export const debit = (account: string, xof: number, label: string, fund: Fund, details: LineDetails = {}): PlannedLine => ({
  account,
  side: 'debit',
  xof,
  label,
  fund,
  ...details,
})

export const credit = (account: string, xof: number, label: string, fund: Fund, details: LineDetails = {}): PlannedLine => ({
  ...debit(account, xof, label, fund, details),
  side: 'credit',
})
