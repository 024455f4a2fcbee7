import { type Axis, axisPlace } from './axis.ts'

export interface StackPart {
  readonly y: number
  readonly height: number
}

/**
 * One bar of amounts on top of each other, between two lines of the page in pixels. Amounts below zero (a correction larger than
 * the month's spending) have no height: the table beneath says them.
 */
export function stackOf(amountsXof: readonly number[], axis: Axis, top: number, bottom: number): StackPart[] {
  let reached = 0
  return amountsXof.map((xof) => {
    const from = axisPlace(axis, reached, top, bottom)
    reached += Math.max(0, xof)
    const to = axisPlace(axis, reached, top, bottom)
    return { y: to, height: from - to }
  })
}
