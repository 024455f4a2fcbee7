import type { IndicatorView } from '../../../../shared/contract/activities.ts'
import { daysBetween } from '../../../../shared/time/local-date.ts'

export interface ChartPoint {
  readonly x: number
  readonly y: number
  readonly date: string
  readonly value: string
}

export interface IndicatorChart {
  /** What was planned: baseline, milestones, target. */
  readonly planned: readonly ChartPoint[]
  /** What was reached, the baseline first. */
  readonly reached: readonly ChartPoint[]
}

/** The course of an indicator as points of a picture of that size: time from the baseline to the target, values from nothing to the highest. */
export function indicatorChart(
  indicator: Pick<IndicatorView, 'baseline' | 'milestones' | 'target' | 'standing'>,
  width: number,
  height: number,
): IndicatorChart {
  const { baseline, milestones, target, standing } = indicator
  const planned = [baseline, ...milestones, target]
  const reached = [baseline, ...standing]
  const last = [...planned, ...reached].reduce((latest, { date }) => (date > latest ? date : latest), target.date)
  const span = Math.max(1, daysBetween(baseline.date, last))
  const top = Math.max(1e-9, ...[...planned, ...reached].map(({ value }) => Number(value)))
  const point = ({ date, value }: { readonly date: string; readonly value: string }): ChartPoint => ({
    x: (daysBetween(baseline.date, date) / span) * width,
    y: height - (Number(value) / top) * height,
    date,
    value,
  })
  return { planned: planned.map(point), reached: reached.map(point) }
}

/** The points of a polyline. */
export const polyline = (points: readonly ChartPoint[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ')
