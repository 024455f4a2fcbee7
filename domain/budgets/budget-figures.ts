import type { BudgetRow } from '../../shared/contract/budgets.ts'
import { exactInteger } from '../../shared/money/money.ts'

/** The eight figures of a row: francs, and minor units of the grant's currency. */
export type BudgetFigures = Omit<BudgetRow, 'kind' | 'code' | 'head' | 'path' | 'label' | 'partner' | 'nature' | 'activity'>

export interface Spending {
  readonly xof: number
  /** Minor units of the grant's currency; null while a rate is missing. */
  readonly minor: number | null
}

export interface BudgetMeasures {
  readonly budgetXof: number
  readonly budgetMinor: number
  /** What the report shows as spent: in its dates, or since the beginning. */
  readonly spent: Spending
  /** Everything spent up to the report's last day: what is available falls by all of it, whatever the first day shown. */
  readonly spentToDate: Spending
  readonly committedXof: number
  readonly committedMinor: number
}

/** Available = budget − spent to date − open commitments (spec 04 §2.5). A missing rate leaves the donor's figures blank. */
export function budgetFigures(measures: BudgetMeasures): BudgetFigures {
  const { budgetXof, budgetMinor, spent, spentToDate, committedXof, committedMinor } = measures
  return {
    budgetXof,
    spentXof: spent.xof,
    committedXof,
    availableXof: exactInteger(budgetXof - spentToDate.xof - committedXof),
    budgetMinor,
    spentMinor: spent.minor,
    committedMinor,
    availableMinor: spentToDate.minor === null ? null : exactInteger(budgetMinor - spentToDate.minor - committedMinor),
  }
}

/** Sums figures, each by itself: a subtotal is the sum of its rounded lines (R-RND 3), blank as soon as one of them is. */
export function sumFigures(figures: readonly BudgetFigures[]): BudgetFigures {
  const sum = { ...NOTHING }
  for (const each of figures) {
    sum.budgetXof = exactInteger(sum.budgetXof + each.budgetXof)
    sum.spentXof = exactInteger(sum.spentXof + each.spentXof)
    sum.committedXof = exactInteger(sum.committedXof + each.committedXof)
    sum.availableXof = exactInteger(sum.availableXof + each.availableXof)
    sum.budgetMinor = exactInteger(sum.budgetMinor + each.budgetMinor)
    sum.committedMinor = exactInteger(sum.committedMinor + each.committedMinor)
    sum.spentMinor = addOrBlank(sum.spentMinor, each.spentMinor)
    sum.availableMinor = addOrBlank(sum.availableMinor, each.availableMinor)
  }
  return sum
}

const NOTHING: BudgetFigures = {
  budgetXof: 0,
  spentXof: 0,
  committedXof: 0,
  availableXof: 0,
  budgetMinor: 0,
  spentMinor: 0,
  committedMinor: 0,
  availableMinor: 0,
}

/** A sum with a blank in it is blank: a total that leaves an amount out would look right and be wrong. */
export const addOrBlank = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : exactInteger(one + other)
