import type { ReportName } from '../../../../shared/contract/report-name.ts'

interface ReportColumn {
  readonly key: string
  readonly kind: string
}

type Cell = string | number | null

/**
 * The places of the columns that the screen shows. Left out, because the page says it already or there is nothing to say: the grant of a
 * budget report of one grant, and commitments where there are none. The file has every column.
 */
export function shownColumns(report: ReportName, columns: readonly ReportColumn[], rows: readonly (readonly Cell[])[]): number[] {
  return columns.flatMap((column, index) => {
    if (report !== 'budget-vs-actual') return [index]
    const cells = new Set(rows.map((row) => row[index] ?? null))
    const sameGrant = column.key === 'grant' && cells.size <= 1
    const nothing = column.key === 'committed_gbp' && [...cells].every((cell) => cell === 0 || cell === null)
    return sameGrant || nothing ? [] : [index]
  })
}
