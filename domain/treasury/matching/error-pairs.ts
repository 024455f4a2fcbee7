import { marksOf, sharedReference } from './marks.ts'
import type { Candidate } from './match-candidates.ts'

export interface ErrorPair {
  readonly line: string
  readonly entry: string
  /** The same digits in another order, 54 000 for 45 000: a slip of the hand, and nothing else. */
  readonly transposed: boolean
}

/**
 * Lines and entries that share a reference and a side but not their amount: a recording error, most likely (spec 07 §6.v, cheque 000448). Only
 * where the reference is on one line and one entry alone; the caller gives what no match explains.
 */
export function errorPairs(lines: readonly Candidate[], entries: readonly Candidate[]): ErrorPair[] {
  const marked = entries.map((entry) => ({ entry, marks: marksOf(entry) }))
  const found = lines.flatMap((line) => {
    const marks = marksOf(line)
    return marked
      .filter((other) => other.entry.amountMinor > 0 === line.amountMinor > 0 && other.entry.amountMinor !== line.amountMinor)
      .filter((other) => sharedReference(marks, other.marks) !== undefined)
      .map(({ entry }) => ({ line: line.key, entry: entry.key, transposed: sameDigits(line.amountMinor, entry.amountMinor) }))
  })
  const alone = (pair: ErrorPair) => found.filter(({ line, entry }) => line === pair.line || entry === pair.entry).length === 1
  return found.filter(alone)
}

const sameDigits = (a: number, b: number): boolean => sortedDigits(a) === sortedDigits(b)
const sortedDigits = (minor: number): string => [...String(Math.abs(minor))].sort().join('')
