import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** A spending line as the partner submits it, whole francs; a credit is negative. */
export interface ReportLine {
  readonly voucher: string
  /** Place of the line in its voucher, from 1. */
  readonly lineNumber: number
  readonly date: LocalDate
  readonly account: string
  readonly budgetLine: string
  readonly label: string
  readonly thirdParty: string | null
  readonly documentReference: string | null
  readonly invoice: string | null
  readonly expenseType: string | null
  readonly amount: number
}

/** What the intake remarks of a line, by the code under which the reviewer would disallow it. Nothing is decided by it. */
export type LineFlag = Extract<EligibilityCode, 'PER' | 'BUD' | 'SUP' | 'DUP'>

/** What a decision makes of a line: the three parts sum to its amount. */
export interface DecisionParts {
  readonly accepted: number
  readonly disallowed: number
  readonly queried: number
}
