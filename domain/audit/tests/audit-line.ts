/** A posted line as the auditor's tests read it; amounts are whole francs, the side as posted. */
export interface AuditLine {
  readonly voucherId: number
  readonly number: string
  readonly sourceId: string | null
  readonly kind: string
  readonly journal: string
  readonly date: string
  /** UTC, ISO text: Mali's clocks show the same hour. */
  readonly postedAt: string
  readonly lineNumber: number
  readonly account: string
  readonly side: 1 | -1
  readonly amountXof: number
  readonly grant: string | null
  /** First and last day of the line's grant. */
  readonly grantFrom: string | null
  readonly grantTo: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly activity: string | null
  readonly thirdParty: string | null
  readonly label: string
  readonly invoice: string | null
  readonly documentDate: string | null
  readonly expenseType: string | null
  /** Donor spending or another expense: accounts of class 2 and 6. */
  readonly isExpense: boolean
}
