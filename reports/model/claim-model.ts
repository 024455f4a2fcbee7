import { z } from 'zod'
import type { ConversionMethod } from '../../domain/conversion/model.ts'
import { bilingual } from './bilingual.ts'
import { claimFunds, claimFx } from './claim-funds.ts'
import { claimAsset, claimProcurement } from './claim-registers.ts'
import type { UnsoundNotice } from './unsound-notice.ts'

const METHODS = [
  'WA_CUM',
  'WA_MOVING',
  'FIFO',
  'MONTHLY_TABLE',
  'SPOT_DAY',
  'BUDGET_RATE',
] as const satisfies readonly ConversionMethod[]

/** States of the virement test (spec 03 R-VIR); null where the engine has not judged the line. */
const virementState = z.enum(['WITHIN', 'TOLERANCE', 'APPROVAL', 'FORBIDDEN'])
export type VirementState = z.output<typeof virementState>

const claimSigner = z.object({
  name: z.string(),
  title: z.string(),
  date: z.string().nullable(),
})
export type ClaimSigner = Readonly<z.output<typeof claimSigner>>

const claimHeader = z.object({
  donor: z.string(),
  programme: z.string(),
  /** The donor's grant number, printed on every page (spec 03 §1.1). */
  grantNumber: z.string(),
  component: z.string().nullable(),
  title: bilingual,
  lead: z.string(),
  country: bilingual,
  from: z.string(),
  to: z.string(),
  /** "2020-Q1". */
  period: z.string(),
  /** "C1". */
  claimNumber: z.string(),
  currency: z.string(),
  method: z.enum(METHODS),
  budgetVersion: z.object({ number: z.number(), date: z.string(), reference: z.string().nullable() }).nullable(),
  /** Total of the approved version, NPAC included. */
  budgetTotalMinor: z.number(),
  basis: z.enum(['ACCRUAL', 'CASH']),
  status: z.enum(['provisional', 'final']),
  /** Last day of the donor's financial year in which the period lies (31 March), or of the project if that is earlier. */
  financialYearEnd: z.string(),
  projectEnd: z.string(),
  preparedOn: z.string(),
  preparedBy: claimSigner.nullable(),
  reviewedBy: claimSigner.nullable(),
  authorisedBy: claimSigner.nullable(),
  /** Extra lines that UK schemes ask of a claim paid in arrears; null when the agreement does not. */
  arrears: z.object({ purchaseOrder: z.string().nullable(), bank: z.string(), account: z.string() }).nullable(),
})
export type ClaimHeader = Readonly<z.output<typeof claimHeader>>

const claimHead = z.object({
  code: z.string(),
  label: bilingual,
})
export type ClaimHead = Readonly<z.output<typeof claimHead>>

const claimLine = z.object({
  code: z.string(),
  head: z.string(),
  label: bilingual,
  /** Code of the organisation that holds the line: the lead's own code where the budget names none. */
  partner: z.string(),
  activity: z.string().nullable(),
  /** E: the approved version named in the header. */
  budgetMinor: z.number(),
  /** F: column J of the claim before. */
  previousMinor: z.number(),
  /** G: one figure for each month of the period, gross of rulings. */
  monthMinors: z.array(z.number()).readonly(),
  /** H: late or corrected costs of periods already claimed. */
  priorAdjustmentMinor: z.number(),
  /** I: rulings dated in the period. */
  disallowedMinor: z.number(),
  /** XOF of G, from the ledger. */
  periodXof: z.number(),
  /** XOF of H, from the ledger. */
  priorXof: z.number(),
  /** K: phased budget from the start to the end of the period. */
  budgetToDateMinor: z.number(),
  /** N. */
  commitmentMinor: z.number(),
  virement: virementState.nullable(),
  comment: z.string().nullable(),
})
export type ClaimLine = Readonly<z.output<typeof claimLine>>

const claimNpac = z.object({
  code: z.string(),
  label: bilingual,
  /** Code of the organisation that receives it. */
  partner: z.string(),
  /** Per cent as decimal text: "7". */
  ratePercent: z.string(),
  /** Codes of the lines left out of the base. */
  excludedLines: z.array(z.string()).readonly(),
  /** True when the cumulative amount may not pass the approved budget of NPAC. */
  capped: z.boolean(),
  budgetMinor: z.number(),
  previousMinor: z.number(),
  monthMinors: z.array(z.number()).readonly(),
  priorAdjustmentMinor: z.number(),
  disallowedMinor: z.number(),
  budgetToDateMinor: z.number(),
  commitmentMinor: z.number(),
  virement: virementState.nullable(),
  comment: z.string().nullable(),
})
export type ClaimNpac = Readonly<z.output<typeof claimNpac>>

/** Positive amounts that lower the claim. */
const claimDeductions = z.object({
  advanceRecoveredMinor: z.number(),
  interestMinor: z.number(),
  /** Exchange gain given back, where the agreement wants it (spec 03 R-FX); the row is printed only when it is not zero. */
  exchangeGainMinor: z.number(),
})
export type ClaimDeductions = Readonly<z.output<typeof claimDeductions>>

const claimRuling = z.object({
  date: z.string(),
  line: z.string(),
  partner: z.string(),
  voucher: z.string(),
  /** Eligibility code: GFT, SUP, VAT… */
  code: z.string(),
  reason: z.string(),
  author: z.string(),
  evidence: z.string().nullable(),
  /** Positive for a rejection, negative for one that is lifted. */
  xof: z.number(),
  donorMinor: z.number(),
})
export type ClaimRuling = Readonly<z.output<typeof claimRuling>>

/** One row of spec 06 §5.5; its sequence number is its place in the list. */
const claimTransaction = z.object({
  /**
   * Posting date. It decides the column: a date in a month of the period is G, a date before the period is H. A catch-up on a
   * line claimed before therefore carries the line's own date; a catch-up within the period the date it was booked.
   */
  date: z.string(),
  documentDate: z.string().nullable(),
  voucher: z.string(),
  journal: z.string(),
  account: z.string(),
  budgetLine: z.string(),
  activity: z.string().nullable(),
  /** Code of the organisation that spent: the lead's own code where the voucher line names none. */
  partner: z.string(),
  site: z.string().nullable(),
  thirdParty: z.string().nullable(),
  invoice: z.string().nullable(),
  descriptionFr: z.string(),
  descriptionEn: z.string().nullable(),
  paymentMode: z.string().nullable(),
  documentMinor: z.number(),
  documentCurrency: z.string(),
  xof: z.number(),
  /** "T1", "ADJ-T2", "PROVISIONAL", "OWN", or the table and its date. */
  rateReference: z.string(),
  /** XOF for one unit of the donor's currency, six decimals; null for a line in the donor's own currency. */
  rate: z.string().nullable(),
  donorMinor: z.number(),
  /** Of the line's voucher; null where nothing is asked for: the cell stays blank rather than say no. */
  documentsComplete: z.boolean().nullable(),
  status: z.object({ state: z.enum(['eligible', 'queried', 'disallowed']), code: z.string().nullable() }),
  claimNumber: z.string(),
  /** First characters of the line's hash. */
  lineHash: z.string(),
})
export type ClaimTransaction = Readonly<z.output<typeof claimTransaction>>

const claimPartner = z.object({
  code: z.string(),
  name: z.string(),
  role: z.enum(['lead', 'partner']),
  /** XOF of the partner's accepted reports of the period; null where none is expected (the lead). */
  acceptedXof: z.number().nullable(),
})
export type ClaimPartner = Readonly<z.output<typeof claimPartner>>

const partnerPrevious = z.object({
  partner: z.string(),
  line: z.string(),
  donorMinor: z.number(),
})
export type PartnerPrevious = Readonly<z.output<typeof partnerPrevious>>

const forecastLine = z.object({
  code: z.string(),
  monthMinors: z.array(z.number()).readonly(),
  /** What the forecast before this one said of the period just ended; null when there was none. */
  previousForecastMinor: z.number().nullable(),
})

const claimForecast = z.object({
  /** From the month after the period to the end of the project; empty when nothing is left. */
  months: z.array(z.string()).readonly(),
  /** One entry for each line, and one for NPAC; a missing line is zero. */
  lines: z.array(forecastLine).readonly(),
})
export type ClaimForecast = Readonly<z.output<typeof claimForecast>>

/** What anchors the workbook to the ledger (spec 08 §6). */
const claimSeal = z.object({
  /** Head of the chain before this export. */
  head: z.string(),
  sequence: z.number(),
  packageIds: z.array(z.string()).readonly(),
  appVersion: z.string(),
  /** UTC, ISO text; also the workbook's own dates, so that the same model gives the same bytes. */
  generatedAt: z.string(),
  generatedBy: z.string(),
  /** Rows, XOF and donor total of the transaction list as the ledger states them, and the amount claimed. */
  rowCount: z.number(),
  totalXof: z.number(),
  totalDonorMinor: z.number(),
  claimedMinor: z.number(),
  /** Detached signature of the model, base64; null when the ledger has no signing key. */
  signature: z.string().nullable(),
})

/**
 * Everything that the FCDO/CSSF quarterly claim prints (spec 06 §5.1), as plain data. Donor amounts are minor units of
 * `header.currency`; XOF amounts are whole francs. The writer derives nothing that the ledger must say: lines carry the
 * ledger's own figures, the sheets recompute them from `transactions`, and the checks compare the two.
 */
export const claimModel = z.object({
  header: claimHeader,
  /** Months of the period in order: three for a quarter. */
  months: z.array(z.string()).readonly(),
  /** Months of the period that are not closed; one is enough to print the workbook as provisional. */
  openMonths: z.array(z.string()).readonly(),
  /** Heads in budget order; each has at least one line. */
  heads: z.array(claimHead).readonly(),
  /** Budget lines in budget order (the sheet groups them by head). */
  lines: z.array(claimLine).readonly(),
  /** Indirect costs (NPAC), when the agreement pays them as a rate. */
  npac: claimNpac.nullable(),
  deductions: claimDeductions,
  /** Rulings dated in the period, on lines of any period (column I). */
  rulings: z.array(claimRuling).readonly(),
  /** Closing cumulative (column J, grand total) of the claim before, with the openings of a take-over. */
  previousClosingMinor: z.number(),
  /** One row per converted row: a line paid from two layers gives two. In the order they are printed. */
  transactions: z.array(claimTransaction).readonly(),
  /** Columns of the partners' matrix, the lead first. Every partner code used anywhere must be here. */
  partners: z.array(claimPartner).readonly(),
  /** Column F split by partner; what is not listed is zero. NPAC needs no row. */
  partnerPrevious: z.array(partnerPrevious).readonly(),
  forecast: claimForecast,
  funds: claimFunds,
  fx: claimFx,
  assets: z.array(claimAsset).readonly(),
  procurement: z.array(claimProcurement).readonly(),
  seal: claimSeal,
})
/** `unsound` is set while the check of the ledger failed last; it is never kept with a submitted claim. */
export type ClaimModel = Readonly<z.output<typeof claimModel>> & { readonly unsound?: UnsoundNotice }
