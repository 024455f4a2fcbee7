import { z } from 'zod'
import { bilingual } from './bilingual.ts'

/** Money received from the donor, credited in XOF (gross of fees). */
const claimTranche = z.object({
  number: z.string(),
  date: z.string(),
  donorMinor: z.number(),
  xof: z.number(),
  feesXof: z.number(),
  /** Bank credit advice. */
  reference: z.string().nullable(),
})

const claimClosingFunds = z.object({
  bankXof: z.number(),
  cashXof: z.number(),
  walletsXof: z.number(),
  advancesXof: z.number(),
  /** Positive when the grant owes. */
  payablesXof: z.number(),
  /** Positive when other funds owe the grant. */
  interfundXof: z.number(),
})

/**
 * The fund equation of the period in XOF: opening + receipts + interest + exchange − fees − spending − other uses − returned
 * = bank + cash + wallets + advances − payables + inter-fund. Receipts and fees come from `tranches` dated in the period, spending from the
 * transactions dated in it; the rest is stated by the ledger.
 */
export const claimFunds = z.object({
  openingXof: z.number(),
  /** Every receipt since the grant began. */
  tranches: z.array(claimTranche).readonly(),
  interestXof: z.number(),
  /** Exchange differences booked on the grant; negative for a loss. */
  exchangeXof: z.number(),
  /** Costs tagged with the grant that are not donor spending, other than the fees of the tranches (ineligible amounts, own costs). */
  otherUsesXof: z.number(),
  returnedXof: z.number(),
  closing: claimClosingFunds,
})
export type ClaimFunds = Readonly<z.output<typeof claimFunds>>

const claimRate = z.object({
  /** "T1" or "2020-01". */
  label: z.string(),
  dated: z.string(),
  /** The two integers of a receipt; null for a published rate. */
  received: z.object({ xof: z.number(), donorMinor: z.number() }).nullable(),
  /** Six decimals. */
  rate: z.string(),
  /** Who published the rate; of a receipt, what it was. */
  source: z.union([bilingual, z.string()]),
  /** The bank advice or the capture of the publication; null means not proved. */
  evidence: z.string().nullable(),
  /** What is left of a layer after the period; null where the method keeps no layers. */
  left: z.object({ xof: z.number(), donorMinor: z.number() }).nullable(),
})
export type ClaimRate = Readonly<z.output<typeof claimRate>>

/** Received = reported − realised difference + closing carrying value (spec 07 §6.i). */
const claimFxIdentity = z.object({
  receivedMinor: z.number(),
  receivedXof: z.number(),
  reportedMinor: z.number(),
  spentXof: z.number(),
  realisedMinor: z.number(),
  closingMinor: z.number(),
  closingXof: z.number(),
})
export type ClaimFxIdentity = Readonly<z.output<typeof claimFxIdentity>>

export const claimFx = z.object({
  /** XOF for one unit, as the budget states it. */
  budgetRate: z.string().nullable(),
  /** The rates used: one per tranche for received funds, one per month or day for a table. */
  rates: z.array(claimRate).readonly(),
  /** Since the grant began. Null when a rate is missing somewhere, which refuses the claim anyway. */
  identity: claimFxIdentity.nullable(),
  /** Value of the closing XOF at the closing rate: a memo, never claimed. */
  unrealised: z.object({ rate: z.string(), dated: z.string(), valueMinor: z.number() }).nullable(),
  /** Sum of rounded lines minus the rounded unrounded total; null for methods without one rate. */
  roundingMinor: z.number().nullable(),
})
export type ClaimFx = Readonly<z.output<typeof claimFx>>
