import type { Marked } from './book-matches.ts'
import { sharedReference, sharedWords } from './marks.ts'
import type { Candidate, EntryCandidate, MatchOptions, MatchProposal } from './match-candidates.ts'
import { subsetWithSum } from './subset-sum.ts'

/** Parts looked at for one whole: enough for a payroll in a few transfers, and a bound on the work. */
const MOST_PARTS = 24
/** Natural groups (one voucher, one day, one reference) may be larger. */
const LARGEST_GROUP = 500

/**
 * One on one side for several on the other. Natural groups are tried first: parts that share a reference with the whole, the lines of one
 * voucher, the parts of one day; then sums of two and three among the nearest. Sure only when a reference ties every part to the whole.
 */
export function matchSums(
  lines: readonly Marked<Candidate>[],
  entries: readonly Marked<EntryCandidate>[],
  options: MatchOptions,
  direction: 'severalEntries' | 'severalLines',
): MatchProposal[] {
  const wholes: readonly Marked<Candidate>[] = direction === 'severalEntries' ? lines : entries
  const parts: readonly Marked<Candidate>[] = direction === 'severalEntries' ? entries : lines
  const used = new Set<string>()
  const proposals: MatchProposal[] = []
  for (const whole of wholes) {
    const near = window(parts, whole.day, options.days).filter((part) => !used.has(part.key) && canBePart(part, whole))
    const found = near.length < 2 ? undefined : chosenParts(whole, near)
    if (!found) continue
    for (const part of found.parts) used.add(part.key)
    const keys = found.parts.map((part) => part.key)
    const wide = Math.max(...found.parts.map((part) => Math.abs(part.day - whole.day)))
    proposals.push({
      lines: direction === 'severalEntries' ? [whole.key] : keys,
      entries: direction === 'severalEntries' ? keys : [whole.key],
      score: Math.max(1, (found.reference === undefined ? 40 : 80) - wide * 2 - keys.length),
      sure: found.reference !== undefined,
      reasons: [
        ...(found.reference === undefined ? [] : [{ code: 'sameReference', reference: found.reference } as const]),
        { code: direction, count: keys.length },
        { code: 'days', days: wide },
      ],
    })
  }
  return proposals
}

/** Of the same side as the whole, and smaller. */
const canBePart = (part: Candidate, whole: Candidate): boolean =>
  part.amountMinor > 0 === whole.amountMinor > 0 && Math.abs(part.amountMinor) < Math.abs(whole.amountMinor)

/** The parts of these days: they come sorted by day, so only their ends are looked for. */
function window(parts: readonly Marked<Candidate>[], day: number, within: number): readonly Marked<Candidate>[] {
  return parts.slice(firstFrom(parts, day - within), firstFrom(parts, day + within + 1))
}

function firstFrom(parts: readonly Marked<Candidate>[], day: number): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.day ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

interface Chosen {
  readonly parts: readonly Marked<Candidate>[]
  readonly reference?: string | undefined
}

function chosenParts(whole: Marked<Candidate>, near: readonly Marked<Candidate>[]): Chosen | undefined {
  const target = whole.amountMinor
  const fits = (group: readonly Marked<Candidate>[]) =>
    group.length > 1 && group.length <= LARGEST_GROUP && group.reduce((sum, part) => sum + part.amountMinor, 0) === target
  for (const reference of whole.marks.references) {
    const group = near.filter((part) => sharedReference(whole.marks, part.marks) === reference)
    if (fits(group)) return { parts: group, reference }
  }
  for (const group of [...grouped(near, voucherOf), ...grouped(near, (part) => part.date)])
    if (fits(group)) return { parts: group }
  const nearest = [...near].sort((a, b) => closeness(a, whole) - closeness(b, whole)).slice(0, MOST_PARTS)
  const found = subsetWithSum(
    nearest.map((part) => part.amountMinor),
    target,
  )
  return found && { parts: found.map((index) => nearest[index]).filter((part) => part !== undefined) }
}

const voucherOf = (part: Candidate): string => ('voucherId' in part ? String(part.voucherId) : part.key)

/** The nearest in time, then those that share words. */
const closeness = (part: Marked<Candidate>, whole: Marked<Candidate>): number =>
  Math.abs(part.day - whole.day) * 4 - sharedWords(part.marks, whole.marks)

function grouped(parts: readonly Marked<Candidate>[], keyOf: (part: Candidate) => string): Marked<Candidate>[][] {
  const groups = new Map<string, Marked<Candidate>[]>()
  for (const part of parts) {
    const group = groups.get(keyOf(part))
    if (group) group.push(part)
    else groups.set(keyOf(part), [part])
  }
  return [...groups.values()]
}
