import type { BudgetRow } from '../../../../shared/contract/budgets.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import type { Money } from './budget-column.ts'

/** The spent cell whose vouchers are shown. */
export interface OpenedCell {
  /** Key of the row, as `rowKey` writes it. */
  readonly row: string
  readonly money: Money
}

/** What a line or a head is called in the title of its panel. */
export const shortName = (row: BudgetRow, language: Language): string =>
  row.kind === 'line' ? `${row.code} ${row.label[language]}` : row.label[language]
