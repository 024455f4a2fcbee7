/** A line of one account as ageing looks at it; the amount is debit positive, in the smallest units of one currency. */
export interface SettledLine {
  readonly date: string
  readonly amount: number
  /** Lines of one group settle each other before anything else: a matching group, or a reversal with its original. */
  readonly group: string | null
}

/** A line that opened something, what of it is still open, and the lines that settled the rest. */
export interface OpenItem<Line> {
  readonly line: Line
  readonly remaining: number
  readonly settledBy: readonly { readonly line: Line; readonly amount: number }[]
}

interface Entry<Line> {
  readonly line: Line
  remaining: number
  readonly settledBy: { line: Line; amount: number }[]
}

/**
 * What is open of the lines of one account and one third party: lines of a group settle each other first, then what is left settles the
 * oldest line of the other sign. The sum of what remains is always the sum of the lines. `lines` come in order of date.
 */
export function settleOldestFirst<Line extends SettledLine>(lines: readonly Line[]): OpenItem<Line>[] {
  const groups = new Map<string, Entry<Line>[]>()
  const loose: Entry<Line>[] = []
  for (const line of lines) {
    const entry = { line, remaining: line.amount, settledBy: [] }
    if (line.group === null) loose.push(entry)
    else groups.set(line.group, [...(groups.get(line.group) ?? []), entry])
  }
  const left = [...groups.values()].flatMap(settle)
  const order = new Map(lines.map((line, index) => [line, index]))
  const rest = [...loose, ...left].sort((one, other) => (order.get(one.line) ?? 0) - (order.get(other.line) ?? 0))
  return settle(rest)
}

/** Takes each entry from the oldest one of the other sign; answers every entry that opened something, settled ones included. */
function settle<Line>(entries: readonly Entry<Line>[]): Entry<Line>[] {
  const opened: Entry<Line>[] = []
  let first = 0
  for (const entry of entries) {
    while (entry.remaining !== 0 && first < opened.length) {
      const oldest = opened[first]
      if (!oldest || oldest.remaining === 0) {
        first += 1
        continue
      }
      if (oldest.remaining > 0 === entry.remaining > 0) break
      const taken = smaller(entry.remaining, -oldest.remaining)
      oldest.remaining += taken
      entry.remaining -= taken
      oldest.settledBy.push({ line: entry.line, amount: taken })
    }
    if (entry.remaining !== 0 || entry.settledBy.length > 0) opened.push(entry)
  }
  return opened
}

/** Of two amounts of one sign, the one nearer to zero. */
const smaller = (one: number, other: number): number => (Math.abs(one) < Math.abs(other) ? one : other)
