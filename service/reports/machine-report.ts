import type { Database } from '../../db/database.ts'
import type { TabularReport } from '../../reports/model/tabular-report.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { activitiesReport } from '../activities/activities-report.ts'
import { activityCostsReport } from '../activities/activity-costs-report.ts'
import { logframeReport, resultsReport } from '../activities/logframe-reports.ts'
import { advancesAgeing } from '../advances/ageing-report.ts'
import { assetsReport, depreciationReport } from '../assets/asset-reports.ts'
import { forecastAccuracyReport, unitCosts } from '../budgets/control-reports.ts'
import { budgetComparison, budgetWorkbook, partnerAllocation } from '../budgets/version-reports.ts'
import { capacityPlanReport, capacityReport } from '../capacity/capacity-reports.ts'
import { fundsRequestReport } from '../claims/funds-request-report.ts'
import { checklistReport } from '../closing/checklist-report.ts'
import { complianceScoresReport, complianceStatusReport } from '../compliance/compliance-reports.ts'
import { consolidationReport, partnerFundsReport } from '../consolidation/consolidation-reports.ts'
import { rulingsReport } from '../eligibility/rulings-report.ts'
import { findingsReport } from '../findings/findings-report.ts'
import { closingStatementReport } from '../grants/closing-report.ts'
import { disallowedCostsReport } from '../partner-reports/disallowed-costs-report.ts'
import { cashCountReport } from '../payments/cash-count-report.ts'
import { payrollReport, statutoryReturnsReport } from '../payroll/payroll-reports.ts'
import { procurementReport } from '../procurement/procurement-report.ts'
import { retentionReport } from '../retention/retention-report.ts'
import { subAwardStatus } from '../sub-awards/status-report.ts'
import { agedReport } from '../third-parties/aged-report.ts'
import { reconciliationReport } from '../treasury/reconciliation-report.ts'
import { virementReport } from '../virements/virement-report.ts'
import { budgetReport } from './budget-report.ts'
import { fundBalance } from './fund-balance.ts'
import { generalLedger } from './general-ledger.ts'
import { type ReportScope, reportScope } from './report-scope.ts'
import { transactions } from './transactions.ts'
import { trialBalance } from './trial-balance.ts'

type TabularReader = (
  database: Database,
  scope: ReportScope,
  language: Language,
  parameters: ReportParameters,
  today: LocalDate | undefined,
) => TabularReport | Result<TabularReport>

/** What a report holds beside its machine columns when it is made for people, as a workbook. */
const PAPER_READERS: Readonly<Record<string, TabularReader>> = {
  'advances-ageing': (database, scope, language) => advancesAgeing(database, scope, language),
  budget: (database, scope, language, parameters) => budgetWorkbook(database, scope, language, parameters, true),
  'budget-vs-actual': (database, scope, language) => budgetReport(database, scope, language, true),
}

/** The reports that are one table, by name. */
const READERS: Readonly<Record<string, TabularReader>> = {
  'trial-balance': (database, scope, language, { byCurrency }) => trialBalance(database, scope, language, byCurrency ?? false),
  'general-ledger': (database, scope, language) => generalLedger(database, scope, language),
  transactions: (database, scope, _language, { expenditure }) => transactions(database, scope, expenditure ?? false),
  'budget-vs-actual': (database, scope, language) => budgetReport(database, scope, language),
  'fund-balance': (database, scope) => fundBalance(database, scope),
  'bank-reconciliation': (database, scope, language, { period }) =>
    reconciliationReport(database, scope.account, period, language),
  payroll: (database, scope) => payrollReport(database, scope),
  'statutory-returns': (database, scope, language) => statutoryReturnsReport(database, scope, language),
  'closing-checklist': (database, scope, language) => checklistReport(database, scope, language),
  'cash-count': (database, scope) => cashCountReport(database, scope),
  'advances-ageing': (database, scope) => advancesAgeing(database, scope),
  'aged-payables': (database, scope) => agedReport(database, scope, 'payables'),
  'aged-receivables': (database, scope) => agedReport(database, scope, 'receivables'),
  assets: (database, scope, language) => assetsReport(database, scope, language),
  'depreciation-schedule': (database, scope) => depreciationReport(database, scope),
  procurement: (database, scope) => procurementReport(database, scope),
  'grant-closing-statement': (database, scope) => closingStatementReport(database, scope),
  'eligibility-rulings': (database, scope) => rulingsReport(database, scope),
  virement: (database, scope) => virementReport(database, scope),
  consolidation: (database, scope, language) => consolidationReport(database, scope, language),
  'partner-funds': (database, scope) => partnerFundsReport(database, scope),
  'sub-award-status': (database, scope) => subAwardStatus(database, scope),
  'disallowed-costs': (database, scope) => disallowedCostsReport(database, scope),
  'funds-request': (database, scope, language, { period }) => fundsRequestReport(database, scope, language, period),
  budget: (database, scope, language, parameters) => budgetWorkbook(database, scope, language, parameters, false),
  'budget-comparison': (database, scope, language, parameters) => budgetComparison(database, scope, language, parameters),
  'partner-allocation': (database, scope, language) => partnerAllocation(database, scope, language),
  'unit-costs': (database, scope, language) => unitCosts(database, scope, language),
  findings: (database, scope, _language, parameters, today) => findingsReport(database, scope, parameters, today),
  capacity: (database, scope, language) => capacityReport(database, scope, language),
  'capacity-plan': (database, scope, language) => capacityPlanReport(database, scope, language),
  retention: (database, scope) => retentionReport(database, scope),
  'forecast-accuracy': (database, scope) => forecastAccuracyReport(database, scope),
  activities: (database, scope, language) => activitiesReport(database, scope, language),
  results: (database, scope, language) => resultsReport(database, scope, language),
  'activity-costs': (database, scope, language) => activityCostsReport(database, scope, language),
  logframe: (database, scope) => logframeReport(database, scope),
  'compliance-status': (database, scope, language) => complianceStatusReport(database, scope, language),
  'compliance-scores': (database, scope, language) => complianceScoresReport(database, scope, language),
}

/**
 * A tabular report of the ledger (spec 10 "Reports for machines"): its exact columns, names in the language given, money in
 * minor units; `paper` adds what only a workbook has (06 §5.8), `today` is the day on which things are overdue. Refused: a name that is no tabular report (`claim` is a workbook), and every wrong parameter at once.
 */
export function machineReport(
  database: Database,
  name: string,
  parameters: ReportParameters,
  language: Language,
  paper = false,
  today?: LocalDate,
): Result<TabularReport> {
  const readers = paper && Object.hasOwn(PAPER_READERS, name) ? PAPER_READERS : READERS
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined
  if (!reader) return failure(fault('REPORT_UNKNOWN', undefined, { name }))
  const scope = reportScope(database, parameters)
  if (!scope.ok) return scope
  const report = reader(database, scope.value, language, parameters, today)
  return 'ok' in report ? report : success(report)
}
