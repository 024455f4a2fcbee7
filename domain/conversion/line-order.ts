import type { SpendingLine } from './model.ts'

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The order of donor spending: date, then source id, then line number (spec 10 `convert`); the key decides a tie. */
export const compareLines = (a: SpendingLine, b: SpendingLine): number =>
  compareText(a.date, b.date) || compareText(a.sourceId, b.sourceId) || a.lineNumber - b.lineNumber || compareText(a.key, b.key)

/**
 * Puts a correction that would come before the line it corrects (same day, lower id) right after it, so that the money
 * it takes back is known. Lines that correct each other in a circle come last, in their order.
 */
export function originalsFirst<T>(sorted: readonly T[], lineOf: (item: T) => SpendingLine): readonly T[] {
  const pending = correctedKeys(sorted, lineOf)
  if (pending.size === 0) return sorted
  const deferred = new Map<string, T[]>()
  const ordered: T[] = []
  const emit = (first: T): void => {
    const stack = [first]
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      ordered.push(item)
      const { key } = lineOf(item)
      if (!pending.delete(key)) continue
      stack.push(...(deferred.get(key) ?? []).reverse())
      deferred.delete(key)
    }
  }
  for (const item of sorted) {
    const { corrects } = lineOf(item)
    if (corrects !== undefined && pending.has(corrects)) deferred.set(corrects, [...(deferred.get(corrects) ?? []), item])
    else emit(item)
  }
  const circular = [...deferred.values()].flat().sort((a, b) => compareLines(lineOf(a), lineOf(b)))
  return [...ordered, ...circular]
}

/** The keys, among the lines given, that another of them corrects. */
function correctedKeys<T>(items: readonly T[], lineOf: (item: T) => SpendingLine): Set<string> {
  const wanted = new Set<string>()
  for (const item of items) {
    const { corrects } = lineOf(item)
    if (corrects !== undefined) wanted.add(corrects)
  }
  const present = new Set<string>()
  if (wanted.size > 0) {
    for (const item of items) if (wanted.has(lineOf(item).key)) present.add(lineOf(item).key)
  }
  return present
}
