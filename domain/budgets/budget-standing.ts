import type { BudgetRow } from '../../shared/contract/budgets.ts'
import { decimalFromText, ratioToMinor } from '../../shared/money/decimal.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import type { VirementRules } from '../grants/virement-rules.ts'

export interface Spent {
  readonly xof: number
  /** Minor units of the grant's currency; null while a value is missing. */
  readonly donorMinor: number | null
}

type Rules = Pick<VirementRules, 'percent' | 'absCap' | 'boundary' | 'lockedHeads'>
type Figures = Pick<BudgetRow, 'head' | 'budgetXof' | 'budgetMinor' | 'availableXof' | 'availableMinor'>

export interface BudgetStanding {
  /** "within" the budget, "tolerance": beyond it and within what the agreement lets pass, "approval": somebody must agree, "locked": the head may not grow. */
  readonly state: 'within' | 'tolerance' | 'approval' | 'locked'
  /** What remains after the voucher, as the budget report will show it once the voucher is posted. */
  readonly remainingXof: number
  readonly remainingMinor: number | null
  /** What may be exceeded, in both currencies: a percentage of the line's budget (of its sub-head's or head's, where the rule says so). */
  readonly toleranceXof: number
  readonly toleranceMinor: number
}

/**
 * Where a budget line stands with a voucher that is being typed (spec 03 R-VIR, 04 §2.5): what the budget report has as available, less what
 * the voucher takes from the line. Beyond the budget, the rule of the grant decides over its scope (the line, its sub-head or its head), whose
 * `budget` is the base of the rule and whose `available` is what is left of it. Both currencies are judged; the worse one is the answer.
 */
export function budgetStanding(
  line: Figures,
  scope: Figures,
  taken: Spent,
  takenFromScope: Spent,
  rules: Rules,
  currency: string,
): BudgetStanding {
  const toleranceXof = multiplyPercent(scope.budgetXof, rules.percent)
  const toleranceMinor = cappedBy(rules.absCap, multiplyPercent(scope.budgetMinor, rules.percent), currency)
  const remainingXof = line.availableXof - taken.xof
  const remainingMinor = difference(line.availableMinor, taken.donorMinor)
  const worst = (): BudgetStanding['state'] => {
    if (remainingXof >= 0 && (remainingMinor ?? 0) >= 0) return 'within'
    if (rules.lockedHeads.includes(line.head)) return 'locked'
    const overXof = -(scope.availableXof - takenFromScope.xof)
    const overMinor = -(difference(scope.availableMinor, takenFromScope.donorMinor) ?? 0)
    const passes = (over: number, tolerance: number) =>
      over <= 0 || (rules.boundary === 'INCLUSIVE' ? over <= tolerance : over < tolerance)
    return passes(overXof, toleranceXof) && passes(overMinor, toleranceMinor) ? 'tolerance' : 'approval'
  }
  return { state: worst(), remainingXof, remainingMinor, toleranceXof, toleranceMinor }
}

const difference = (available: number | null, taken: number | null): number | null =>
  available === null || taken === null ? null : available - taken

function multiplyPercent(minor: number, percent: string): number {
  const ratio = decimalFromText(percent)
  return ratio ? multiplyDivide(minor, ratio.numerator, ratio.denominator * 100n) : 0
}

/** The tolerance in the grant's currency, no more than the cap that the agreement puts on it. */
function cappedBy(absCap: string | null, toleranceMinor: number, currency: string): number {
  const cap = absCap === null ? undefined : decimalFromText(absCap)
  return cap ? Math.min(toleranceMinor, Number(ratioToMinor(cap, currency))) : toleranceMinor
}
