import type { BudgetAmounts, BudgetBaseLine, BudgetDraftContent, BudgetDraftLine } from '../../shared/contract/budget-draft.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import type { Month } from '../../shared/time/period.ts'
import { type AmountTerms, type DraftAmountsRefusal, draftAmounts } from './draft-amounts.ts'
import { isCircular, parentsOf } from './head-tree.ts'
import { phasingGap } from './phasing.ts'

/** What a draft is checked against. */
export interface DraftFacts extends AmountTerms {
  readonly grant: string
  readonly ceilingMinor: number
  readonly months: readonly Month[]
  readonly partners: ReadonlySet<string>
  /** The lines of the version in force, by code. */
  readonly base: ReadonlyMap<string, BudgetBaseLine>
  /** Codes with spending or open orders: they may not be dropped. */
  readonly used: ReadonlySet<string>
}

export interface CheckedLine {
  readonly line: BudgetDraftLine
  /** Undefined where the line is refused. */
  readonly amounts: BudgetAmounts | undefined
}

export interface CheckedDraft {
  readonly lines: readonly CheckedLine[]
  readonly totalMinor: number
  readonly totalXof: number
  readonly faults: readonly Fault[]
}

/** Where the fields of a line are, for the one who made it: a field of the draft, or a cell of a workbook. */
export type DraftPlace = (line: number, field: keyof BudgetDraftLine) => Place

const draftPlace: DraftPlace = (line, field) => ({ kind: 'field', path: `lines[${line}].${field}` })

/**
 * What a draft is worth line by line, and everything that keeps it from becoming a version (spec 03 §1.3, 04 §2.2): codes missing or twice,
 * labels missing, unknown partners, a build-up without unit cost, amounts that cannot be found, a phasing that does not sum or leaves the
 * grant's months, a circle of heads, a line dropped that was spent or committed, a total above the ceiling. All at once.
 */
export function checkDraft(content: BudgetDraftContent, facts: DraftFacts, placeOf: DraftPlace = draftPlace): CheckedDraft {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const lines = content.lines.map((line, at): CheckedLine => {
    faults.push(...lineFaults(line, at, seen, facts, placeOf))
    const found = draftAmounts(line, facts.base.get(line.code), facts)
    if ('reason' in found) {
      faults.push(refusalFault(found, line, (field) => placeOf(at, field), facts))
      return { line, amounts: undefined }
    }
    faults.push(...phasingFaults(line, found.amountMinor, placeOf(at, 'months'), facts))
    return { line, amounts: found }
  })
  faults.push(...headFaults(content))
  for (const code of facts.used) if (!seen.has(code)) faults.push(fault('BUDGET_LINE_USED', undefined, { code }))
  const totalMinor = sumMinor(lines.map(({ amounts }) => amounts?.amountMinor ?? 0))
  const totalXof = sumMinor(lines.map(({ amounts }) => amounts?.amountXof ?? 0))
  if (lines.length === 0) faults.push(fault('BUDGET_DRAFT_EMPTY'))
  if (totalMinor > facts.ceilingMinor) faults.push(overCeiling(totalMinor, facts))
  return { lines, totalMinor, totalXof, faults }
}

function lineFaults(line: BudgetDraftLine, at: number, seen: Set<string>, facts: DraftFacts, placeOf: DraftPlace): Fault[] {
  const faults: Fault[] = []
  const code = line.code.trim()
  if (code === '') faults.push(fault('VALUE_MISSING', placeOf(at, 'code'), { name: 'code' }))
  else if (seen.has(code)) faults.push(fault('BUDGET_CODE_TWICE', placeOf(at, 'code'), { code }))
  seen.add(code)
  for (const field of ['labelFr', 'labelEn'] as const)
    if (line[field].trim() === '') faults.push(fault('VALUE_MISSING', placeOf(at, field), { name: field }))
  if (line.head.trim() === '') faults.push(fault('VALUE_MISSING', placeOf(at, 'head'), { name: 'head' }))
  if (line.partner !== null && !facts.partners.has(line.partner))
    faults.push(fault('PARTNER_UNKNOWN', placeOf(at, 'partner'), { partner: line.partner }))
  return faults
}

function refusalFault(
  refusal: DraftAmountsRefusal,
  line: BudgetDraftLine,
  placeOf: (field: keyof BudgetDraftLine) => Place,
  facts: DraftFacts,
): Fault {
  switch (refusal.reason) {
    case 'unit-cost-missing':
      return fault('BUDGET_UNIT_COST_MISSING', placeOf('unitCost'), { code: line.code })
    case 'not-a-decimal':
      return fault('BUDGET_FACTOR', placeOf(refusal.field), { code: line.code, value: refusal.value })
    case 'amount-fraction':
      return fault('BUDGET_AMOUNT', placeOf('amount'), { code: line.code, value: refusal.value })
    case 'nothing-given':
      return fault('BUDGET_NOTHING_GIVEN', placeOf('unitCost'), { code: line.code })
    case 'rate-missing':
      return fault('SETUP_BUDGET_RATE', placeOf('unitCost'), { grant: facts.grant, budgetLine: line.code })
    case 'too-large':
      return fault('AMOUNT_TOO_LARGE', placeOf('unitCost'), { value: refusal.value, currency: facts.currency, decimals: 2 })
    case 'currency':
      return fault('BUDGET_CURRENCY', placeOf('currency'), { code: line.code, currency: refusal.currency })
  }
}

function phasingFaults(line: BudgetDraftLine, amountMinor: number, place: Place, facts: DraftFacts): Fault[] {
  const outside = line.months.filter(({ month }) => !facts.months.includes(month)).map(({ month }) => month)
  const faults = outside.map((month) => fault('BUDGET_PHASING_MONTH', place, { code: line.code, month }))
  if (
    new Set(line.months.map(({ month }) => month)).size < line.months.length ||
    line.months.some((each) => each.amountMinor < 0)
  )
    faults.push(fault('BUDGET_PHASING_TWICE', place, { code: line.code }))
  const gap = phasingGap(amountMinor, line.months)
  if (gap !== 0) {
    const text = (minor: number) => minorToDecimalText(minor, facts.currency)
    const details = { code: line.code, sum: text(amountMinor - gap), total: text(amountMinor), gap: text(gap) }
    faults.push(fault('BUDGET_PHASING_SUM', place, details))
  }
  return faults
}

function headFaults({ heads }: BudgetDraftContent): Fault[] {
  const parents = parentsOf(heads)
  return heads.flatMap((head, at) => {
    const place: Place = { kind: 'field', path: `heads[${at}].code` }
    const faults: Fault[] = []
    if (head.code.trim() === '') faults.push(fault('VALUE_MISSING', place, { name: 'code' }))
    if (heads.findIndex((each) => each.code === head.code) < at)
      faults.push(fault('BUDGET_CODE_TWICE', place, { code: head.code }))
    if (head.labelFr.trim() === '' || head.labelEn.trim() === '') faults.push(fault('VALUE_MISSING', place, { name: 'label' }))
    if (head.parent !== null && (!parents.has(head.parent) || isCircular(head.code, parents)))
      faults.push(fault('BUDGET_HEAD_PARENT', place, { code: head.code, parent: head.parent }))
    return faults
  })
}

export const overCeiling = (totalMinor: number, facts: Pick<DraftFacts, 'grant' | 'currency' | 'ceilingMinor'>): Fault =>
  fault(
    'BUDGET_OVER_CEILING',
    { kind: 'field', path: 'ceiling' },
    {
      grant: facts.grant,
      total: minorToDecimalText(totalMinor, facts.currency),
      ceiling: minorToDecimalText(facts.ceilingMinor, facts.currency),
    },
  )
