import type { ReportName } from '../../../shared/contract/report-name.ts'
import classes from './reports.module.css'

/** The band of each workbook, and whether its rows are figures, a list, or a few totals. */
const LOOKS: Readonly<Record<ReportName, { readonly band: string; readonly columns: readonly number[]; readonly rows: number }>> =
  {
    claim: { band: 'var(--s1)', columns: [6, 24, 14, 14, 14], rows: 6 },
    'budget-vs-actual': { band: 'var(--s2)', columns: [8, 20, 16, 16, 12], rows: 6 },
    transactions: { band: 'var(--s2)', columns: [8, 8, 10, 8, 8, 8, 8], rows: 7 },
    'trial-balance': { band: 'var(--s4)', columns: [10, 28, 16, 16], rows: 6 },
    'general-ledger': { band: 'var(--s4)', columns: [12, 12, 26, 12, 10], rows: 7 },
    'fund-balance': { band: 'var(--s3)', columns: [34, 22], rows: 5 },
  }

/** A small picture of a report: its band, its head and the rhythm of its columns. */
export function ReportPicture({ report }: { readonly report: ReportName }) {
  const { band, columns, rows } = LOOKS[report]
  const starts = columns.map((_, index) => 5 + columns.slice(0, index).reduce((sum, width) => sum + width + 3, 0))
  return (
    <svg className={classes.picture} viewBox="0 0 86 58" aria-hidden="true">
      <rect width="86" height="7" fill={band} />
      {Array.from({ length: rows }, (_, row) =>
        columns.map((width, column) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a drawing never move.
            key={`${row}-${column}`}
            x={starts[column]}
            y={13 + row * 6.2}
            width={width}
            height="2.6"
            fill={row === 0 ? 'var(--line-strong)' : 'var(--hatch)'}
          />
        )),
      )}
    </svg>
  )
}
