import type { AdvanceReceipt } from '../../../shared/contract/advances.ts'

/** A line of the grid as it is typed. */
export interface ReceiptRow {
  readonly key: number
  readonly date: string | null
  readonly documentReference: string
  readonly label: string
  readonly account: string | null
  readonly budgetLine: string | null
  readonly activity: string
  readonly site: string
  readonly amountXof: number | null
}

export type ReceiptField = Exclude<keyof ReceiptRow, 'key'>

/** A blank line; the day before it is taken over, since receipts come day by day. */
export const blankReceipt = (key: number, date: string | null, budgetLine: string | null): ReceiptRow => ({
  key,
  date,
  documentReference: '',
  label: '',
  account: null,
  budgetLine,
  activity: '',
  site: '',
  amountXof: null,
})

/** Nothing but what a blank line takes over is written on it. */
export const isBlankReceipt = (row: ReceiptRow): boolean =>
  row.documentReference === '' && row.label === '' && row.account === null && row.amountXof === null

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The receipt of a line, or null while its day, label, account or amount is missing. */
export function receiptOf(row: ReceiptRow): AdvanceReceipt | null {
  const { date, account, amountXof } = row
  if (date === null || account === null || amountXof === null || row.label.trim() === '') return null
  return {
    date,
    account,
    amountXof,
    label: row.label.trim(),
    documentReference: filled(row.documentReference),
    budgetLine: row.budgetLine,
    activity: filled(row.activity),
    site: filled(row.site),
  }
}

/** The cell above, repeated on a line; the first line stays as it is. */
export function repeatAbove(rows: readonly ReceiptRow[], at: number, field: ReceiptField): readonly ReceiptRow[] {
  const above = rows[at - 1]
  return above ? rows.map((row, index) => (index === at ? { ...row, [field]: above[field] } : row)) : rows
}
