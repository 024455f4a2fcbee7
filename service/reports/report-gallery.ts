import type { Database } from '../../db/database.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { REPORT_NAMES, type ReportName } from '../../shared/contract/report-name.ts'
import type { Month } from '../../shared/time/period.ts'

export type ReportFormat = 'csv' | 'json' | 'xlsx' | 'pdf'

/** The formats that a report can be written in: the claim is a workbook, the others are one table each. */
export const reportFormats = (name: ReportName): ReportFormat[] => (name === 'claim' ? ['xlsx'] : ['csv', 'json', 'xlsx', 'pdf'])

/** Reports that stand at the end of one month, and of no longer period. */
const MONTHLY: readonly string[] = ['bank-reconciliation', 'closing-checklist', 'payroll', 'statutory-returns']

/** Reports of one claim's period: a quarter or a month. */
const PERIODIC: readonly string[] = ['claim', 'funds-request']

/** Every report with its formats and the periods that the ledger's months make: years, quarters and months, the latest first. A claim covers a quarter or a month. */
export function reportGallery(database: Database) {
  const months = listPeriods(database).map((period) => period.month)
  const quarters = distinct(months.map(quarterOf))
  const years = distinct(months.map((month) => month.slice(0, 4)))
  return REPORT_NAMES.map((name) => ({
    name,
    formats: reportFormats(name),
    periods: MONTHLY.includes(name)
      ? distinct(months)
      : [...(PERIODIC.includes(name) ? [] : years), ...quarters, ...distinct(months)],
  }))
}

const quarterOf = (month: Month): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

const distinct = (periods: readonly string[]): string[] => [...new Set(periods)].sort().reverse()
