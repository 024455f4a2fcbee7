import { percentText } from '../../shared/i18n/format.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import type { VirementRules } from '../grants/virement-rules.ts'
import { type Tolerance, toleranceOf } from './tolerance.ts'
import { type TestedVirementLine, type VirementLine, type VirementVerdict, WITHIN, worseVerdict } from './virement-line.ts'

export type VirementTestRules = Omit<VirementRules, 'crossPartner' | 'crossFY' | 'base' | 'cumulative'>

export interface VirementTotal extends VirementVerdict {
  readonly baseMinor: number
  readonly fromMinor: number
  readonly outturnMinor: number
  readonly changeMinor: number
  readonly changePercent: string | null
  /** The sum of the increases: what the lines that fall gave to those that rise. */
  readonly movedMinor: number
  readonly movedPercent: string | null
}

export interface VirementTest {
  /** In the order given. */
  readonly lines: TestedVirementLine[]
  /** Null while an outturn is unknown. */
  readonly total: VirementTotal | null
}

/**
 * The virement test of a grant (spec 03 R-VIR, 07 §6.iii): each line's outturn against its base, judged by line, sub-head or head.
 * A line that rises takes the answer of its group; a line at or below its base is within, unless the rule works in both directions. Within a
 * group the limits and the excess are shared out among its lines, so that they sum to the group's.
 */
export function virementTest(lines: readonly VirementLine[], rules: VirementTestRules, currency: string): VirementTest {
  const tested = new Map<string, TestedVirementLine>()
  for (const group of groupsOf(lines, (line) => virementScopeKey(line, rules.scope)))
    for (const line of testGroup(group, rules, currency)) tested.set(line.code, line)
  for (const code of rules.lockedHeads) {
    const head = lines.filter((line) => line.head === code || line.subHead === code)
    for (const line of head) tested.set(line.code, locked(tested.get(line.code), head))
  }
  const inOrder = lines.flatMap((line) => tested.get(line.code) ?? [])
  return { lines: inOrder, total: totalOf(lines, rules) }
}

/** The group that the rule judges a line in: its own, its sub-head's or its head's. */
export const virementScopeKey = (line: VirementLine, scope: VirementRules['scope']): string =>
  scope === 'LINE' ? `line ${line.code}` : scope === 'HEAD' ? `head ${line.head}` : `sub-head ${line.head} ${line.subHead ?? ''}`

function groupsOf(lines: readonly VirementLine[], keyOf: (line: VirementLine) => string): VirementLine[][] {
  const groups = new Map<string, VirementLine[]>()
  for (const line of lines) {
    const known = groups.get(keyOf(line))
    if (known) known.push(line)
    else groups.set(keyOf(line), [line])
  }
  return [...groups.values()]
}

function testGroup(group: readonly VirementLine[], rules: VirementTestRules, currency: string): TestedVirementLine[] {
  const changes = group.map(changeOf)
  if (changes.some((change) => change === null)) return group.map(unknown)
  const change = sumMinor(changes.map((each) => each ?? 0))
  const tolerance = toleranceOf(sumMinor(group.map((line) => line.baseMinor)), rules, currency)
  const verdict = groupVerdict(change, tolerance, rules)
  const direction = change < 0 ? -1 : 1
  const moved = changes.map((each) => Math.max(0, direction * (each ?? 0)))
  const over = verdict.state === 'APPROVAL' ? Math.max(0, Math.abs(change) - tolerance.allowedMinor) : 0
  const excesses = shareOut(over, group, moved)
  const rooms = shareOut(
    tolerance.allowedMinor,
    group,
    group.map((line) => line.baseMinor),
  )
  return group.map((line, index): TestedVirementLine => {
    const own = changes[index] ?? 0
    const isMoved = (moved[index] ?? 0) > 0
    const room = (change < 0 && isMoved && rules.direction === 'BOTH' ? -1 : 1) * (rooms[index] ?? 0)
    return withNewLine(
      {
        ...line,
        ...(isMoved ? verdict : WITHIN),
        changeMinor: own,
        changePercent: percentText(own, line.baseMinor, 4) ?? null,
        limitMinor: exactInteger(line.fromMinor + room),
        excessMinor: excesses[index] ?? 0,
      },
      rules,
      currency,
    )
  })
}

function groupVerdict(change: number, tolerance: Tolerance, rules: VirementTestRules): VirementVerdict {
  if (change === 0 || (change < 0 && rules.direction === 'RECEIVING_ONLY')) return WITHIN
  const stopped = tolerance.stops(Math.abs(change))
  return stopped === null ? { state: 'TOLERANCE', reason: 'percent' } : { state: 'APPROVAL', reason: stopped }
}

/** A line that the base does not have: the agreement lets it be opened, or asks for approval of all that it takes. */
function withNewLine(line: TestedVirementLine, rules: VirementTestRules, currency: string): TestedVirementLine {
  const outturn = line.outturnMinor ?? 0
  if (!line.isNew || outturn <= 0) return line
  if (rules.newLine === 'APPROVAL')
    return {
      ...line,
      ...worseVerdict({ state: 'APPROVAL', reason: 'newLine' }, { state: line.state ?? 'WITHIN', reason: line.reason }),
      limitMinor: line.fromMinor,
      excessMinor: line.changeMinor,
    }
  if (rules.scope !== 'LINE') return line
  // A share of nothing is nothing: only the cap can stop a line that may be opened.
  const cap = toleranceOf(outturn, { ...rules, percent: '100', boundary: 'INCLUSIVE' }, currency)
  return cap.stops(outturn) === null
    ? { ...line, state: 'TOLERANCE', reason: 'newLine', limitMinor: outturn, excessMinor: 0 }
    : { ...line, state: 'APPROVAL', reason: 'absCap', limitMinor: cap.allowedMinor, excessMinor: outturn - cap.allowedMinor }
}

/**
 * A locked head may not rise as a whole: its lines that rise are then forbidden, however little. While others of the head give it back, a line
 * keeps the ordinary rule, up to what they give.
 */
function locked(line: TestedVirementLine | undefined, head: readonly VirementLine[]): TestedVirementLine {
  if (!line) throw new Error('a locked head without its tested line')
  const changes = head.map(changeOf)
  const { changeMinor, limitMinor } = line
  if (changeMinor === null || limitMinor === null || changes.some((each) => each === null)) return line
  const ofHead = sumMinor(changes.map((each) => each ?? 0))
  const limit = Math.min(limitMinor, exactInteger(line.fromMinor + Math.max(0, changeMinor - ofHead)))
  if (ofHead <= 0 || changeMinor <= 0) return { ...line, limitMinor: limit }
  return {
    ...line,
    state: 'FORBIDDEN',
    reason: 'lockedHeads',
    limitMinor: limit,
    excessMinor: Math.max(0, exactInteger(line.fromMinor + changeMinor - limit)),
  }
}

const changeOf = (line: VirementLine): number | null =>
  line.outturnMinor === null ? null : exactInteger(line.outturnMinor - line.fromMinor)

const unknown = (line: VirementLine): TestedVirementLine => ({
  ...line,
  state: null,
  reason: null,
  changeMinor: null,
  changePercent: null,
  limitMinor: null,
  excessMinor: null,
})

/** Parts by weight that sum to the whole (R-ALLOC, spec 07 §6.ii); nothing is shared where no line weighs. */
function shareOut(totalMinor: number, group: readonly VirementLine[], weights: readonly number[]): number[] {
  if (totalMinor === 0 || weights.every((weight) => weight <= 0)) return group.map(() => 0)
  return allocate(
    totalMinor,
    group.map((line, index) => ({ code: line.code, weight: String(Math.max(0, weights[index] ?? 0)) })),
  )
}

/** The whole budget: it may not rise unless the agreement says so. */
function totalOf(lines: readonly VirementLine[], rules: VirementTestRules): VirementTotal | null {
  const changes = lines.map(changeOf)
  if (changes.some((change) => change === null)) return null
  const baseMinor = sumMinor(lines.map((line) => line.baseMinor))
  const changeMinor = sumMinor(changes.map((change) => change ?? 0))
  const movedMinor = sumMinor(changes.map((change) => Math.max(0, change ?? 0)))
  const rises = changeMinor > 0
  return {
    baseMinor,
    fromMinor: sumMinor(lines.map((line) => line.fromMinor)),
    outturnMinor: sumMinor(lines.map((line) => line.outturnMinor ?? 0)),
    changeMinor,
    changePercent: percentText(changeMinor, baseMinor, 4) ?? null,
    movedMinor,
    movedPercent: percentText(movedMinor, baseMinor, 2) ?? null,
    ...(rises && !rules.totalMayIncrease ? { state: 'FORBIDDEN' as const, reason: 'totalMayIncrease' as const } : WITHIN),
  }
}
