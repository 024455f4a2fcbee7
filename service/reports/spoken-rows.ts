import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { spokenReconciliation } from '../treasury/spoken-reconciliation.ts'

/** The rows as a person reads them: the codes that machines compare, such as a line's status, become words. Rows stay lazy. */
export function spokenRows(report: Pick<TabularReport, 'columns' | 'rows'>, language: Language): Iterable<TabularRow> {
  const keys = report.columns.map((column) => column.key)
  if (keys.includes('block') && keys.includes('kind')) return spokenReconciliation(report.rows, keys, language)
  const status = keys.indexOf('status')
import { spokenNature } from '../payments/cash-count-report.ts'

/** The rows as a person reads them: the codes that machines compare, such as a line's status, become words. Rows stay lazy. */
export function spokenRows(report: Pick<TabularReport, 'columns' | 'rows'>, language: Language): Iterable<TabularRow> {
  const status = report.columns.findIndex((column) => column.key === 'status')
  const nature = report.columns.findIndex((column) => column.key === 'nature')
  if (nature >= 0)
    return {
      *[Symbol.iterator]() {
        for (const row of report.rows) yield row.with(nature, spokenNature(String(row[nature] ?? ''), language))
      },
    }
  if (status < 0) return report.rows
  const eligible = reportWord('status.eligible')[language]
  return {
    *[Symbol.iterator]() {
      for (const row of report.rows) yield row[status] === 'eligible' ? row.with(status, eligible) : row
    },
  }
}
