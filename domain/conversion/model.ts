import type { Rate } from '../../shared/money/rate.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'

/** The six ways a grant's XOF spending becomes the donor's currency (spec 03 R-FX, 08 §8); one per grant. */
export const CONVERSION_METHODS = ['WA_CUM', 'WA_MOVING', 'FIFO', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE'] as const
export type ConversionMethod = (typeof CONVERSION_METHODS)[number]

export type ProvisionalRate = 'BUDGET_RATE' | 'MONTHLY_TABLE'

/** XOF obtained for the donor's money: a tranche credited in XOF or an exchange out of the grant's account (a layer). */
export interface FundReceipt {
  /** "T1" as printed in the trace. */
  readonly label: string
  readonly date: LocalDate
  /** Order among receipts of the same date. */
  readonly sequence: number
  readonly donorMinor: number
  /** XOF credited, gross of fees. */
  readonly xof: number
}

/** One voucher line that is donor spending. Amounts are debit positive. */
export interface SpendingLine {
  readonly key: string
  readonly date: LocalDate
  /** Source id of the voucher, else its number: the second key of the order. */
  readonly sourceId: string
  readonly lineNumber: number
  readonly xof: number
  /** Set when the line is kept in the grant's own currency: it converts to itself and uses no layer (tranche OWN). */
  readonly ownDonorMinor?: number | undefined
  /** Key of the line that this one takes back, wholly (a reversal) or in part (a linked partial correction). */
  readonly corrects?: string | undefined
}

/** What a closed month fixed; it is never computed again. */
export interface FrozenRow {
  readonly month: Month
  readonly lineKey: string
  readonly xof: number
  readonly rate: Rate | null
  readonly tranche: string
  readonly donorMinor: number
  readonly adjustment: boolean
  /** For a catch-up (ADJ-…): the waiting XOF that it covers and what that costs at the receipt's rate; else zero. */
  readonly coversXof: number
  readonly coversDonorMinor: number
}

/** A rate found in a table, with its proof. */
export interface TableRate {
  readonly rate: Rate
  /** The month or day it was published for. */
  readonly dated: string
  readonly source: string
  readonly evidence: string | null
}

/** XOF for one unit of the donor's currency. Undefined means missing: it is never guessed (C06). */
export interface RateLookup {
  month(month: Month): TableRate | undefined
  /** The last published day on or before the date, at most five days back. */
  day(date: LocalDate): TableRate | undefined
}

export interface ConversionRequest {
  readonly method: ConversionMethod
  /** Currency of the grant; its minor unit is the one of every donorMinor. */
  readonly donorCurrency: string
  /** XOF for one unit of the donor's currency, as the agreement's budget states it. */
  readonly budgetRate: Rate | null
  readonly provisional: ProvisionalRate | null
  readonly receipts: readonly FundReceipt[]
  readonly lines: readonly SpendingLine[]
  /** Months whose conversion is frozen, with the rows that closing recorded; the order of neither matters. */
  readonly frozenMonths: readonly Month[]
  readonly frozenRows: readonly FrozenRow[]
  readonly rates: RateLookup
  /** When set, every line converts at one rate: all receipts dated up to this day (the restated view). */
  readonly restatedTo?: LocalDate | undefined
}

/** One row of the conversion: a line, or the part of a line that one layer paid, or a dated catch-up of a closed month. */
export interface ConversionRow {
  readonly lineKey: string
  /** The month whose figures this row belongs to: the line's own, or for an adjustment the month that books it. */
  readonly month: Month
  /** Lies in `month`: the line's date, the receipt's for a catch-up, else the first day of the month that books the adjustment. */
  readonly date: LocalDate
  /** Zero in a catch-up: the XOF of the line stands in its own rows, so that Σ rows = Σ lines. */
  readonly xof: number
  /** Null only when the line is in the donor's own currency, when a rate is missing, or when an adjustment has no rate of its own. */
  readonly rate: Rate | null
  /** T1, OWN, PROVISIONAL, ADJ-T1; empty for a pool average or a table. */
  readonly tranche: string
  /** Null when the rate is missing (a fault says so, with the date). */
  readonly donorMinor: number | null
  readonly adjustment: boolean
  readonly frozen: boolean
  /** For a catch-up (ADJ-…): the waiting XOF that it covers and what that costs at the receipt's rate; else zero. */
  readonly coversXof: number
  readonly coversDonorMinor: number
  /** True when the layer or pool ended here, so the row took the money that was left rather than the rounded product. */
  readonly residual: boolean
  /** For table methods: the publication the rate comes from. */
  readonly tableRate?: TableRate | undefined
}

/** What a layer received and what is left of it. */
export interface LayerState {
  readonly label: string
  readonly date: LocalDate
  readonly donorMinor: number
  readonly xof: number
  readonly leftDonorMinor: number
  readonly leftXof: number
}

/**
 * One month, of all those from the first receipt or row to the last. Received = all receipts up to the month's end.
 * Closing = received − the rows up to the month's end: for FIFO and WA_MOVING the rows that receipts paid (what is
 * carried in the layers or the pool), for the other methods every row but OWN (the balance as reported).
 */
export interface MonthState {
  readonly month: Month
  /** The rate at which the month's spending converts, where it has a single one: not for FIFO and SPOT_DAY. */
  readonly rate: Rate | null
  readonly receivedDonorMinor: number
  readonly receivedXof: number
  readonly closingXof: number
  readonly closingDonorMinor: number
}

/** The conversion of a grant. Rows by month, date, source id, line, layer; adjustments after the line rows of their month. */
export interface ConversionOutcome {
  readonly method: ConversionMethod
  readonly rows: readonly ConversionRow[]
  /** For FIFO, the layers in order of use; empty for the other methods. */
  readonly layers: readonly LayerState[]
  readonly months: readonly MonthState[]
  /** Every missing rate, with its date. While there is one, a month cannot be frozen. */
  readonly faults: readonly Fault[]
}
