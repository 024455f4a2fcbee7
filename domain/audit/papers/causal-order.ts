import type { PaperEntry } from './paper-entry.ts'
import { isAfter } from './standing-papers.ts'

/**
 * The entries in an order in which each comes after those that it follows: whoever wrote it had them before them. Clocks only order what nobody had seen of
 * the other. The order is the same for the same entries, wherever they are read.
 */
export function causalOrder<Entry extends Pick<PaperEntry, 'hash' | 'at'>>(
  entries: readonly Entry[],
  precedingOf: (entry: Entry) => readonly string[],
): Entry[] {
  const present = new Set(entries.map(({ hash }) => hash))
  const following = new Map<string, Entry[]>()
  const waiting = new Map<string, number>()
  const ready: Entry[] = []
  for (const entry of entries) {
    const before = [...new Set(precedingOf(entry))].filter((hash) => present.has(hash) && hash !== entry.hash)
    waiting.set(entry.hash, before.length)
    if (before.length === 0) insert(ready, entry)
    for (const hash of before) following.set(hash, [...(following.get(hash) ?? []), entry])
  }
  const ordered: Entry[] = []
  for (let next = ready.shift(); next; next = ready.shift()) {
    ordered.push(next)
    for (const entry of following.get(next.hash) ?? []) {
      const left = (waiting.get(entry.hash) ?? 0) - 1
      waiting.set(entry.hash, left)
      if (left === 0) insert(ready, entry)
    }
  }
  // Of a chain that was altered to run in a circle, what is left stands at the end.
  const placed = new Set(ordered)
  return [...ordered, ...entries.filter((entry) => !placed.has(entry))]
}

/** Puts an entry where it belongs among those that are ready, the earliest first. */
function insert<Entry extends Pick<PaperEntry, 'hash' | 'at'>>(ready: Entry[], entry: Entry): void {
  let [from, to] = [0, ready.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isAfter(entry, ready[middle] as Entry)) from = middle + 1
    else to = middle
  }
  ready.splice(from, 0, entry)
}
