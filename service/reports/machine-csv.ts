import { csvText } from '../../reports/csv/write-csv.ts'
import type { TabularColumn } from '../../reports/model/tabular-model.ts'
import type { TabularReport } from '../../reports/model/tabular-report.ts'

/** The report as CSV for machines (spec 10). */
export const machineCsv = (report: TabularReport): string => csvText(csvColumns(report), report.rows)

/** Money without a currency of its own takes the one that its row names. */
export const csvColumns = (report: TabularReport): TabularColumn[] =>
  report.columns.map((column) =>
    column.kind === 'money' && column.currency === null ? { ...column, currencyFrom: 'currency' } : column,
  )
