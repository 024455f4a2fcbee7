import { allocate, type Share } from '../../shared/money/allocate.ts'

/**
 * Splits each part of a pool (an account's francs) by the same weights: the parts of a group sum to the group, and what a receiver bears
 * of all groups is exactly its share of the whole pool by largest remainder (spec 07 §6.ii). Each group takes what the running total
 * adds, so no franc is lost between the two. A negative pool mirrors the positive one to the unit. Answers francs by group, then share.
 */
export function allocatePool(groupsXof: readonly number[], shares: readonly Share[]): number[][] {
  let running = 0
  let before = shares.map(() => 0)
  return groupsXof.map((xof) => {
    running += xof
    const now = allocate(running, shares)
    const parts = now.map((part, index) => part - (before[index] ?? 0))
    before = now
    return parts
  })
}
