import type { BudgetRow } from '../../../../shared/contract/budgets.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import type { Measure, Money } from './budget-column.ts'

/** The cell whose vouchers, or orders, are shown. */
export interface OpenedCell {
  /** Key of the row, as `rowKey` writes it. */
  readonly row: string
  readonly money: Money
  readonly measure: Extract<Measure, 'spent' | 'committed'>
}

/** What a line or a head is called in the title of its panel. */
export const shortName = (row: BudgetRow, language: Language): string =>
  row.kind === 'line' ? `${row.code} ${row.label[language]}` : row.label[language]

/** Whether a column's figures open: what is spent on its vouchers, what is committed on its orders. */
export const opens = (measure: Measure): measure is OpenedCell['measure'] => measure === 'spent' || measure === 'committed'
