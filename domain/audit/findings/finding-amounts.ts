import { exactInteger, multiplyDivide } from '../../../shared/money/money.ts'
import type { Finding, FindingDecision, FindingLine } from './finding.ts'

/** questioned = sustained + cleared + open, always. In whole francs, or in minor units of one currency. */
export interface QuestionedSplit {
  readonly questioned: number
  readonly sustained: number
  readonly cleared: number
  readonly open: number
}

export const NOTHING_QUESTIONED: QuestionedSplit = { questioned: 0, sustained: 0, cleared: 0, open: 0 }

/** Costs are questioned by what is ineligible or unsupported; a control finding names the amounts it concerns, and a withdrawn one none. */
export const questionsCosts = ({ classification, state }: Pick<Finding, 'classification' | 'state'>): boolean =>
  classification !== 'control' && state !== 'withdrawn'

type Line = Pick<FindingLine, 'voucher' | 'lineNumber'>

/** The key of a line in a finding. */
export const findingLineKey = ({ voucher, lineNumber }: Line): string => `${voucher}/${lineNumber}`

/** What stands of the decisions on a line: the last one. */
export const standingDecision = ({ decisions }: Pick<Finding, 'decisions'>, line: Line): FindingDecision | undefined =>
  decisions.findLast((decision) => findingLineKey(decision) === findingLineKey(line))

/**
 * A line of a finding in francs and in the grant's currency. The currency's parts are shares of what was questioned, rounded on
 * their running sum, so that they add up to it exactly; null where the line has no conversion.
 */
export function lineSplit(finding: Finding, line: FindingLine): { xof: QuestionedSplit; minor: QuestionedSplit | null } {
  if (!questionsCosts(finding))
    return { xof: NOTHING_QUESTIONED, minor: line.questionedMinor === null ? null : NOTHING_QUESTIONED }
  const decision = standingDecision(finding, line)
  const sustained = decision?.sustainedXof ?? 0
  const decided = sustained + (decision?.clearedXof ?? 0)
  const xof = splitOf(line.questionedXof, sustained, decided)
  const minor = line.questionedMinor
  if (minor === null) return { xof, minor: null }
  const share = (amountXof: number): number =>
    line.questionedXof === 0 ? 0 : multiplyDivide(minor, BigInt(amountXof), BigInt(line.questionedXof))
  return { xof, minor: splitOf(minor, share(sustained), share(decided)) }
}

const splitOf = (questioned: number, sustained: number, decided: number): QuestionedSplit => ({
  questioned,
  sustained,
  cleared: decided - sustained,
  open: questioned - decided,
})

const sumOf = (one: QuestionedSplit, other: QuestionedSplit): QuestionedSplit => ({
  questioned: exactInteger(one.questioned + other.questioned),
  sustained: exactInteger(one.sustained + other.sustained),
  cleared: exactInteger(one.cleared + other.cleared),
  open: exactInteger(one.open + other.open),
})

export interface QuestionedTotals {
  readonly xof: QuestionedSplit
  /** By currency, of the lines that have a conversion. */
  readonly donor: ReadonlyMap<string, QuestionedSplit>
  /** Francs of questioned lines that no grant's conversion reaches. */
  readonly unconvertedXof: number
}

/** What some findings question, sustain, clear and leave open. */
export function questionedTotals(findings: Iterable<Finding>): QuestionedTotals {
  let xof = NOTHING_QUESTIONED
  let unconvertedXof = 0
  const donor = new Map<string, QuestionedSplit>()
  for (const finding of findings) {
    for (const line of finding.lines) {
      const split = lineSplit(finding, line)
      xof = sumOf(xof, split.xof)
      if (split.minor === null || line.currency === null) unconvertedXof = exactInteger(unconvertedXof + split.xof.questioned)
      else donor.set(line.currency, sumOf(donor.get(line.currency) ?? NOTHING_QUESTIONED, split.minor))
    }
  }
  return { xof, donor, unconvertedXof }
}
