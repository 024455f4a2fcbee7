import { exactInteger } from '../../shared/money/money.ts'
import type { Month } from '../../shared/time/period.ts'
import { addOrBlank } from './budget-figures.ts'

/** The ways a budget is looked at. */
export const CONTROL_VIEWS = ['line', 'head', 'partner', 'activity', 'month', 'year'] as const
export type ControlView = (typeof CONTROL_VIEWS)[number]

/** The measures of one line, partner and month: francs, and minor units of the grant's currency (null while a rate is missing). */
export interface ControlMeasures {
  readonly budgetXof: number
  readonly budgetMinor: number
  /** What falls between the dates shown. */
  readonly spentXof: number
  readonly spentMinor: number | null
  /** Everything up to the last day. */
  readonly toDateXof: number
  readonly toDateMinor: number | null
  readonly committedXof: number
  readonly committedMinor: number
  readonly forecastXof: number
  readonly forecastMinor: number
}

export interface ControlCell extends ControlMeasures {
  readonly budgetLineId: number
  readonly partnerId: number | null
  readonly month: Month
}

export const NO_MEASURES: ControlMeasures = {
  budgetXof: 0,
  budgetMinor: 0,
  spentXof: 0,
  spentMinor: 0,
  toDateXof: 0,
  toDateMinor: 0,
  committedXof: 0,
  committedMinor: 0,
  forecastXof: 0,
  forecastMinor: 0,
}

export const addMeasures = (one: ControlMeasures, other: ControlMeasures): ControlMeasures => ({
  budgetXof: exactInteger(one.budgetXof + other.budgetXof),
  budgetMinor: exactInteger(one.budgetMinor + other.budgetMinor),
  spentXof: exactInteger(one.spentXof + other.spentXof),
  spentMinor: addOrBlank(one.spentMinor, other.spentMinor),
  toDateXof: exactInteger(one.toDateXof + other.toDateXof),
  toDateMinor: addOrBlank(one.toDateMinor, other.toDateMinor),
  committedXof: exactInteger(one.committedXof + other.committedXof),
  committedMinor: exactInteger(one.committedMinor + other.committedMinor),
  forecastXof: exactInteger(one.forecastXof + other.forecastXof),
  forecastMinor: exactInteger(one.forecastMinor + other.forecastMinor),
})

/** Sums cells by a key, in the order in which the keys appear. The same cells by any key have the same total. */
export function sumCells(cells: readonly ControlCell[], keyOf: (cell: ControlCell) => string): Map<string, ControlMeasures> {
  const sums = new Map<string, ControlMeasures>()
  for (const cell of cells) sums.set(keyOf(cell), addMeasures(sums.get(keyOf(cell)) ?? NO_MEASURES, cell))
  return sums
}

/** Outturn = spent to date + open commitments + forecast (spec 03 R-VIR); blank while a rate is missing. */
export const outturnOf = (sum: ControlMeasures): { readonly xof: number; readonly minor: number | null } => ({
  xof: exactInteger(sum.toDateXof + sum.committedXof + sum.forecastXof),
  minor: addOrBlank(sum.toDateMinor, sum.committedMinor + sum.forecastMinor),
})

/** The UK financial year of a month, as periods write it: 2020-03 is in "2019/20", 2020-04 in "2020/21". */
export function financialYearOf(month: Month): string {
  const year = Number(month.slice(0, 4)) - (month.slice(5, 7) < '04' ? 1 : 0)
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
