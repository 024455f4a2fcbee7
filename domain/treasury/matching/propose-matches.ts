import { dayNumber } from '../../../shared/time/local-date.ts'
import { type Marked, matchBooks } from './book-matches.ts'
import { marksOf } from './marks.ts'
import type { Candidate, EntryCandidate, MatchOptions, MatchProposal } from './match-candidates.ts'
import { matchPairs } from './pair-matches.ts'
import { matchSums } from './sum-matches.ts'

/**
 * Proposes what of a statement is what of the books (spec 04 §2.7). First what the books themselves tie (an entry and its reversal, a
 * proposed voucher and its line, a corrected error), then pairs of one amount by reference, words and date, then sums of several on
 * either side, searched within bounds. Each proposal comes out at zero; nothing is in two proposals; the order of the input changes nothing.
 */
export function proposeMatches(
  lines: readonly Candidate[],
  entries: readonly EntryCandidate[],
  options: MatchOptions,
): MatchProposal[] {
  const open = {
    lines: new Map(sorted(lines).map((line) => [line.key, marked(line)])),
    entries: new Map(sorted(entries).map((entry) => [entry.key, marked(entry)])),
  }
  const proposals: MatchProposal[] = []
  const keep = (found: readonly MatchProposal[]) => {
    for (const proposal of found) {
      for (const key of proposal.lines) open.lines.delete(key)
      for (const key of proposal.entries) open.entries.delete(key)
      proposals.push(proposal)
    }
  }
  const both = (): [Marked<Candidate>[], Marked<EntryCandidate>[]] => [[...open.lines.values()], [...open.entries.values()]]
  keep(matchBooks(...both()))
  keep(matchPairs(...both(), options))
  keep(matchSums(...both(), options, 'severalEntries'))
  keep(matchSums(...both(), options, 'severalLines'))
  return proposals.sort((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score || compare(nameOf(a), nameOf(b)))
}

const marked = <T extends Candidate>(candidate: T): Marked<T> => ({
  ...candidate,
  marks: marksOf(candidate),
  day: dayNumber(candidate.date),
})

const nameOf = (proposal: MatchProposal): string => `${proposal.lines.join()}|${proposal.entries.join()}`

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sorted = <T extends Candidate>(candidates: readonly T[]): T[] =>
  [...candidates].sort((a, b) => compare(a.date, b.date) || a.amountMinor - b.amountMinor || compare(a.key, b.key))
