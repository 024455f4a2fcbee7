import type { ConversionMethod } from '../../domain/conversion/model.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Bilingual } from './bilingual.ts'
import type { ClaimFunds, ClaimFx } from './claim-funds.ts'
import type { ClaimAsset, ClaimProcurement } from './claim-registers.ts'
import type { UnsoundNotice } from './unsound-notice.ts'

/**
 * Everything that the FCDO/CSSF quarterly claim prints (spec 06 §5.1), as plain data. Donor amounts are minor units of
 * `header.currency`; XOF amounts are whole francs. The writer derives nothing that the ledger must say: lines carry the
 * ledger's own figures, the sheets recompute them from `transactions`, and the checks compare the two.
 */
export interface ClaimModel {
  readonly header: ClaimHeader
  /** Months of the period in order: three for a quarter. */
  readonly months: readonly Month[]
  /** Months of the period that are not closed; one is enough to print the workbook as provisional. */
  readonly openMonths: readonly Month[]
  /** Set while the check of the ledger failed last; never kept with a submitted claim. */
  readonly unsound?: UnsoundNotice
  /** Heads in budget order; each has at least one line. */
  readonly heads: readonly ClaimHead[]
  /** Budget lines in budget order (the sheet groups them by head). */
  readonly lines: readonly ClaimLine[]
  /** Indirect costs (NPAC), when the agreement pays them as a rate. */
  readonly npac: ClaimNpac | null
  readonly deductions: ClaimDeductions
  /** Rulings dated in the period, on lines of any period (column I). */
  readonly rulings: readonly ClaimRuling[]
  /** Closing cumulative (column J, grand total) of the claim before, with the openings of a take-over. */
  readonly previousClosingMinor: number
  /** One row per converted row: a line paid from two layers gives two. In the order they are printed. */
  readonly transactions: readonly ClaimTransaction[]
  /** Columns of the partners' matrix, the lead first. Every partner code used anywhere must be here. */
  readonly partners: readonly ClaimPartner[]
  /** Column F split by partner; what is not listed is zero. NPAC needs no row. */
  readonly partnerPrevious: readonly PartnerPrevious[]
  readonly forecast: ClaimForecast
  readonly funds: ClaimFunds
  readonly fx: ClaimFx
  readonly assets: readonly ClaimAsset[]
  readonly procurement: readonly ClaimProcurement[]
  readonly seal: ClaimSeal
}

export interface ClaimHeader {
  readonly donor: string
  readonly programme: string
  /** The donor's grant number, printed on every page (spec 03 §1.1). */
  readonly grantNumber: string
  readonly component: string | null
  readonly title: Bilingual
  readonly lead: string
  readonly country: Bilingual
  readonly from: LocalDate
  readonly to: LocalDate
  /** "2020-Q1". */
  readonly period: string
  /** "C1". */
  readonly claimNumber: string
  readonly currency: string
  readonly method: ConversionMethod
  readonly budgetVersion: { readonly number: number; readonly date: LocalDate; readonly reference: string | null } | null
  /** Total of the approved version, NPAC included. */
  readonly budgetTotalMinor: number
  readonly basis: 'ACCRUAL' | 'CASH'
  readonly status: 'provisional' | 'final'
  /** Last day of the donor's financial year in which the period lies (31 March), or of the project if that is earlier. */
  readonly financialYearEnd: LocalDate
  readonly projectEnd: LocalDate
  readonly preparedOn: LocalDate
  readonly preparedBy: ClaimSigner | null
  readonly reviewedBy: ClaimSigner | null
  readonly authorisedBy: ClaimSigner | null
  /** Extra lines that UK schemes ask of a claim paid in arrears; null when the agreement does not. */
  readonly arrears: { readonly purchaseOrder: string | null; readonly bank: string; readonly account: string } | null
}

export interface ClaimSigner {
  readonly name: string
  readonly title: string
  readonly date: LocalDate | null
}

export interface ClaimHead {
  readonly code: string
  readonly label: Bilingual
}

/** States of the virement test (spec 03 R-VIR); null where the engine has not judged the line. */
export type VirementState = 'WITHIN' | 'TOLERANCE' | 'APPROVAL' | 'FORBIDDEN'

export interface ClaimLine {
  readonly code: string
  readonly head: string
  readonly label: Bilingual
  /** Code of the organisation that holds the line: the lead's own code where the budget names none. */
  readonly partner: string
  readonly activity: string | null
  /** E: the approved version named in the header. */
  readonly budgetMinor: number
  /** F: column J of the claim before. */
  readonly previousMinor: number
  /** G: one figure for each month of the period, gross of rulings. */
  readonly monthMinors: readonly number[]
  /** H: late or corrected costs of periods already claimed. */
  readonly priorAdjustmentMinor: number
  /** I: rulings dated in the period. */
  readonly disallowedMinor: number
  /** XOF of G, from the ledger. */
  readonly periodXof: number
  /** XOF of H, from the ledger. */
  readonly priorXof: number
  /** K: phased budget from the start to the end of the period. */
  readonly budgetToDateMinor: number
  /** N. */
  readonly commitmentMinor: number
  readonly virement: VirementState | null
  readonly comment: string | null
}

export interface ClaimNpac {
  readonly code: string
  readonly label: Bilingual
  /** Code of the organisation that receives it. */
  readonly partner: string
  /** Per cent as decimal text: "7". */
  readonly ratePercent: string
  /** Codes of the lines left out of the base. */
  readonly excludedLines: readonly string[]
  /** True when the cumulative amount may not pass the approved budget of NPAC. */
  readonly capped: boolean
  readonly budgetMinor: number
  readonly previousMinor: number
  readonly monthMinors: readonly number[]
  readonly priorAdjustmentMinor: number
  readonly disallowedMinor: number
  readonly budgetToDateMinor: number
  readonly commitmentMinor: number
  readonly virement: VirementState | null
  readonly comment: string | null
}

/** Positive amounts that lower the claim. */
export interface ClaimDeductions {
  readonly advanceRecoveredMinor: number
  readonly interestMinor: number
  /** Exchange gain given back, where the agreement wants it (spec 03 R-FX); the row is printed only when it is not zero. */
  readonly exchangeGainMinor: number
}

export interface ClaimRuling {
  readonly date: LocalDate
  readonly line: string
  readonly partner: string
  readonly voucher: string
  /** Eligibility code: GFT, SUP, VAT… */
  readonly code: string
  readonly reason: string
  readonly author: string
  readonly evidence: string | null
  /** Positive for a rejection, negative for one that is lifted. */
  readonly xof: number
  readonly donorMinor: number
}

/** One row of spec 06 §5.5; its sequence number is its place in the list. */
export interface ClaimTransaction {
  /**
   * Posting date. It decides the column: a date in a month of the period is G, a date before the period is H. A catch-up on a
   * line claimed before therefore carries the line's own date; a catch-up within the period the date it was booked.
   */
  readonly date: LocalDate
  readonly documentDate: LocalDate | null
  readonly voucher: string
  readonly journal: string
  readonly account: string
  readonly budgetLine: string
  readonly activity: string | null
  /** Code of the organisation that spent: the lead's own code where the voucher line names none. */
  readonly partner: string
  readonly site: string | null
  readonly thirdParty: string | null
  readonly invoice: string | null
  readonly descriptionFr: string
  readonly descriptionEn: string | null
  readonly paymentMode: string | null
  readonly documentMinor: number
  readonly documentCurrency: string
  readonly xof: number
  /** "T1", "ADJ-T2", "PROVISIONAL", "OWN", or the table and its date. */
  readonly rateReference: string
  /** XOF for one unit of the donor's currency, six decimals; null for a line in the donor's own currency. */
  readonly rate: string | null
  readonly donorMinor: number
  /** Of the line's voucher; null where nothing is asked for: the cell stays blank rather than say no. */
  readonly documentsComplete: boolean | null
  readonly status: { readonly state: 'eligible' | 'queried' | 'disallowed'; readonly code: string | null }
  readonly claimNumber: string
  /** First characters of the line's hash. */
  readonly lineHash: string
}

export interface ClaimPartner {
  readonly code: string
  readonly name: string
  readonly role: 'lead' | 'partner'
  /** XOF of the partner's accepted reports of the period; null where none is expected (the lead). */
  readonly acceptedXof: number | null
}

export interface PartnerPrevious {
  readonly partner: string
  readonly line: string
  readonly donorMinor: number
}

export interface ClaimForecast {
  /** From the month after the period to the end of the project; empty when nothing is left. */
  readonly months: readonly Month[]
  /** One entry for each line, and one for NPAC; a missing line is zero. */
  readonly lines: readonly ForecastLine[]
}

export interface ForecastLine {
  readonly code: string
  readonly monthMinors: readonly number[]
  /** What the forecast before this one said of the period just ended; null when there was none. */
  readonly previousForecastMinor: number | null
}

/** What anchors the workbook to the ledger (spec 08 §6). */
export interface ClaimSeal {
  /** Head of the chain before this export. */
  readonly head: string
  readonly sequence: number
  readonly packageIds: readonly string[]
  readonly appVersion: string
  /** UTC, ISO text; also the workbook's own dates, so that the same model gives the same bytes. */
  readonly generatedAt: string
  readonly generatedBy: string
  /** Rows, XOF and donor total of the transaction list as the ledger states them, and the amount claimed. */
  readonly rowCount: number
  readonly totalXof: number
  readonly totalDonorMinor: number
  readonly claimedMinor: number
  /** Detached signature of the model, base64; null when the ledger has no signing key. */
  readonly signature: string | null
}
