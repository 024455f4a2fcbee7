/** The columns of the entry grid, in their order. */
export const ENTRY_COLUMNS = [
  'account',
  'label',
  'debit',
  'credit',
  'currency',
  'rate',
  'xof',
  'grant',
  'budgetLine',
  'partner',
] as const
export type EntryColumn = (typeof ENTRY_COLUMNS)[number]

export interface ShownColumns {
  /** Another currency than XOF is used: its currency, rate and XOF show. */
  readonly currencies: boolean
  /** The ledger has several grants, or a line is on other funds than the heading. */
  readonly grants: boolean
  readonly partners: boolean
}

/** The columns that one types in. What remains of the budget and the donor's value stand after them and are computed. */
export const shownColumns = ({ currencies, grants, partners }: ShownColumns): readonly EntryColumn[] =>
  ENTRY_COLUMNS.filter((column) => {
    if (column === 'currency' || column === 'rate' || column === 'xof') return currencies
    if (column === 'grant') return grants
    return column === 'partner' ? partners : true
  })
