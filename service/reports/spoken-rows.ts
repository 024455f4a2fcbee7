import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { spokenNature } from '../payments/cash-count-report.ts'
import { spokenReconciliation } from '../treasury/spoken-reconciliation.ts'

/** The rows as a person reads them: the codes that machines compare, such as a line's status, become words. Rows stay lazy. */
export function spokenRows(report: Pick<TabularReport, 'columns' | 'rows'>, language: Language): Iterable<TabularRow> {
  const keys = report.columns.map((column) => column.key)
  if (keys.includes('block') && keys.includes('kind')) return spokenReconciliation(report.rows, keys, language)
  const nature = keys.indexOf('nature')
  if (nature >= 0) return spokenColumn(report.rows, nature, (code) => spokenNature(code, language))
  const status = keys.indexOf('status')
  if (status < 0) return report.rows
  const documents = keys.indexOf('docs_complete')
  const eligible = reportWord('status.eligible')[language]
  const yes = reportWord('yes')[language]
  const eligibleRows = spokenColumn(report.rows, status, (code) => (code === 'eligible' ? eligible : code))
  return documents < 0 ? eligibleRows : spokenColumn(eligibleRows, documents, (code) => (code === 'Y' ? yes : code))
}

const spokenColumn = (rows: Iterable<TabularRow>, at: number, spoken: (code: string) => string): Iterable<TabularRow> => ({
  *[Symbol.iterator]() {
    for (const row of rows) yield row.with(at, spoken(String(row[at] ?? '')))
  },
})
