import type { SpendingLine } from './model.ts'

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The order of donor spending: date, then source id, then line number (spec 10 `convert`); the key decides a tie. */
export const compareLines = (a: SpendingLine, b: SpendingLine): number =>
  compareText(a.date, b.date) || compareText(a.sourceId, b.sourceId) || a.lineNumber - b.lineNumber || compareText(a.key, b.key)

/**
 * Puts a correction that would come before the line it corrects (same day, lower id) right after it, so that the money
 * it takes back is known. Lines that correct each other in a circle come last, in their order.
 */
export function originalsFirst(sorted: readonly SpendingLine[]): SpendingLine[] {
  const pending = new Set(sorted.map((line) => line.key))
  const deferred = new Map<string, SpendingLine[]>()
  const ordered: SpendingLine[] = []
  const emit = (first: SpendingLine): void => {
    const stack = [first]
    for (let line = stack.pop(); line; line = stack.pop()) {
      ordered.push(line)
      pending.delete(line.key)
      stack.push(...(deferred.get(line.key) ?? []).reverse())
      deferred.delete(line.key)
    }
  }
  for (const line of sorted) {
    if (line.corrects !== undefined && pending.has(line.corrects)) {
      deferred.set(line.corrects, [...(deferred.get(line.corrects) ?? []), line])
    } else emit(line)
  }
  const circular = [...deferred.values()].flat().sort(compareLines)
  return [...ordered, ...circular]
}
