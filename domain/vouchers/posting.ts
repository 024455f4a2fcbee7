import type { VOUCHER_KINDS } from '../../shared/contract/voucher-kind.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'

export type VoucherKind = (typeof VOUCHER_KINDS)[number] | 'reversal'

/** A voucher that may be posted: every code resolved, every line in XOF, debits equal to credits. */
export interface Posting {
  readonly sourceId: string | null
  readonly journal: string
  readonly date: LocalDate
  readonly month: Month
  readonly kind: VoucherKind
  readonly label: string
  readonly correctsId: number | null
  readonly lines: readonly PostingLine[]
}

export interface PostingLine {
  readonly account: string
  /** 1 debit, −1 credit. A correction keeps the side and carries negative amounts (OHADA: never by swapping sides). */
  readonly side: 1 | -1
  readonly currency: string
  /** In minor units of `currency`, on its side. */
  readonly amountMinor: number
  readonly amountXof: number
  /** XOF for one unit, decimal text; null for XOF lines and where the bank's XOF figure decided. */
  readonly rate: string | null
  readonly rateSource: string | null
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly memoBudgetLine: string | null
  readonly partnerId: number | null
  readonly activity: string | null
  readonly site: string | null
  readonly thirdParty: string | null
  readonly label: string
  readonly documentReference: string | null
  readonly documentDate: LocalDate | null
  readonly invoice: string | null
  readonly paymentMode: string | null
  readonly expenseType: string | null
}
