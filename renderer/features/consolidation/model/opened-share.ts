import type { BudgetRow } from '../../../../shared/contract/budgets.ts'
import type { Consolidation, ConsolidationRow } from '../../../../shared/contract/consolidation.ts'

/** The cell whose vouchers are shown: a row, and whose column; null is the total's. */
export interface OpenedShare {
  /** Kind and code of the row. */
  readonly row: string
  readonly column: string | null
}

/** A cell of the matrix as a row of the budget report narrowed to one organisation: what its panel of vouchers proves. */
export function budgetRowOf(row: ConsolidationRow, columns: Consolidation['columns'], column: string | null): BudgetRow {
  const index = columns.findIndex((each) => each.code === column)
  const cell = (column === null ? row.total : row.cells[index]) ?? { xof: 0, minor: 0 }
  return {
    kind: row.kind,
    code: row.code,
    head: row.head,
    label: column === null ? row.label : { fr: `${row.label.fr}, ${column}`, en: `${row.label.en}, ${column}` },
    partner: row.partner,
    nature: null,
    activity: null,
    budgetXof: row.budgetXof,
    budgetMinor: row.budgetMinor,
    spentXof: cell.xof,
    spentMinor: cell.minor,
    committedXof: 0,
    committedMinor: 0,
    availableXof: 0,
    availableMinor: null,
  }
}
