import type { Marked } from './book-matches.ts'
import { sharedReferences, sharedWords } from './marks.ts'
import type { Candidate, EntryCandidate, MatchOptions, MatchProposal, MatchReason } from './match-candidates.ts'

/** A shared reference ties a cheque to its line this many days apart, whatever the usual distance. */
const REFERENCE_DAYS = 400
/** Lines of one amount compared with entries of that amount, at most: beyond, only the nearest days are. */
const WIDEST_GROUP = 400

interface Pair {
  readonly line: Marked<Candidate>
  readonly entry: Marked<EntryCandidate>
  readonly score: number
  readonly days: number
  readonly reference: string | undefined
  /** How many references both have: the parts of an operator's id are several. */
  readonly shared: number
  readonly words: number
}

/**
 * Pairs of one amount: by a shared reference, else by the days between them and the words they share. The best pairs are taken first. Sure:
 * a shared reference that no rival shares, or an amount that stands once on each side within the days allowed.
 */
export function matchPairs(
  lines: readonly Marked<Candidate>[],
  entries: readonly Marked<EntryCandidate>[],
  { days: within }: MatchOptions,
): MatchProposal[] {
  const byAmount = new Map<number, Marked<EntryCandidate>[]>()
  for (const entry of entries) {
    const group = byAmount.get(entry.amountMinor)
    if (group) group.push(entry)
    else byAmount.set(entry.amountMinor, [entry])
  }
  const pairs: Pair[] = []
  const lineCount = new Map<number, number>()
  for (const line of lines) {
    lineCount.set(line.amountMinor, (lineCount.get(line.amountMinor) ?? 0) + 1)
    for (const entry of nearest(byAmount.get(line.amountMinor) ?? [], line)) {
      const pair = pairOf(line, entry, within)
      if (pair) pairs.push(pair)
    }
  }
  // The input is sorted, and the sort is stable: equal scores keep the order of days and keys.
  pairs.sort((a, b) => b.score - a.score || a.days - b.days)
  const rivals = countRivals(pairs)
  const used = new Set<string>()
  const proposals: MatchProposal[] = []
  for (const pair of pairs) {
    const { line, entry } = pair
    if (used.has(`L${line.key}`) || used.has(`E${entry.key}`)) continue
    used.add(`L${line.key}`).add(`E${entry.key}`)
    const alone = lineCount.get(line.amountMinor) === 1 && byAmount.get(line.amountMinor)?.length === 1
    const sure = pair.reference !== undefined ? rivals(pair) === 1 : alone && pair.days <= within
    proposals.push({
      lines: [line.key],
      entries: [entry.key],
      score: Math.min(99, pair.score),
      sure,
      reasons: reasonsOf(pair, alone),
    })
  }
  return proposals
}

function pairOf(line: Marked<Candidate>, entry: Marked<EntryCandidate>, within: number): Pair | undefined {
  const days = Math.abs(entry.day - line.day)
  const references = sharedReferences(line.marks, entry.marks)
  const [reference] = references
  if (days > (reference === undefined ? within : REFERENCE_DAYS)) return undefined
  const words = sharedWords(line.marks, entry.marks)
  const score =
    (reference === undefined ? 45 : 85) + Math.max(0, references.length - 1) + Math.min(words, 3) * 6 - Math.min(days, 15) * 2
  return { line, entry, score: Math.max(score, 1), days, reference, shared: references.length, words }
}

/** How many pairs share a line or an entry with this one by as many references: more than one, and only a person can say. */
function countRivals(pairs: readonly Pair[]): (pair: Pair) => number {
  const counts = new Map<string, number[]>()
  const keys = ({ line, entry }: Pair) => [`L${line.key}`, `E${entry.key}`]
  for (const pair of pairs.filter(({ reference }) => reference !== undefined))
    for (const key of keys(pair)) counts.set(key, [...(counts.get(key) ?? []), pair.shared])
  return (pair) => Math.max(...keys(pair).map((key) => (counts.get(key) ?? []).filter((shared) => shared >= pair.shared).length))
}

function nearest(group: readonly Marked<EntryCandidate>[], line: Candidate): readonly Marked<EntryCandidate>[] {
  if (group.length <= WIDEST_GROUP) return group
  const after = group.findIndex((entry) => entry.date >= line.date)
  const middle = after < 0 ? group.length : after
  return group.slice(Math.max(0, middle - WIDEST_GROUP / 2), middle + WIDEST_GROUP / 2)
}

function reasonsOf({ reference, words, days }: Pair, alone: boolean): MatchReason[] {
  const reasons: MatchReason[] = []
  if (reference !== undefined) reasons.push({ code: 'sameReference', reference })
  if (words > 0) reasons.push({ code: 'sameWords' })
  reasons.push({ code: 'days', days })
  if (reference === undefined && alone) reasons.push({ code: 'onlyAmount' })
  return reasons
}
