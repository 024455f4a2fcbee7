import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts'

/** What of an assessment a curve reads: its day, and the percentages of its pillars as decimal text. */
export interface CurveAssessment {
  readonly key: string
  readonly date: LocalDate
  readonly scores: readonly { readonly pillar: string; readonly percent: string | null }[]
}

export interface CurvePoint {
  /** The assessment that it comes from. */
  readonly key: string
  readonly date: LocalDate
  readonly percent: string
  /** Place on the drawing, from 0 (left, bottom) to 1 (right, top). */
  readonly x: number
  readonly y: number
}

export interface CurveLine {
  readonly pillar: string
  readonly points: readonly CurvePoint[]
  /** Where the words at the end of the line stand, moved apart so that none covers another. */
  readonly labelY: number
}

/**
 * The lines of a drawing, one a pillar in the order in which they first appear: days are spread as they fell in time, percentages from 0 to 100.
 * Assessments come oldest first. Labels of lines that end near each other are kept `apart` (a share of the height). Screen and paper draw the same.
 */
export function capacityCurve(assessments: readonly CurveAssessment[], apart = 0.075): CurveLine[] {
  const days = assessments.map(({ date }) => dayNumber(date))
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  const xOf = (date: LocalDate): number => (last === first ? 0.5 : (dayNumber(date) - first) / (last - first))
  const lines = new Map<string, CurvePoint[]>()
  for (const { key, date, scores } of assessments)
    for (const { pillar, percent } of scores) {
      if (percent === null) continue
      const points = lines.get(pillar) ?? []
      points.push({ key, date, percent, x: xOf(date), y: Number(percent) / 100 })
      lines.set(pillar, points)
    }
  const entries = [...lines]
  const labels = spread(
    entries.map(([, points]) => points.at(-1)?.y ?? 0),
    apart,
  )
  return entries.map(([pillar, points], index) => ({ pillar, points, labelY: labels[index] ?? 0 }))
}

/** Heights moved as little as it takes to stand `apart`, in their order, between 0 and 1 where there is room. */
function spread(heights: readonly number[], apart: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height || a.index - b.index)
  let floor = Number.NEGATIVE_INFINITY
  for (const place of order) {
    place.height = Math.max(place.height, floor + apart)
    floor = place.height
  }
  let ceiling = 1 + apart
  for (const place of order.toReversed()) {
    place.height = Math.min(place.height, ceiling - apart)
    ceiling = place.height
  }
  const placed = [...heights]
  for (const { height, index } of order) placed[index] = height
  return placed
}
