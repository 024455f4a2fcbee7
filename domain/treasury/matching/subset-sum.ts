/**
 * Two or three of the amounts that make up a target exactly, by their indexes, the first in order; undefined when none do. The work grows with
 * the square of their number, so the caller bounds it.
 */
export function subsetWithSum(amounts: readonly number[], target: number): number[] | undefined {
  const last = new Map<number, number>()
  for (const [index, amount] of amounts.entries()) last.set(amount, index)
  for (let first = 0; first < amounts.length; first++) {
    const second = last.get(target - (amounts[first] ?? 0))
    if (second !== undefined && second > first) return [first, second]
  }
  for (let first = 0; first < amounts.length; first++) {
    for (let second = first + 1; second < amounts.length; second++) {
      const third = last.get(target - (amounts[first] ?? 0) - (amounts[second] ?? 0))
      if (third !== undefined && third > second) return [first, second, third]
    }
  }
  return undefined
}
