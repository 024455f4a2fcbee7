import type { Database } from '../../db/database.ts'
import type { TabularReport } from '../../reports/model/tabular-report.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { assetsReport, depreciationReport } from '../assets/asset-reports.ts'
import { procurementReport } from '../procurement/procurement-report.ts'
import { budgetReport } from './budget-report.ts'
import { fundBalance } from './fund-balance.ts'
import { generalLedger } from './general-ledger.ts'
import { type ReportScope, reportScope } from './report-scope.ts'
import { transactions } from './transactions.ts'
import { trialBalance } from './trial-balance.ts'

type TabularReader = (database: Database, scope: ReportScope, language: Language, parameters: ReportParameters) => TabularReport

/** The reports that are one table, by name. */
const READERS: Readonly<Record<string, TabularReader>> = {
  'trial-balance': (database, scope, language, { byCurrency }) => trialBalance(database, scope, language, byCurrency ?? false),
  'general-ledger': (database, scope, language) => generalLedger(database, scope, language),
  transactions: (database, scope, _language, { expenditure }) => transactions(database, scope, expenditure ?? false),
  'budget-vs-actual': (database, scope, language) => budgetReport(database, scope, language),
  'fund-balance': (database, scope) => fundBalance(database, scope),
  assets: (database, scope, language) => assetsReport(database, scope, language),
  'depreciation-schedule': (database, scope) => depreciationReport(database, scope),
  procurement: (database, scope) => procurementReport(database, scope),
}

/**
 * A tabular report of the ledger (spec 10 "Reports for machines"): its exact columns, names in the language given, money in
 * minor units. Refused: a name that is no tabular report (`claim` is a workbook), and every wrong parameter at once.
 */
export function machineReport(
  database: Database,
  name: string,
  parameters: ReportParameters,
  language: Language,
): Result<TabularReport> {
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined
  if (!reader) return failure(fault('REPORT_UNKNOWN', undefined, { name }))
  const scope = reportScope(database, parameters)
  return scope.ok ? success(reader(database, scope.value, language, parameters)) : scope
}
