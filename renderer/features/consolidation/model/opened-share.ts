import type { Consolidation, ConsolidationRow } from '../../../../shared/contract/consolidation.ts'
import type { Language } from '../../../../shared/i18n/language.ts'

/** The cell whose vouchers are shown: a row, and whose column; null is the total's. */
export interface OpenedShare {
  /** Kind and code of the row. */
  readonly row: string
  readonly column: string | null
}

/** The budget lines that a row adds up. */
export const linesOfRow = (row: ConsolidationRow, rows: readonly ConsolidationRow[]): string[] =>
  rows
    .filter(
      ({ kind, code, head }) => kind === 'line' && (row.kind === 'total' || (row.kind === 'head' ? head : code) === row.code),
    )
    .map(({ code }) => code)

/** What the panel is called: the row, and the organisation whose column was opened. */
export const titleOfShare = (row: ConsolidationRow, column: string | null, language: Language): string =>
  column === null ? row.label[language] : `${row.label[language]}, ${column}`

/** The figure of a row in an organisation's column, or the total's. */
export function cellOf(
  row: ConsolidationRow,
  columns: Consolidation['columns'],
  column: string | null,
): ConsolidationRow['total'] {
  const index = columns.findIndex((each) => each.code === column)
  return (column === null ? row.total : row.cells[index]) ?? { xof: 0, minor: 0 }
}
