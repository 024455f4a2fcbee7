import type { WorkbookTextKey } from '../../shared/i18n/workbook-text.ts'

/** What a column of the claim holds. `months` stands for one column per month of the period. */
export type ClaimColumnKey =
  | 'code'
  | 'description'
  | 'partner'
  | 'activity'
  | 'budget'
  | 'previous'
  | 'months'
  | 'period'
  | 'prior'
  | 'disallowed'
  | 'cumulative'
  | 'budgetToDate'
  | 'variance'
  | 'variancePercent'
  | 'commitment'
  | 'forecast'
  | 'outturn'
  | 'outturnPercent'
  | 'virement'
  | 'comment'

export interface ClaimColumn {
  readonly key: ClaimColumnKey
  /** The letter of the donor's form (spec 06 §5.1), printed above the column since the months shift the sheet's own letters. */
  readonly reference: string
  readonly label: WorkbookTextKey
  /** In characters; for figures the least, since the column widens with what it holds. */
  readonly width: number
  readonly shape: 'text' | 'money' | 'share'
}

export interface ClaimLayout {
  readonly sheets: {
    readonly cover: WorkbookTextKey
    readonly claim: WorkbookTextKey
    readonly partners: WorkbookTextKey
    readonly forecast: WorkbookTextKey
    readonly funds: WorkbookTextKey
    readonly fx: WorkbookTextKey
    readonly transactions: WorkbookTextKey
    readonly assets: WorkbookTextKey
    readonly seal: WorkbookTextKey
  }
  readonly columns: readonly ClaimColumn[]
}

/** The quarterly financial report and claim of FCDO and CSSF grants (spec 06 §5.1): nine sheets, columns A to S of the form. */
export const FCDO_CLAIM_LAYOUT: ClaimLayout = {
  sheets: {
    cover: 'sheet.cover',
    claim: 'sheet.claim',
    partners: 'sheet.partners',
    forecast: 'sheet.forecast',
    funds: 'sheet.funds',
    fx: 'sheet.fx',
    transactions: 'sheet.transactions',
    assets: 'sheet.assets',
    seal: 'sheet.seal',
  },
  columns: [
    { key: 'code', reference: 'A', label: 'claim.code', width: 6.5, shape: 'text' },
    { key: 'description', reference: 'B', label: 'claim.description', width: 27, shape: 'text' },
    { key: 'partner', reference: 'C', label: 'claim.partner', width: 9, shape: 'text' },
    { key: 'activity', reference: 'D', label: 'claim.activity', width: 10, shape: 'text' },
    { key: 'budget', reference: 'E', label: 'claim.budget', width: 9.5, shape: 'money' },
    { key: 'previous', reference: 'F', label: 'claim.previous', width: 9.5, shape: 'money' },
    { key: 'months', reference: 'G', label: 'claim.month', width: 9.5, shape: 'money' },
    { key: 'period', reference: 'G', label: 'claim.period', width: 9.5, shape: 'money' },
    { key: 'prior', reference: 'H', label: 'claim.prior', width: 10, shape: 'money' },
    { key: 'disallowed', reference: 'I', label: 'claim.disallowed', width: 9.5, shape: 'money' },
    { key: 'cumulative', reference: 'J = F+G+H−I', label: 'claim.cumulative', width: 9.5, shape: 'money' },
    { key: 'budgetToDate', reference: 'K', label: 'claim.budgetToDate', width: 9.5, shape: 'money' },
    { key: 'variance', reference: 'L = K−J', label: 'claim.variance', width: 9.5, shape: 'money' },
    { key: 'variancePercent', reference: 'M = L÷K', label: 'claim.variancePercent', width: 9, shape: 'share' },
    { key: 'commitment', reference: 'N', label: 'claim.commitment', width: 11.5, shape: 'money' },
    { key: 'forecast', reference: 'O', label: 'claim.forecast', width: 10, shape: 'money' },
    { key: 'outturn', reference: 'P = J+O', label: 'claim.outturn', width: 10.5, shape: 'money' },
    { key: 'outturnPercent', reference: 'Q = P÷E−1', label: 'claim.outturnPercent', width: 11.5, shape: 'share' },
    { key: 'virement', reference: 'R', label: 'claim.virement', width: 13, shape: 'text' },
    { key: 'comment', reference: 'S', label: 'claim.comment', width: 18, shape: 'text' },
  ],
}
