import { exactInteger, multiplyDivide } from '../../shared/money/money.ts'
import { budgetStanding } from '../budgets/budget-standing.ts'
import type { VirementRules } from '../grants/virement-rules.ts'

/** A budget line as it was approved, in XOF and in minor units of the grant's currency, with what earlier books spent on it. */
export interface ApprovedLine {
  readonly code: string
  readonly head: string
  readonly budgetXof: number
  readonly budgetMinor: number
  readonly openingXof: number
  readonly openingMinor: number
}

/** A line of spending, by date; `donorMinor` is null while its rate is missing. */
export interface BudgetedSpending {
  readonly key: string
  readonly budgetLine: string
  readonly xof: number
  readonly donorMinor: number | null
}

export interface BudgetExcess {
  readonly key: string
  readonly budgetLine: string
  /** The part of the line that passes what may be spent, XOF. */
  readonly xof: number
}

interface Running {
  readonly head: string
  budgetXof: number
  budgetMinor: number
  availableXof: number
  availableMinor: number
}

/**
 * The lines that no budget covers any more (code BUD): spending is followed by date, and a line counts from the moment it passes what is
 * approved and tolerated (R-VIR, `budgetStanding`), for the part that passes. What was spent before it stays covered, whatever comes later.
 */
export function budgetExcess(
  approved: readonly ApprovedLine[],
  spending: readonly BudgetedSpending[],
  rules: VirementRules,
  currency: string,
): BudgetExcess[] {
  const lines = new Map<string, Running>()
  const heads = new Map<string, Running>()
  for (const line of approved) {
    lines.set(line.code, added(lines.get(line.code), line))
    heads.set(line.head, added(heads.get(line.head), line))
  }
  return spending.flatMap((spent): BudgetExcess[] => {
    const line = lines.get(spent.budgetLine)
    const head = line && heads.get(line.head)
    if (!line || !head) return spent.xof > 0 ? [{ key: spent.key, budgetLine: spent.budgetLine, xof: spent.xof }] : []
    const over = excessOf(line, head, spent, rules, currency)
    for (const each of [line, head]) {
      each.availableXof = exactInteger(each.availableXof - spent.xof)
      each.availableMinor = exactInteger(each.availableMinor - (spent.donorMinor ?? 0))
    }
    return over > 0 ? [{ key: spent.key, budgetLine: spent.budgetLine, xof: over }] : []
  })
}

const added = (known: Running | undefined, line: ApprovedLine): Running => ({
  head: line.head,
  budgetXof: (known?.budgetXof ?? 0) + line.budgetXof,
  budgetMinor: (known?.budgetMinor ?? 0) + line.budgetMinor,
  availableXof: (known?.availableXof ?? 0) + line.budgetXof - line.openingXof,
  availableMinor: (known?.availableMinor ?? 0) + line.budgetMinor - line.openingMinor,
})

/** How much of a spending passes, in XOF: the worse of both currencies, never more than the spending itself. */
function excessOf(line: Running, head: Running, spent: BudgetedSpending, rules: VirementRules, currency: string): number {
  const minor = spent.donorMinor ?? 0
  if (spent.xof <= 0 || (line.availableXof >= spent.xof && line.availableMinor >= minor)) return 0
  const taken = { xof: spent.xof, donorMinor: minor }
  const { state, toleranceXof, toleranceMinor } = budgetStanding(
    line,
    rules.scope === 'LINE' ? line : head,
    taken,
    taken,
    rules,
    currency,
  )
  if (state === 'within' || state === 'tolerance') return 0
  const scope = rules.scope === 'LINE' || state === 'locked' ? line : head
  const tolerated = state === 'locked' ? { xof: 0, minor: 0 } : { xof: toleranceXof, minor: toleranceMinor }
  const overXof = Math.min(spent.xof, spent.xof - scope.availableXof - tolerated.xof)
  const overMinor = Math.min(minor, minor - scope.availableMinor - tolerated.minor)
  const byMinor = minor > 0 && overMinor > 0 ? multiplyDivide(spent.xof, BigInt(overMinor), BigInt(minor)) : 0
  return Math.max(overXof, byMinor)
}
