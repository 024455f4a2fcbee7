import { sumMinor } from '../../../shared/money/money.ts'
import { daysBetween, type LocalDate } from '../../../shared/time/local-date.ts'
import { addMonths, firstDay, lastDay, type Month, monthOf } from '../../../shared/time/period.ts'
import type { Finding, OpenItem, Reconciliation, ReconciliationKind, ReconciliationLine } from './reconciliation-items.ts'

export interface ReconciliationFacts {
  readonly month: Month
  readonly statementMinor: number | null
  readonly statementNumber: string
  readonly bookMinor: number
  readonly lines: readonly OpenItem[]
  readonly entries: readonly OpenItem[]
  readonly findings: readonly Finding[]
  readonly staleDays: number
  readonly cancelMonths: number
}

/**
 * The statement of reconciliation on the last day of a month (spec 06 §5.6, 07 §6.v). Bank: balance, less outstanding cheques, plus deposits
 * in transit, plus or minus bank errors. Book: balance, plus or minus what is not booked, plus or minus recording errors. What nobody said
 * anything of is what its side makes it: an entry is a cheque or a deposit on its way, a line is not booked.
 */
export function buildReconciliation(facts: ReconciliationFacts): Reconciliation {
  const asOf = lastDay(facts.month)
  const sorted = sortedItems(facts, asOf)
  const bank = sorted.filter(({ block }) => block === 'BANK')
  const book = sorted.filter(({ block }) => block === 'BOOK')
  const total = (start: number, rows: readonly ReconciliationLine[]) => sumMinor([start, ...rows.map((row) => row.amountMinor)])
  const adjustedBankMinor = facts.statementMinor === null ? null : total(facts.statementMinor, bank)
  const adjustedBookMinor = total(facts.bookMinor, book)
  const differenceMinor = adjustedBankMinor === null ? null : adjustedBankMinor - adjustedBookMinor
  const balance = (block: ReconciliationLine['block'], kind: ReconciliationKind, amountMinor: number | null, reference = '') =>
    amountMinor === null ? [] : [plain({ block, kind, date: asOf, reference, label: '', amountMinor })]
  return {
    lines: [
      ...balance('BANK', 'statement', facts.statementMinor, facts.statementNumber),
      ...bank,
      ...balance('BANK', 'adjusted', adjustedBankMinor),
      ...balance('BOOK', 'book', facts.bookMinor),
      ...book,
      ...balance('BOOK', 'adjusted', adjustedBookMinor),
      ...balance('', 'difference', differenceMinor),
    ],
    statementMinor: facts.statementMinor,
    bookMinor: facts.bookMinor,
    adjustedBankMinor,
    adjustedBookMinor,
    differenceMinor,
  }
}

const ORDER: readonly ReconciliationKind[] = [
  'outstanding_cheque',
  'deposit_in_transit',
  'bank_error',
  'not_booked',
  'book_error',
]

function sortedItems(facts: ReconciliationFacts, asOf: LocalDate): ReconciliationLine[] {
  const lines = new Map(facts.lines.map((line) => [line.key, line]))
  const entries = new Map(facts.entries.map((entry) => [entry.key, entry]))
  const rows: ReconciliationLine[] = []
  for (const finding of facts.findings) {
    if (finding.kind !== 'book_error') continue
    const line = finding.line === null ? undefined : lines.get(finding.line)
    const entry = finding.entry === null ? undefined : entries.get(finding.entry)
    // Both halves must be open that day: otherwise it is not an error yet, or not any more.
    if (!entry || (finding.line !== null && !line)) continue
    lines.delete(finding.line ?? '')
    entries.delete(entry.key)
    const keys = [...(line ? [line.key] : []), entry.key]
    rows.push({ ...itemRow(facts, asOf, entry, 'book_error', (line?.amountMinor ?? 0) - entry.amountMinor, finding), keys })
  }
  const of = (key: string) =>
    facts.findings.find((finding) => finding.kind !== 'book_error' && (finding.line === key || finding.entry === key)) ?? null
  for (const entry of entries.values())
    rows.push(
      itemRow(
        facts,
        asOf,
        entry,
        entry.amountMinor < 0 ? 'outstanding_cheque' : 'deposit_in_transit',
        entry.amountMinor,
        of(entry.key),
      ),
    )
  for (const line of lines.values()) {
    const finding = of(line.key)
    const wrong = finding?.kind === 'bank_error'
    rows.push(
      itemRow(facts, asOf, line, wrong ? 'bank_error' : 'not_booked', wrong ? -line.amountMinor : line.amountMinor, finding),
    )
  }
  const place = (row: ReconciliationLine) => ORDER.indexOf(row.kind)
  return rows.sort(
    (a, b) =>
      place(a) - place(b) ||
      compare(a.date, b.date) ||
      compare(a.reference, b.reference) ||
      compare(a.keys.join(), b.keys.join()),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function itemRow(
  facts: ReconciliationFacts,
  asOf: LocalDate,
  item: OpenItem,
  kind: ReconciliationKind,
  amountMinor: number,
  finding: Finding | null,
): ReconciliationLine {
  const ageDays = daysBetween(item.date, asOf)
  const cheque = kind === 'outstanding_cheque'
  const block = kind === 'not_booked' || kind === 'book_error' ? 'BOOK' : 'BANK'
  return {
    ...plain({ block, kind, date: item.date, reference: item.reference, label: wordsOf(item), amountMinor }),
    ageDays,
    keys: [item.key],
    finding,
    stale: cheque && ageDays > facts.staleDays,
    cancellable: cheque && item.date < sameDayMonthsBefore(asOf, facts.cancelMonths),
    carried: item.date < firstDay(facts.month),
  }
}

const wordsOf = ({ party, label }: OpenItem): string => (party === '' || label.includes(party) ? label : `${party} · ${label}`)

/** The same day that many months before, or the last day of that month. */
function sameDayMonthsBefore(day: LocalDate, months: number): LocalDate {
  const month = addMonths(monthOf(day), -months)
  const moved = `${month}-${day.slice(8)}`
  return moved > lastDay(month) ? lastDay(month) : moved
}

const plain = (
  row: Pick<ReconciliationLine, 'block' | 'kind' | 'date' | 'reference' | 'label' | 'amountMinor'>,
): ReconciliationLine => ({
  ...row,
  ageDays: null,
  keys: [],
  finding: null,
  stale: false,
  cancellable: false,
  carried: false,
})
