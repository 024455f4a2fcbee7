import type { VoucherLineInput } from '../../../../../shared/contract/vouchers.ts'

/** Columns whose text must be read as a number; what cannot be read is kept as it was typed. */
export type FigureColumn = 'debit' | 'credit' | 'rate' | 'xof'

/** A line of the entry grid: the voucher's line, a name that stays while lines come and go, and figures that could not be read. */
export interface EntryLine extends VoucherLineInput {
  readonly id: number
  readonly unread: Readonly<Partial<Record<FigureColumn, string>>>
}

/** What the heading of the voucher gives to every new line. */
export interface LineDefaults {
  readonly currency: string
  readonly grant: string | null
  readonly thirdParty: string | null
  readonly paymentMode: string | null
  /** Which documents are asked for follows from it; absent is none. */
  readonly expenseType?: string | null
}

export const newLine = (id: number, defaults: LineDefaults): EntryLine => ({
  id,
  unread: {},
  account: '',
  debitMinor: null,
  creditMinor: null,
  currency: defaults.currency,
  rate: null,
  debitXof: null,
  creditXof: null,
  label: '',
  grant: defaults.grant,
  budgetLine: null,
  partner: null,
  activity: null,
  site: null,
  thirdParty: defaults.thirdParty,
  documentReference: null,
  documentDate: null,
  invoice: null,
  paymentMode: defaults.paymentMode,
  expenseType: defaults.expenseType ?? null,
})

/** True while nobody has written anything on a line: what the heading gave it does not count. */
export function isBlankLine(line: EntryLine): boolean {
  const figures = [line.debitMinor, line.creditMinor, line.debitXof, line.creditXof]
  const words = [
    line.account,
    line.label,
    line.budgetLine,
    line.partner,
    line.activity,
    line.site,
    line.documentReference,
    line.documentDate,
    line.invoice,
  ]
  return figures.every((figure) => figure === null) && words.every((word) => !word) && Object.keys(line.unread).length === 0
}
