import type { ReportName } from '../../../shared/contract/report-name.ts'

/** What the parameters row holds; null means all. */
export interface ReportChoice {
  readonly report: ReportName
  readonly grant: string | null
  readonly period: string | null
  readonly partner: string | null
  readonly account: string | null
}

/** The reports that only make sense for one grant. */
export const needsGrant = (report: ReportName): boolean => report === 'claim' || report === 'budget-vs-actual'

/** The parameters as the contract takes them: what is not chosen is left out. */
export function contractParameters(choice: ReportChoice): {
  grant?: string
  period?: string
  partner?: string
  account?: string
} {
  const { grant, period, partner, account, report } = choice
  return {
    ...(grant === null ? {} : { grant }),
    ...(period === null ? {} : { period }),
    ...(partner === null || report === 'claim' || report === 'trial-balance' ? {} : { partner }),
    ...(account === null || report !== 'general-ledger' ? {} : { account }),
  }
}

/** The period that a report opens on: the latest quarter for a claim, everything for the others. */
export const usualPeriod = (report: ReportName, periods: readonly string[]): string | null =>
  report === 'claim' ? (periods.find((period) => period.includes('Q')) ?? periods[0] ?? null) : null
