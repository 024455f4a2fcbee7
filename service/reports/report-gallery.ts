import type { Database } from '../../db/database.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { REPORT_NAMES, type ReportName } from '../../shared/contract/report-name.ts'
import type { Month } from '../../shared/time/period.ts'

export type ReportFormat = 'csv' | 'json' | 'xlsx'

/** The formats that each report can be written in. */
export const REPORT_FORMATS: Readonly<Record<ReportName, readonly ReportFormat[]>> = {
  claim: ['xlsx'],
  'budget-vs-actual': ['csv', 'json', 'xlsx'],
  transactions: ['csv', 'json', 'xlsx'],
  'trial-balance': ['csv', 'json', 'xlsx'],
  'general-ledger': ['csv', 'json', 'xlsx'],
  'fund-balance': ['csv', 'json', 'xlsx'],
  assets: ['csv', 'json', 'xlsx'],
  'depreciation-schedule': ['csv', 'json', 'xlsx'],
  procurement: ['csv', 'json', 'xlsx'],
}

/** Every report with its formats and the periods that the ledger's months make: years, quarters and months, the latest first. A claim covers a quarter or a month. */
export function reportGallery(database: Database) {
  const months = listPeriods(database).map((period) => period.month)
  const quarters = distinct(months.map(quarterOf))
  const years = distinct(months.map((month) => month.slice(0, 4)))
  return REPORT_NAMES.map((name) => ({
    name,
    formats: [...REPORT_FORMATS[name]],
    periods: [...(name === 'claim' ? [] : years), ...quarters, ...distinct(months)],
  }))
}

const quarterOf = (month: Month): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

const distinct = (periods: readonly string[]): string[] => [...new Set(periods)].sort().reverse()
