import type { Marks } from './marks.ts'
import type { Candidate, EntryCandidate, MatchProposal } from './match-candidates.ts'

/** A candidate with what is asked of it many times: its marks, and its day as a number. */
export type Marked<T> = T & { readonly marks: Marks; readonly day: number }

/**
 * What the books themselves tie: a voucher that was proposed from a line and posted; a recording error whose correction takes the wrong entry
 * back and books the right one; an entry that a reversal or a correction took back. All are sure.
 */
export function matchBooks(lines: readonly Marked<Candidate>[], entries: readonly Marked<EntryCandidate>[]): MatchProposal[] {
  const used = new Set<string>()
  const proposals: MatchProposal[] = []
  const keep = (found: Omit<MatchProposal, 'sure'>) => {
    for (const key of found.entries) used.add(key)
    proposals.push({ ...found, sure: true })
  }
  const byLine = groups(entries, (entry) => entry.fromLine)
  const corrections = groups(entries, (entry) => (entry.correctsId === null ? null : String(entry.correctsId)))
  for (const line of lines) {
    const proposed = byLine.get(line.key) ?? []
    if (proposed.length === 0) continue
    const corrected = entries.filter(
      (entry) => entry.voucherId !== null && proposed.some(({ correctsId }) => correctsId === entry.voucherId),
    )
    const together = [...corrected, ...proposed]
    if (sum(together) !== line.amountMinor || together.some((entry) => used.has(entry.key))) continue
    const code = corrected.length > 0 ? 'correctedError' : 'proposedVoucher'
    keep({ lines: [line.key], entries: together.map((entry) => entry.key), score: 100, reasons: [{ code }] })
  }
  for (const entry of entries) {
    if (entry.voucherId === null || used.has(entry.key)) continue
    const back = (corrections.get(String(entry.voucherId)) ?? []).find(
      (other) => !used.has(other.key) && other.amountMinor === -entry.amountMinor,
    )
    if (back) keep({ lines: [], entries: [entry.key, back.key], score: 100, reasons: [{ code: 'takenBack' }] })
  }
  return proposals
}

const sum = (candidates: readonly Candidate[]): number =>
  candidates.reduce((total, candidate) => total + candidate.amountMinor, 0)

function groups<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) found.set(key, [...(found.get(key) ?? []), item])
  }
  return found
}
