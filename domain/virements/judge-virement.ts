import type { VirementRules } from '../grants/virement-rules.ts'
import { type VirementLine, type VirementVerdict, WITHIN, worseVerdict } from './virement-line.ts'
import { type VirementTest, virementTest } from './virement-test.ts'

/** What a budget line gives (negative) or receives (positive), in minor units of the grant's currency. */
export interface VirementMove {
  readonly budgetLine: string
  readonly amountMinor: number
}

/** A budget line as it would stand after the virement: `outturnMinor` is its new budget. */
export interface VirementPlanLine extends VirementLine {
  /** Null for the lead. */
  readonly partner: string | null
  /** UK financial years of its phasing ("2019/20"); empty where it has none, and then it lies in all of them. */
  readonly years: readonly string[]
}

export interface JudgedVirement extends VirementVerdict {
  /** The line that decided; null where the rule speaks of the whole virement. */
  readonly budgetLine: string | null
  readonly test: VirementTest
}

/**
 * The answer of the rules to a virement (spec 03 R-VIR): the test of the budget as it would stand, over the lines that move, and what
 * the agreement says of money that passes between partners or between financial years.
 */
export function judgeVirement(
  after: readonly VirementPlanLine[],
  moves: readonly VirementMove[],
  rules: VirementRules,
  currency: string,
): JudgedVirement {
  const test = virementTest(after, rules, currency)
  let worst: VirementVerdict = WITHIN
  let budgetLine: string | null = null
  for (const { budgetLine: code } of moves) {
    const line = test.lines.find((each) => each.code === code)
    if (!line || line.state === null) continue
    const next = worseVerdict(worst, { state: line.state, reason: line.reason })
    if (next !== worst) budgetLine = code
    worst = next
  }
  for (const verdict of crossings(after, moves, rules)) {
    const next = worseVerdict(worst, verdict)
    if (next !== worst) budgetLine = null
    worst = next
  }
  return { ...worst, budgetLine, test }
}

function crossings(
  after: readonly VirementPlanLine[],
  moves: readonly VirementMove[],
  rules: Pick<VirementRules, 'crossPartner' | 'crossFY'>,
): VirementVerdict[] {
  const lines = new Map(after.map((line) => [line.code, line]))
  return [
    ...(rules.crossPartner === 'APPROVAL' && crossesPartners(lines, moves)
      ? [{ state: 'APPROVAL', reason: 'crossPartner' } as const]
      : []),
    ...(rules.crossFY === 'APPROVAL' && crossesYears(lines, moves) ? [{ state: 'APPROVAL', reason: 'crossFY' } as const] : []),
  ]
}

/** True when a partner ends with another sum than it had. */
function crossesPartners(lines: ReadonlyMap<string, VirementPlanLine>, moves: readonly VirementMove[]): boolean {
  const sums = new Map<string | null, number>()
  for (const { budgetLine, amountMinor } of moves) {
    const partner = lines.get(budgetLine)?.partner ?? null
    sums.set(partner, (sums.get(partner) ?? 0) + amountMinor)
  }
  return sums.size > 1 && [...sums.values()].some((sum) => sum !== 0)
}

/** True when a line gives or receives across a year's end: no line on the other side shares a financial year with it. */
function crossesYears(lines: ReadonlyMap<string, VirementPlanLine>, moves: readonly VirementMove[]): boolean {
  const yearsOf = (move: VirementMove): readonly string[] => lines.get(move.budgetLine)?.years ?? []
  const share = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === 0 || other.length === 0 || one.some((year) => other.includes(year))
  return moves.some((move) => {
    const others = moves.filter((other) => other.amountMinor > 0 !== move.amountMinor > 0)
    return others.length > 0 && !others.some((other) => share(yearsOf(move), yearsOf(other)))
  })
}
