import type { BudgetAmounts, BudgetDraftLine } from '../../../shared/contract/budget-draft.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { addRatios, decimalFromText, ratioToMinor } from '../../../shared/money/decimal.ts'
import { minorToDecimalText, sumMinor } from '../../../shared/money/money.ts'
import type { Rate } from '../../../shared/money/rate.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { CheckedLine, DraftFacts } from '../check-draft.ts'
import { draftAmounts } from '../draft-amounts.ts'
import type { BudgetColumn } from './budget-columns.ts'
import type { BudgetFileRow } from './budget-file-rows.ts'

/** A row that sums others: which lines, by index. */
export interface FileSum {
  readonly row: BudgetFileRow
  readonly members: () => readonly number[]
}

type Money = 'xof' | 'donor'
interface Column {
  readonly column: BudgetColumn
  readonly money: Money
  readonly currency: string
}

/** The columns of totals; one that names no currency is in francs. */
const columnsOf = (facts: DraftFacts): readonly Column[] => [
  { column: 'total', money: 'xof', currency: FUNCTIONAL_CURRENCY },
  { column: 'totalXof', money: 'xof', currency: FUNCTIONAL_CURRENCY },
  { column: 'totalDonor', money: 'donor', currency: facts.currency },
]

const exact = (row: BudgetFileRow, column: BudgetColumn): Rate | undefined => decimalFromText(row.texts[column] ?? '')

/** A decimal of the file in minor units, rounded once: workbooks keep what their formulas gave, unrounded. */
export function fileMinor(text: string | undefined, currency: string): number | undefined {
  const ratio = text === undefined ? undefined : decimalFromText(text)
  return ratio && Number(ratioToMinor(ratio, currency))
}

/**
 * The line with the amount that the file states where it must be kept: a line without build-up, and a donor's amount that the build-up does
 * not give at the budget rate (the agreement's figure wins, with a warning).
 */
export function statedAmount(line: BudgetDraftLine, row: BudgetFileRow, facts: DraftFacts, warnings: Fault[]): BudgetDraftLine {
  const donor = fileMinor(row.texts.totalDonor, facts.currency)
  const xof = fileMinor(row.texts.totalXof ?? row.texts.total, FUNCTIONAL_CURRENCY)
  const stated = (minor: number, currency: string): BudgetDraftLine => ({
    ...line,
    amount: minorToDecimalText(minor, currency),
    amountCurrency: currency,
  })
  const isLump = line.unitCost === null && line.quantity === null && line.frequency === null
  if (isLump && donor === undefined) return xof === undefined ? line : stated(xof, FUNCTIONAL_CURRENCY)
  const candidate = isLump && xof !== undefined ? stated(xof, FUNCTIONAL_CURRENCY) : line
  if (donor === undefined) return candidate
  const given = draftAmounts(candidate, undefined, facts)
  if (!('reason' in given) && given.amountMinor === donor) return candidate
  if ('reason' in given && given.reason !== 'rate-missing' && given.reason !== 'nothing-given') return line
  if (!('reason' in given)) {
    const text = (minor: number) => `${minorToDecimalText(minor, facts.currency)} ${facts.currency}`
    const details = { code: line.code, stated: text(donor), computed: text(given.amountMinor) }
    warnings.push(fault('BUDGET_FILE_DONOR_AMOUNT', row.placeOf('totalDonor'), details))
  }
  return stated(donor, facts.currency)
}

/** Line totals in francs that are not what the build-up gives, each with its gap. */
export const totalFaults = (lines: readonly CheckedLine[], rows: readonly BudgetFileRow[], facts: DraftFacts): Fault[] =>
  lines.flatMap(({ line, amounts }, at) => {
    const row = rows[at]
    if (!row || !amounts || line.unitCost === null || line.currency !== FUNCTIONAL_CURRENCY) return []
    return columnsOf(facts)
      .filter(({ money }) => money === 'xof')
      .flatMap(({ column, currency }) => {
        const stated = fileMinor(row.texts[column], currency)
        if (stated === undefined || stated === amounts.amountXof) return []
        return [
          fault('BUDGET_FILE_LINE_TOTAL', row.placeOf(column), { code: line.code, ...gap(stated, amounts.amountXof, currency) }),
        ]
      })
  })

/** Sub-totals and totals that are the sum neither of the lines' amounts nor of what the file writes on them. */
export function sumFaults(
  sums: readonly FileSum[],
  amounts: readonly (BudgetAmounts | undefined)[],
  rows: readonly BudgetFileRow[],
  facts: DraftFacts,
): Fault[] {
  return sums.flatMap(({ row, members }) =>
    columnsOf(facts).flatMap(({ column, money, currency }) => {
      const stated = fileMinor(row.texts[column], currency)
      const lines = members()
      // A line that is refused already would make every total above it wrong as well.
      if (stated === undefined || lines.some((at) => amounts[at] === undefined)) return []
      const computed = sumMinor(lines.map((at) => (money === 'xof' ? amounts[at]?.amountXof : amounts[at]?.amountMinor) ?? 0))
      if (stated === computed || stated === writtenSum(lines, rows, column, currency)) return []
      return [fault('BUDGET_FILE_SUBTOTAL', row.placeOf(column), { label: row.words, ...gap(stated, computed, currency) })]
    }),
  )
}

/** The exact sum of a column as the file writes it, rounded once; undefined where a line has no figure there. */
function writtenSum(
  lines: readonly number[],
  rows: readonly BudgetFileRow[],
  column: BudgetColumn,
  currency: string,
): number | undefined {
  let sum: Rate = { numerator: 0n, denominator: 1n }
  for (const at of lines) {
    const row = rows[at]
    const value = row && exact(row, column)
    if (!value) return undefined
    sum = addRatios(sum, value)
  }
  return Number(ratioToMinor(sum, currency))
}

const gap = (stated: number, computed: number, currency: string) => ({
  stated: `${minorToDecimalText(stated, currency)} ${currency}`,
  computed: `${minorToDecimalText(computed, currency)} ${currency}`,
  gap: `${minorToDecimalText(stated - computed, currency)} ${currency}`,
})
