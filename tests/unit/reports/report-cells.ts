import type { Database } from '../../../db/database.ts'
import { csvText } from '../../../reports/csv/write-csv.ts'
import type { TabularCell, TabularReport } from '../../../reports/model/tabular-report.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import type { ReportParameters } from '../../../shared/contract/reports.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

export const readReport = (
  database: Database,
  name: string,
  parameters: ReportParameters = {},
  language: Language = 'fr',
): TabularReport => expectSuccess(machineReport(database, name, parameters, language))

/** The rows of a report as records, by the machine name of their columns. */
export const recordsOf = (report: TabularReport): Record<string, TabularCell>[] =>
  [...report.rows].map((row) => Object.fromEntries(report.columns.map((column, index) => [column.key, row[index] ?? null])))

/** The report as a machine reads it. */
export const csvOf = (report: TabularReport): string =>
  csvText(
    report.columns.map((column) =>
      column.kind === 'money' && column.currency === null ? { ...column, currencyFrom: 'currency' } : column,
    ),
    report.rows,
  )
