/** A step of the chart before its figure is placed. */
export interface BareStep {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly balanceXof: number
}

interface Bounds {
  readonly left: number
  readonly right: number
}

interface Placed {
  readonly x: number
  readonly y: number
}

/** Room that a figure of eight digits takes at 11 px, with air on both sides. */
const LABEL_WIDTH = 64
const ABOVE = -6
const BELOW = 14

/**
 * Places the figures of the steps: all of them where each step has room, else the last, the lowest and the highest, in that
 * order, as far as they do not touch. A figure stands above its line, or below it where a neighbour's line would cross it.
 */
export function placeLabels(steps: readonly BareStep[], bounds: Bounds): (Placed | null)[] {
  const width = steps[0] ? steps[0].to - steps[0].from : 0
  const order = width >= LABEL_WIDTH ? steps.map((_, index) => index) : telling(steps)
  const places: (Placed | null)[] = steps.map(() => null)
  for (const index of order) {
    const place = placeOf(steps, index, width, bounds)
    if (place && !places.some((taken) => taken !== null && Math.abs(taken.x - place.x) < LABEL_WIDTH)) places[index] = place
  }
  return places
}

/** The steps whose figures say most: the last, the lowest, the highest. */
function telling(steps: readonly BareStep[]): number[] {
  if (steps.length === 0) return []
  const amounts = steps.map((step) => step.balanceXof)
  return [steps.length - 1, amounts.indexOf(Math.min(...amounts)), amounts.indexOf(Math.max(...amounts))]
}

function placeOf(steps: readonly BareStep[], index: number, width: number, bounds: Bounds): Placed | null {
  const step = steps[index]
  if (!step) return null
  const half = LABEL_WIDTH / 2
  const middle = (step.from + step.to) / 2
  const x = Math.min(bounds.right - half, Math.max(bounds.left + half, middle))
  // On a page, higher means a smaller y.
  const neighbours = [steps[index - 1], steps[index + 1]].filter((each) => each !== undefined)
  const crossed = width < LABEL_WIDTH && neighbours.some((each) => each.y < step.y - 2)
  return { x, y: step.y + (crossed ? BELOW : ABOVE) }
}
