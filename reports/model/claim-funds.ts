import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Bilingual } from './bilingual.ts'

/** Money received from the donor, credited in XOF (gross of fees). */
export interface ClaimTranche {
  readonly number: string
  readonly date: LocalDate
  readonly donorMinor: number
  readonly xof: number
  readonly feesXof: number
  /** Bank credit advice. */
  readonly reference: string | null
}

/**
 * The fund equation of the period in XOF: opening + receipts + interest + exchange − fees − spending − other uses − returned
 * = bank + cash + wallets + advances − payables + inter-fund. Receipts and fees come from `tranches` dated in the period, spending from the
 * transactions dated in it; the rest is stated by the ledger.
 */
export interface ClaimFunds {
  readonly openingXof: number
  /** Every receipt since the grant began. */
  readonly tranches: readonly ClaimTranche[]
  readonly interestXof: number
  /** Exchange differences booked on the grant; negative for a loss. */
  readonly exchangeXof: number
  /** Costs tagged with the grant that are not donor spending, other than the fees of the tranches (ineligible amounts, own costs). */
  readonly otherUsesXof: number
  readonly returnedXof: number
  readonly closing: ClaimClosingFunds
}

export interface ClaimClosingFunds {
  readonly bankXof: number
  readonly cashXof: number
  readonly walletsXof: number
  readonly advancesXof: number
  /** Positive when the grant owes. */
  readonly payablesXof: number
  /** Positive when other funds owe the grant. */
  readonly interfundXof: number
}

export interface ClaimFx {
  /** XOF for one unit, as the budget states it. */
  readonly budgetRate: string | null
  /** The rates used: one per tranche for received funds, one per month or day for a table. */
  readonly rates: readonly ClaimRate[]
  /** Since the grant began. Null when a rate is missing somewhere, which refuses the claim anyway. */
  readonly identity: ClaimFxIdentity | null
  /** Value of the closing XOF at the closing rate: a memo, never claimed. */
  readonly unrealised: { readonly rate: string; readonly dated: LocalDate; readonly valueMinor: number } | null
  /** Sum of rounded lines minus the rounded unrounded total; null for methods without one rate. */
  readonly roundingMinor: number | null
}

export interface ClaimRate {
  /** "T1" or "2020-01". */
  readonly label: string
  readonly dated: LocalDate | Month
  /** The two integers of a receipt; null for a published rate. */
  readonly received: { readonly xof: number; readonly donorMinor: number } | null
  /** Six decimals. */
  readonly rate: string
  /** Who published the rate; of a receipt, what it was. */
  readonly source: Bilingual | string
  /** The bank advice or the capture of the publication; null means not proved. */
  readonly evidence: string | null
  /** What is left of a layer after the period; null where the method keeps no layers. */
  readonly left: { readonly xof: number; readonly donorMinor: number } | null
}

/** Received = reported − realised difference + closing carrying value (spec 07 §6.i). */
export interface ClaimFxIdentity {
  readonly receivedMinor: number
  readonly receivedXof: number
  readonly reportedMinor: number
  readonly spentXof: number
  readonly realisedMinor: number
  readonly closingMinor: number
  readonly closingXof: number
}
