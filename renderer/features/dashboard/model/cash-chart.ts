import type { LocalDate } from '../../../../shared/time/local-date.ts'
import { daysInMonth } from '../../../../shared/time/local-date.ts'
import { type Month, monthOf } from '../../../../shared/time/period.ts'
import { type Axis, axisOf, axisPlace } from './axis.ts'
import { placeLabels } from './place-labels.ts'

export interface CashMonth {
  readonly month: Month
  readonly balanceXof: number
}

/** The place on the page where the chart is drawn, in pixels. */
export interface ChartBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface CashStep {
  readonly month: Month
  readonly from: number
  readonly to: number
  readonly y: number
  readonly balanceXof: number
  /** Where the figure of the step is written; null when there is no room for it. */
  readonly label: { readonly x: number; readonly y: number } | null
}

export interface CashChart {
  readonly axis: Axis
  readonly ticks: readonly { readonly xof: number; readonly y: number }[]
  readonly steps: readonly CashStep[]
  /** The line over closed months, and over months whose figures may still change. */
  readonly sealedLine: string
  readonly provisionalLine: string
  readonly area: string
}

/** The treasury at the end of each month as one step a month. A picture: its places are pixels, its figures stay whole francs. */
export function cashChart(months: readonly CashMonth[], openMonths: ReadonlySet<Month>, box: ChartBox): CashChart {
  const axis = axisOf(months.map((entry) => entry.balanceXof))
  const width = months.length === 0 ? 0 : (box.right - box.left) / months.length
  const bare = months.map((entry, index) => ({
    ...entry,
    from: box.left + index * width,
    to: box.left + (index + 1) * width,
    y: axisPlace(axis, entry.balanceXof, box.top, box.bottom),
  }))
  const labels = placeLabels(bare, box)
  const steps = bare.map((step, index) => ({ ...step, label: labels[index] ?? null }))
  const zero = axisPlace(axis, 0, box.top, box.bottom)
  const outline = steps.map((step) => `H${at(step.from)}V${at(step.y)}H${at(step.to)}`).join('')
  return {
    axis,
    ticks: axis.ticksXof.map((xof) => ({ xof, y: axisPlace(axis, xof, box.top, box.bottom) })),
    steps,
    sealedLine: linesOf(steps, (step) => !openMonths.has(step.month)),
    provisionalLine: linesOf(steps, (step) => openMonths.has(step.month)),
    area: steps.length === 0 ? '' : `M${at(box.left)},${at(zero)}${outline}V${at(zero)}Z`,
  }
}

/** The steps of one kind; each begins at the height of the step before it, so that the two lines join. */
function linesOf(steps: readonly CashStep[], wanted: (step: CashStep) => boolean): string {
  return steps
    .flatMap((step, index) => {
      if (!wanted(step)) return []
      const before = steps[index - 1]
      return [`M${at(step.from)},${at(before?.y ?? step.y)}V${at(step.y)}H${at(step.to)}`]
    })
    .join('')
}

/** Where a day of one of the chart's months stands, or null for a day outside them. */
export function dayPlace(chart: CashChart, date: LocalDate): number | null {
  const step = chart.steps.find((each) => each.month === monthOf(date))
  if (!step) return null
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))
  return step.from + ((Number(date.slice(8, 10)) - 1) / days) * (step.to - step.from)
}

/** Pixels to a tenth are enough, and keep the drawing short. */
const at = (pixels: number): string => String(Math.trunc(pixels * 10) / 10)
