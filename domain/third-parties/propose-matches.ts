import { fold } from '../../shared/i18n/fold.ts'

/** A line not yet matched, of one account, third party and currency; the amount is debit positive, in minor units. */
export interface UnmatchedLine {
  readonly key: string
  readonly date: string
  readonly amountMinor: number
  readonly invoice: string | null
  /** The key of the line that this one takes back, when it belongs to a reversal. */
  readonly reverses: string | null
}

export interface MatchProposal {
  readonly keys: readonly string[]
  readonly reason: 'reversal' | 'invoice' | 'amount' | 'sum'
  /** Nothing else in the open lines could answer to it: it may be accepted without looking. */
  readonly sure: boolean
}

/** How many open lines the search for a sum looks at, and how many steps it takes at most. */
const SUM_LINES = 24
const SUM_STEPS = 20_000

/**
 * Groups of open lines whose sum is exactly zero, each line in one proposal at most: a reversal with its original, lines of one invoice,
 * one debit and one credit of the same amount (oldest first), and one line that several older ones make up.
 */
export function proposeMatches(lines: readonly UnmatchedLine[]): MatchProposal[] {
  const free = new Map([...lines].sort(byDate).map((line) => [line.key, line]))
  return [...reversals(free), ...invoices(free), ...amounts(free), ...sums(free)]
}

const byDate = (one: UnmatchedLine, other: UnmatchedLine): number =>
  one.date < other.date ? -1 : one.date > other.date ? 1 : one.key < other.key ? -1 : 1

const total = (lines: readonly UnmatchedLine[]): number => lines.reduce((sum, line) => sum + line.amountMinor, 0)

type Free = Map<string, UnmatchedLine>

function take(free: Free, lines: readonly UnmatchedLine[], reason: MatchProposal['reason'], sure: boolean): MatchProposal {
  for (const line of lines) free.delete(line.key)
  return { keys: lines.map((line) => line.key), reason, sure }
}

function grouped(lines: readonly UnmatchedLine[], keyOf: (line: UnmatchedLine) => string): UnmatchedLine[][] {
  const groups = new Map<string, UnmatchedLine[]>()
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line])
  return [...groups.values()]
}

function reversals(free: Free): MatchProposal[] {
  return [...free.values()].flatMap((line) => {
    const original = line.reverses === null ? undefined : free.get(line.reverses)
    return original && total([original, line]) === 0 ? [take(free, [original, line], 'reversal', true)] : []
  })
}

function invoices(free: Free): MatchProposal[] {
  const invoiced = [...free.values()].filter((line) => line.invoice !== null && fold(line.invoice) !== '')
  return grouped(invoiced, (line) => fold(line.invoice ?? '')).flatMap((several) =>
    several.length > 1 && total(several) === 0 ? [take(free, several, 'invoice', true)] : [],
  )
}

/** Pairs are made oldest with oldest; where several lines could answer to each other, a person looks first. */
function amounts(free: Free): MatchProposal[] {
  return grouped([...free.values()], (line) => String(Math.abs(line.amountMinor))).flatMap((several) => {
    const debits = several.filter((line) => line.amountMinor > 0)
    const credits = several.filter((line) => line.amountMinor < 0)
    const sure = debits.length === 1 && credits.length === 1
    return debits.flatMap((debit, at) => {
      const credit = credits[at]
      return credit ? [take(free, [debit, credit], 'amount', sure)] : []
    })
  })
}

function sums(free: Free): MatchProposal[] {
  const found: MatchProposal[] = []
  for (const whole of [...free.values()].sort((one, other) => Math.abs(other.amountMinor) - Math.abs(one.amountMinor))) {
    if (!free.has(whole.key)) continue
    const parts = [...free.values()]
      .filter((line) => line.amountMinor > 0 !== whole.amountMinor > 0 && line.amountMinor !== 0)
      .slice(0, SUM_LINES)
    const chosen = subsetOf(parts, -whole.amountMinor)
    if (chosen && chosen.length > 1) found.push(take(free, [...chosen, whole], 'sum', false))
  }
  return found
}

/** The first subset, oldest lines preferred, that makes up an amount; undefined when none does within the steps allowed. */
function subsetOf(parts: readonly UnmatchedLine[], wanted: number): UnmatchedLine[] | undefined {
  let steps = 0
  const search = (at: number, rest: number): UnmatchedLine[] | undefined => {
    if (rest === 0) return []
    const part = parts[at]
    steps += 1
    if (!part || steps > SUM_STEPS) return undefined
    const fits = Math.abs(part.amountMinor) <= Math.abs(rest)
    const withPart = fits ? search(at + 1, rest - part.amountMinor) : undefined
    return withPart ? [part, ...withPart] : search(at + 1, rest)
  }
  return search(0, wanted)
}
