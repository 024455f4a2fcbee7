import type { EntryLine, LineDefaults } from './entry-line.ts'
import { isBlankLine } from './entry-line.ts'
import type { EntryVoucher } from './entry-voucher.ts'
import { writeCurrency } from './write-cell.ts'

/** What the heading fills in: the payee, the payment, the grant, the type of expense. */
export type FilledField = 'grant' | 'thirdParty' | 'paymentMode' | 'expenseType'

/**
 * Changes a field of the heading and, with it, the lines that had the heading's former value. A line to which somebody gave a
 * value of its own, or none (own funds), keeps it. Budget lines stay as typed: one of another grant then says so itself.
 */
export function fillHeading(entry: EntryVoucher, field: FilledField, value: string | null): EntryVoucher {
  const before = entry.defaults[field] ?? null
  if (before === value) return entry
  const follow = (line: EntryLine): EntryLine => (line[field] === before ? { ...line, [field]: value } : line)
  return { ...entry, defaults: { ...entry.defaults, [field]: value }, lines: entry.lines.map(follow) }
}

/** Another journal brings its account's currency to the lines that nobody has written on. */
export function chooseJournal(entry: EntryVoucher, journal: string, currency: string): EntryVoucher {
  const defaults: LineDefaults = { ...entry.defaults, currency }
  const lines = entry.lines.map((line) => (isBlankLine(line) ? writeCurrency(line, currency) : line))
  return { ...entry, journal, defaults, lines }
}
