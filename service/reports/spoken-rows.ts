import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'

/** The rows as a person reads them: the codes that machines compare, such as a line's status, become words. Rows stay lazy. */
export function spokenRows(report: Pick<TabularReport, 'columns' | 'rows'>, language: Language): Iterable<TabularRow> {
  const status = report.columns.findIndex((column) => column.key === 'status')
  if (status < 0) return report.rows
  const documents = report.columns.findIndex((column) => column.key === 'docs_complete')
  const eligible = reportWord('status.eligible')[language]
  const yes = reportWord('yes')[language]
  return {
    *[Symbol.iterator]() {
      for (const row of report.rows) {
        const spoken = row[status] === 'eligible' ? row.with(status, eligible) : row
        yield spoken[documents] === 'Y' ? spoken.with(documents, yes) : spoken
      }
    },
  }
}
