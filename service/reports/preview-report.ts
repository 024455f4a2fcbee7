import type { Database } from '../../db/database.ts'
import type { TabularCell, TabularRow } from '../../reports/model/tabular-report.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { machineReport } from './machine-report.ts'
import { spokenRows } from './spoken-rows.ts'

/** The first rows of a tabular report for the screen, with its totals and how many rows it has in all; only the rows shown are read. */
export function previewReport(
  database: Database,
  name: string,
  parameters: ReportParameters,
  limit: number,
  language: Language,
  today?: LocalDate,
) {
  const report = machineReport(database, name, parameters, language, false, today)
  if (!report.ok) return report
  const { columns, totals, rowCount, openMonths } = report.value
  return success({
    columns: [...columns],
    rows: firstRows(spokenRows(report.value, language), limit),
    totals: totals ? [...totals] : null,
    count: rowCount,
    openMonths: [...openMonths],
  }) satisfies Result<unknown>
}

function firstRows(rows: Iterable<TabularRow>, limit: number): TabularCell[][] {
  const taken: TabularCell[][] = []
  for (const row of rows) {
    if (taken.length >= limit) break
    taken.push([...row])
  }
  return taken
}
