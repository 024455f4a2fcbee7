import type { ReconciliationView } from '../../../../shared/contract/treasury.ts'

export type OpenItem = ReconciliationView['lines'][number]
export type Proposal = ReconciliationView['proposals'][number]

/** What is chosen in the two columns, with its sums: the match comes out even when the gap is zero. */
export interface Selection {
  readonly lines: readonly OpenItem[]
  readonly entries: readonly OpenItem[]
  readonly linesMinor: number
  readonly entriesMinor: number
  readonly gapMinor: number
}

export function selectionOf(view: ReconciliationView, keys: ReadonlySet<string>): Selection {
  const lines = view.lines.filter((item) => keys.has(item.key))
  const entries = view.entries.filter((item) => keys.has(item.key))
  const sum = (items: readonly OpenItem[]) => items.reduce((total, item) => total + item.amountMinor, 0)
  const [linesMinor, entriesMinor] = [sum(lines), sum(entries)]
  return { lines, entries, linesMinor, entriesMinor, gapMinor: linesMinor - entriesMinor }
}

/** By the key of a line or entry, the proposal that it is part of. */
export function proposalsByKey(proposals: readonly Proposal[]): ReadonlyMap<string, Proposal> {
  return new Map(proposals.flatMap((proposal) => [...proposal.lines, ...proposal.entries].map((key) => [key, proposal] as const)))
}

/** What has a proposal comes first, the surest first; the rest stays in the order of days. */
export function byProposal(items: readonly OpenItem[], proposals: readonly Proposal[]): OpenItem[] {
  const places = new Map<string, number>()
  proposals.forEach((proposal, place) => {
    for (const key of [...proposal.lines, ...proposal.entries]) places.set(key, place)
  })
  const placeOf = (item: OpenItem) => places.get(item.key) ?? proposals.length
  return [...items].sort((a, b) => placeOf(a) - placeOf(b))
}

/** The key with one more, or without it. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
