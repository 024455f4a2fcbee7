import type { BudgetRow } from '../../../../shared/contract/budgets.ts'

/** Which money the screen shows: the franc that is watched every day, the donor's that settles, or both. */
export type BudgetView = 'both' | 'xof' | 'donor'

export type Measure = 'budget' | 'spent' | 'committed' | 'available' | 'burn'
export type Money = 'xof' | 'donor'

/** A column that figures stand in; the label of the line is the column before them. */
export interface FigureColumn {
  readonly money: Money
  readonly measure: Measure
}

const MEASURES: readonly Measure[] = ['budget', 'spent', 'committed', 'available', 'burn']

/** The columns of a view, from left to right. */
export function figureColumns(view: BudgetView): FigureColumn[] {
  const moneys: readonly Money[] = view === 'both' ? ['xof', 'donor'] : [view]
  return moneys.flatMap((money) => MEASURES.map((measure) => ({ money, measure })))
}

/** The figure of a cell in minor units of its money; null while a rate is missing. Of a share, what is spent. */
export function figureOf(row: BudgetRow, { money, measure }: FigureColumn): number | null {
  switch (measure) {
    case 'budget':
      return budgetOf(row, money)
    case 'committed':
      return money === 'xof' ? row.committedXof : row.committedMinor
    case 'available':
      return money === 'xof' ? row.availableXof : row.availableMinor
    default:
      return money === 'xof' ? row.spentXof : row.spentMinor
  }
}

/** What a share is taken of. */
export const budgetOf = (row: BudgetRow, money: Money): number => (money === 'xof' ? row.budgetXof : row.budgetMinor)
