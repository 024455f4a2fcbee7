import { VOUCHER_KINDS } from '../../../../../shared/contract/voucher-kind.ts'
import type { VoucherDetail, VoucherInput } from '../../../../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../../shared/money/currency.ts'
import { type EntryLine, isBlankLine, type LineDefaults, newLine } from './entry-line.ts'

export type VoucherKind = (typeof VOUCHER_KINDS)[number]

/** A voucher as it is being typed: its heading, which fills the lines by default, and its lines. */
export interface EntryVoucher {
  readonly sourceId: string | null
  readonly journal: string
  /** ISO, or empty while none is given. */
  readonly date: string
  readonly kind: VoucherKind
  /** Number or source id of the voucher that this one corrects. */
  readonly corrects: string | null
  /** The day of what it books, when the voucher is dated later; null for the usual voucher. */
  readonly valueDate: string | null
  /** Why a correction is made. */
  readonly reason: string | null
  readonly defaults: LineDefaults
  readonly lines: readonly EntryLine[]
  /** The name that the next line takes. */
  readonly nextId: number
}

export interface Heading {
  readonly journal: string
  readonly date: string
  readonly defaults: LineDefaults
}

export const newVoucher = ({ journal, date, defaults }: Heading): EntryVoucher => ({
  sourceId: null,
  journal,
  date,
  kind: 'normal',
  corrects: null,
  valueDate: null,
  reason: null,
  defaults,
  lines: [],
  nextId: 1,
})

/** What the service is given, and for each of its lines the row of the grid on which it stands: blank rows are left out. */
export interface TypedVoucher {
  readonly voucher: VoucherInput
  readonly rows: readonly number[]
  readonly lines: readonly EntryLine[]
}

export function typedVoucher(entry: EntryVoucher): TypedVoucher {
  const filled = entry.lines.map((line, row) => ({ line, row })).filter(({ line }) => !isBlankLine(line))
  return {
    rows: filled.map(({ row }) => row),
    lines: filled.map(({ line }) => line),
    voucher: {
      sourceId: entry.sourceId,
      journal: entry.journal,
      date: entry.date,
      kind: entry.kind,
      corrects: blankToNull(entry.corrects),
      ...(entry.valueDate === null ? {} : { valueDate: entry.valueDate }),
      ...(entry.reason === null ? {} : { reason: entry.reason }),
      lines: filled.map(({ line: { id: _id, unread: _unread, ...line } }) => ({
        ...line,
        account: line.account.trim(),
        label: line.label.trim(),
        budgetLine: blankToNull(line.budgetLine),
        partner: blankToNull(line.partner),
        activity: blankToNull(line.activity),
        site: blankToNull(line.site),
        thirdParty: blankToNull(line.thirdParty),
        documentReference: blankToNull(line.documentReference),
        documentDate: blankToNull(line.documentDate),
        invoice: blankToNull(line.invoice),
        paymentMode: blankToNull(line.paymentMode),
        expenseType: blankToNull(line.expenseType),
      })),
    },
  }
}

const blankToNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())

/** A kept draft, back in the grid. What most of its lines share becomes the heading. */
export function voucherOfDetail(detail: VoucherDetail): EntryVoucher {
  const lines = detail.lines.map(
    ({
      lineNumber,
      accountName: _name,
      amountXof: _amount,
      rateSource: _source,
      conversion: _conversion,
      ...line
    }): EntryLine => ({
      ...line,
      id: lineNumber,
      unread: {},
    }),
  )
  return {
    sourceId: detail.sourceId,
    journal: detail.journal,
    date: detail.date,
    kind: VOUCHER_KINDS.find((kind) => kind === detail.kind) ?? 'normal',
    corrects: detail.corrects?.number ?? null,
    valueDate: detail.valueDate,
    reason: detail.reason,
    defaults: commonDefaults(lines),
    lines,
    nextId: Math.max(0, ...lines.map((line) => line.id)) + 1,
  }
}

/** A voucher that a preset or another area made, in the grid. */
export function voucherOfInput(input: VoucherInput): EntryVoucher {
  const lines = input.lines.map((line, index): EntryLine => ({ ...line, id: index + 1, unread: {} }))
  return {
    sourceId: input.sourceId,
    journal: input.journal,
    date: input.date,
    kind: input.kind,
    corrects: input.corrects,
    valueDate: input.valueDate ?? null,
    reason: input.reason ?? null,
    defaults: commonDefaults(lines),
    lines,
    nextId: lines.length + 1,
  }
}

/** What most of the lines share: the heading shows it, and new lines begin with it. */
const commonDefaults = (lines: readonly EntryLine[]): LineDefaults => ({
  currency: mostFrequent(lines.map((line) => line.currency)) ?? FUNCTIONAL_CURRENCY,
  grant: mostFrequent(lines.map((line) => line.grant)),
  thirdParty: mostFrequent(lines.map((line) => line.thirdParty)),
  paymentMode: mostFrequent(lines.map((line) => line.paymentMode)),
  expenseType: mostFrequent(lines.map((line) => line.expenseType)),
})

/** The value that stands most often; the first of those that tie. */
function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: string | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}

/**
 * A voucher to type again from one that exists: the same lines without number, source id or link; a posted line's rate comes
 * from the table of the new date again, unless it was typed.
 */
export function copyOfDetail(detail: VoucherDetail, date: string): EntryVoucher {
  const entry = voucherOfDetail(detail)
  const typedRates = detail.lines.map((line) => line.rateSource === null || line.rateSource === 'voucher')
  const lines = entry.lines.map((line, index) => ({
    ...line,
    rate: typedRates[index] ? line.rate : null,
    debitXof: detail.lines[index]?.rateSource === 'bank' ? line.debitXof : null,
    creditXof: detail.lines[index]?.rateSource === 'bank' ? line.creditXof : null,
  }))
  return { ...entry, sourceId: null, corrects: null, valueDate: null, reason: null, kind: entry.kind, date, lines }
}

/** The line on a row of the grid; one that does not exist yet for the blank rows after the last. */
export const lineAt = (entry: EntryVoucher, row: number): EntryLine => entry.lines[row] ?? newLine(-1 - row, entry.defaults)

/** The voucher with another line on a row; blank lines come into being before it where there were none. */
export function withLine(entry: EntryVoucher, row: number, change: (line: EntryLine) => EntryLine): EntryVoucher {
  let { nextId } = entry
  const lines = [...entry.lines]
  while (lines.length <= row) {
    lines.push(newLine(nextId, entry.defaults))
    nextId += 1
  }
  const line = lines[row]
  if (!line) return entry
  const changed = change(line)
  if (changed === line && lines.length === entry.lines.length) return entry
  lines[row] = changed
  return { ...entry, lines, nextId }
}
