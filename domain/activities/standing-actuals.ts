import type { LocalDate } from '../../shared/time/local-date.ts'

interface Actual {
  readonly id: number
  readonly date: LocalDate
  /** The actual that this one corrects; the corrected one no longer counts. */
  readonly correctsId: number | null
}

/** The actuals that count, by date: those that no later one corrects. */
export function standingActuals<Row extends Actual>(actuals: readonly Row[]): Row[] {
  const corrected = new Set(actuals.map((actual) => actual.correctsId))
  return actuals.filter(({ id }) => !corrected.has(id)).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id))
}
