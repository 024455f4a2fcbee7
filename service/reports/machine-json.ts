import type { TabularCell, TabularColumn, TabularReport } from '../../reports/model/tabular-report.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'

/** A report as a JSON array, one object a row; amounts are decimal text in major units, as in the CSV. */
export function machineJson(report: TabularReport): string {
  const currencyAt = report.columns.findIndex((column) => column.key === 'currency')
  const rows: Record<string, string | number | null>[] = []
  for (const row of report.rows) {
    const currency = row[currencyAt]
    rows.push(
      Object.fromEntries(
        report.columns.map((column, index) => [
          column.key,
          jsonCell(column, row[index] ?? null, typeof currency === 'string' ? currency : null),
        ]),
      ),
    )
  }
  return `${JSON.stringify(rows)}\n`
}

function jsonCell(column: TabularColumn, cell: TabularCell, rowCurrency: string | null): string | number | null {
  const currency = column.currency ?? rowCurrency
  return column.kind === 'money' && typeof cell === 'number' && currency !== null ? minorToDecimalText(cell, currency) : cell
}
