import type { BudgetDraftContent, BudgetDraftLine, BudgetHead } from '../../../shared/contract/budget-draft.ts'
import { allocate } from '../../../shared/money/allocate.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import type { Fault } from '../../../shared/result/fault.ts'
import { cellText } from '../../tabular/cell-text.ts'
import { headerKey } from '../../tabular/header-key.ts'
import type { OpenTable, TabularRow } from '../../tabular/open-table-types.ts'
import type { CheckedDraft, DraftFacts, DraftPlace } from '../check-draft.ts'
import { checkDraft } from '../check-draft.ts'
import { draftAmounts } from '../draft-amounts.ts'
import { headPath, parentsOf } from '../head-tree.ts'
import { phasingGap } from '../phasing.ts'
import { type BudgetColumn, findBudgetHeader } from './budget-columns.ts'
import { type BudgetFileRow, budgetFileRows } from './budget-file-rows.ts'
import { type FileSum, fileMinor, statedAmount, sumFaults, totalFaults } from './check-file-totals.ts'
import { readHead } from './read-head.ts'

export interface BudgetFileFacts extends DraftFacts {
  /** Codes that mean the organisation itself in the column of partners. */
  readonly ownCodes: readonly string[]
  readonly baseHeads: readonly BudgetHead[]
}

export interface BudgetFileReading {
  readonly content: BudgetDraftContent
  readonly checked: CheckedDraft
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/**
 * A budget as donors write it, read whole (spec 09 imports): titles, a header of one or two rows, heads, lines, sub-totals and totals.
 * Every fault has its cell: what `checkDraft` refuses, line totals that are not the build-up's, sub-totals and totals that are not the sum of
 * their lines. Undefined when the sheet has no header of a budget.
 */
export function readBudgetFile(
  opened: OpenTable,
  rows: readonly TabularRow[],
  facts: BudgetFileFacts,
): BudgetFileReading | undefined {
  const header = findBudgetHeader(rows, facts.currency)
  if (!header) return undefined
  // In a text file a place is its line and the name of its column, which only the header found here gives.
  const titles = rows.find((row) => row.line === header.lastLine)?.cells.map((cell) => cellText(cell).trim())
  const table: OpenTable = titles ? { ...opened, columns: titles } : opened
  const faults: Fault[] = []
  const warnings: Fault[] = []
  const gathered = gather(budgetFileRows(table, rows, header, faults), facts)
  const { lines, heads, sources } = gathered
  const settled = lines.map((line, at) => (sources[at] ? statedAmount(line, sources[at], facts, warnings) : line))
  const placeOf: DraftPlace = (line, field) => {
    const row = sources[line]
    if (!row) return { kind: 'field', path: `lines[${line}].${field}` }
    return field === 'months' ? row.monthsPlace : row.placeOf(COLUMN_OF_FIELD[field] ?? 'code')
  }
  const content: BudgetDraftContent = {
    lines: settled.map((line, at) => withMonths(line, sources[at], facts)),
    heads: usedHeads(heads, lines),
  }
  const checked = checkDraft(content, facts, placeOf)
  const amounts = checked.lines.map((line) => line.amounts)
  faults.push(
    ...checked.faults,
    ...totalFaults(checked.lines, sources, facts),
    ...sumFaults(gathered.sums, amounts, sources, facts),
  )
  return { content, checked, faults, warnings }
}

const COLUMN_OF_FIELD: Readonly<Partial<Record<keyof BudgetDraftLine, BudgetColumn>>> = {
  code: 'code',
  head: 'head',
  labelFr: 'label',
  labelEn: 'label',
  partner: 'partner',
  unitCost: 'unitCost',
  quantity: 'quantity',
  frequency: 'frequency',
  percent: 'percent',
  currency: 'currency',
  amount: 'totalXof',
}

interface Gathered {
  readonly lines: BudgetDraftLine[]
  readonly sources: BudgetFileRow[]
  readonly heads: BudgetHead[]
  readonly sums: FileSum[]
}

/** Walks the rows: each line stands under the last head; each sub-total sums the head that it names, else the last one. */
function gather(rows: readonly BudgetFileRow[], facts: BudgetFileFacts): Gathered {
  const lines: BudgetDraftLine[] = []
  const sources: BudgetFileRow[] = []
  const heads: BudgetHead[] = []
  const sums: FileSum[] = []
  let current: string | null = null
  let since = 0
  for (const row of rows) {
    if (row.kind === 'head') {
      const head = readHead(row, heads, facts.baseHeads)
      if (!heads.some((each) => each.code === head.code)) heads.push(head)
      current = head.code
      sums.push({ row, members: () => under(lines, heads, head.code) })
    } else if (row.kind === 'line') {
      lines.push(readLine(row, current, facts))
      sources.push(row)
    } else if (row.kind === 'total') {
      const count = lines.length
      sums.push({ row, members: () => lines.slice(0, count).map((_, at) => at) })
      since = count
    } else {
      const named: string | null = namedHead(row.words, heads) ?? current
      const from = since
      const count = lines.length
      sums.push({
        row,
        members: () => (named === null ? range(from, count) : under(lines, heads, named).filter((at) => at < count)),
      })
      since = count
      // A sub-total closes its head: what follows stands beside it, until the next head.
      current = heads.find((head) => head.code === named)?.parent ?? null
    }
  }
  return { lines, sources, heads, sums }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

const under = (lines: readonly BudgetDraftLine[], heads: readonly BudgetHead[], head: string): number[] =>
  lines.flatMap((line, at) => (headPath(line.head, parentsOf(heads)).includes(head) ? [at] : []))

/** The head that the words of a sub-total name, by its code or by its label. */
function namedHead(words: string, heads: readonly BudgetHead[]): string | null {
  const parts = words.split(/[\s:.,;()–-]+/u)
  const key = headerKey(words)
  const byCode = heads.filter((head) => parts.includes(head.code)).at(-1)
  const byLabel = heads.filter((head) => headerKey(head.labelFr) !== '' && key.endsWith(headerKey(head.labelFr))).at(-1)
  return (byCode ?? byLabel)?.code ?? null
}

function usedHeads(heads: readonly BudgetHead[], lines: readonly BudgetDraftLine[]): BudgetHead[] {
  const parents = parentsOf(heads)
  const used = new Set(lines.flatMap((line) => headPath(line.head, parents)))
  return heads.filter((head) => used.has(head.code))
}

/** A line of the file; what the file has no column for comes from the version in force. */
function readLine(row: BudgetFileRow, current: string | null, facts: BudgetFileFacts): BudgetDraftLine {
  const { texts } = row
  const code = texts.code ?? ''
  const before = facts.base.get(code)?.line
  const head = texts.head ?? current ?? before?.head ?? /^\p{L}+/u.exec(code)?.[0] ?? code
  const label = texts.label ?? texts.labelFr ?? texts.labelEn ?? ''
  const same = before !== undefined && (label === before.labelFr || label === before.labelEn)
  const unit = texts.unit ?? texts.unitFr ?? null
  const sameUnit = before !== undefined && (unit === null || unit === before.unitFr || unit === before.unitEn)
  const isBuilt = texts.unitCost !== undefined || texts.quantity !== undefined || texts.frequency !== undefined
  return {
    code,
    head,
    labelFr: texts.labelFr ?? (same ? before.labelFr : label),
    labelEn: texts.labelEn ?? (same ? before.labelEn : label),
    partner: partnerOf(texts.partner, before, facts),
    activity: texts.activity ?? before?.activity ?? null,
    nature: texts.nature ?? before?.nature ?? null,
    unitFr: texts.unitFr ?? (sameUnit ? before.unitFr : unit),
    unitEn: texts.unitEn ?? (sameUnit ? before.unitEn : unit),
    unitCost: texts.unitCost ?? null,
    quantity: isBuilt ? (texts.quantity ?? null) : null,
    frequency: isBuilt ? (texts.frequency ?? null) : null,
    percent: isBuilt ? (texts.percent ?? null) : null,
    currency: isBuilt ? (texts.currency ?? before?.currency ?? FUNCTIONAL_CURRENCY) : null,
    amount: null,
    amountCurrency: null,
    months: [],
  }
}

function partnerOf(written: string | undefined, before: BudgetDraftLine | undefined, facts: BudgetFileFacts): string | null {
  if (written === undefined) return before?.partner ?? null
  return facts.ownCodes.some((own) => headerKey(own) === headerKey(written)) ? null : written
}

/** Months are in the grant's currency, or in francs where these sum to the line: the donor's amount then follows their weights. */
function withMonths(line: BudgetDraftLine, row: BudgetFileRow | undefined, facts: BudgetFileFacts): BudgetDraftLine {
  if (!row || row.months.length === 0) return line
  const inCurrency = (currency: string) =>
    row.months.map(({ month, decimal }) => ({ month, amountMinor: fileMinor(decimal, currency) ?? -1 }))
  const amounts = draftAmounts(line, facts.base.get(line.code), facts)
  const donor = inCurrency(facts.currency)
  if ('reason' in amounts || phasingGap(amounts.amountMinor, donor) === 0) return { ...line, months: donor }
  const francs = inCurrency(FUNCTIONAL_CURRENCY)
  if (phasingGap(amounts.amountXof, francs) !== 0 || francs.some(({ amountMinor }) => amountMinor < 0))
    return { ...line, months: donor }
  const parts = allocate(
    amounts.amountMinor,
    francs.map(({ month, amountMinor }) => ({ code: month, weight: String(amountMinor) })),
  )
  return { ...line, months: francs.map(({ month }, at) => ({ month, amountMinor: parts[at] ?? 0 })) }
}
