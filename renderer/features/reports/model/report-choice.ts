import type { ReportName } from '../../../../shared/contract/report-name.ts'
import type { ReportParameters } from '../../../../shared/contract/reports.ts'
import type { Month } from '../../../../shared/time/period.ts'

/** What the parameters row holds; null means all. */
export interface ReportChoice {
  readonly report: ReportName
  readonly grant: string | null
  readonly period: string | null
  readonly partner: string | null
  readonly account: string | null
  /** Two days instead of a period, as another screen asked for them. */
  readonly dates: { readonly from: string; readonly to: string } | null
  /** Donor spending alone (transactions). */
  readonly expenditure: boolean
  /** A row for each currency of an account (trial balance). */
  readonly byCurrency: boolean
}

/** The parameters that each report answers to, beside the period. */
const ANSWERS_TO: Readonly<Record<ReportName, readonly (keyof ReportParameters)[]>> = {
  claim: ['grant'],
  'budget-vs-actual': ['grant', 'partner'],
  transactions: ['grant', 'partner', 'expenditure'],
  'trial-balance': ['grant', 'byCurrency'],
  'general-ledger': ['grant', 'partner', 'account'],
  'fund-balance': ['grant'],
  'bank-reconciliation': ['account'],
  payroll: [],
  'statutory-returns': [],
  'closing-checklist': [],
  'cash-count': ['account'],
  'advances-ageing': ['grant', 'partner', 'account'],
  assets: ['grant'],
  'depreciation-schedule': ['grant'],
  procurement: ['grant'],
  'grant-closing-statement': ['grant'],
  'eligibility-rulings': ['grant', 'partner'],
  virement: ['grant'],
  consolidation: ['grant'],
  'partner-funds': ['grant'],
  'sub-award-status': ['grant', 'partner'],
  'disallowed-costs': ['grant'],
  'funds-request': ['grant'],
  budget: ['grant'],
  'budget-comparison': ['grant', 'before', 'after'],
  'partner-allocation': ['grant'],
  'unit-costs': ['grant'],
  'forecast-accuracy': ['grant'],
  findings: ['grant', 'partner'],
  activities: ['grant', 'partner'],
  results: ['grant'],
  'activity-costs': ['grant'],
  logframe: ['grant'],
  capacity: ['partner'],
  'capacity-plan': ['partner'],
  'compliance-status': [],
  'compliance-scores': [],
  retention: ['grant'],
  'aged-payables': ['grant', 'account'],
  'aged-receivables': ['grant', 'account'],
}

export const answersTo = (report: ReportName, parameter: keyof ReportParameters): boolean =>
  ANSWERS_TO[report].includes(parameter)

const OF_ONE_GRANT: readonly ReportName[] = [
  'budget-vs-actual',
  'virement',
  'consolidation',
  'partner-funds',
  'budget',
  'budget-comparison',
  'partner-allocation',
  'unit-costs',
  'forecast-accuracy',
  'activity-costs',
  'logframe',
]

/** The reports that only make sense for one grant. */
export const needsGrant = (report: ReportName): boolean => isOfClaim(report) || OF_ONE_GRANT.includes(report)

/** The reports that are of one period, and of none when it is not chosen. */
export const needsPeriod = (report: ReportName): boolean => isOfClaim(report) || report === 'bank-reconciliation'

/** The reports of a claim's own period: a quarter or a month. */
const isOfClaim = (report: ReportName): boolean => report === 'claim' || report === 'funds-request'

/** Whether the report can be asked for: a claim needs its grant and its period, a budget its grant, a reconciliation its account and month. */
export const isComplete = ({ report, grant, period, account }: ReportChoice): boolean =>
  !(needsGrant(report) && grant === null) &&
  !(needsPeriod(report) && period === null) &&
  !(report === 'bank-reconciliation' && account === null)

/** The parameters as the contract takes them: what is not chosen, or what the report does not answer to, is left out. */
export function contractParameters(choice: ReportChoice): ReportParameters {
  const { report, grant, period, partner, account, dates, expenditure, byCurrency } = choice
  const given = (parameter: keyof ReportParameters): boolean => answersTo(report, parameter)
  return {
    ...(grant === null || !given('grant') ? {} : { grant }),
    ...(dates !== null && !isOfClaim(report) ? dates : period === null ? {} : { period }),
    ...(partner === null || !given('partner') ? {} : { partner }),
    ...(account === null || !given('account') ? {} : { account }),
    ...(expenditure && given('expenditure') ? { expenditure } : {}),
    ...(byCurrency && given('byCurrency') ? { byCurrency } : {}),
  }
}

/**
 * The period that a report opens on. A claim opens on the quarter that is to be closed next, the one whose claim is being prepared;
 * where all months are closed, on the last. The other reports open on all dates.
 */
export function usualPeriod(
  report: ReportName,
  periods: readonly string[],
  months: readonly { readonly month: Month; readonly state: string }[],
): string | null {
  if (report === 'bank-reconciliation') return periods[0] ?? null
  if (!isOfClaim(report)) return null
  const inOrder = [...months].sort((a, b) => a.month.localeCompare(b.month))
  const next = inOrder.find((month) => month.state !== 'closed') ?? inOrder.at(-1)
  const quarter = next ? quarterOf(next.month) : undefined
  return periods.find((period) => period === quarter) ?? periods[0] ?? null
}

const quarterOf = (month: Month): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`
