/** The reports of this version, by the names that the command line and the contract use. */
export const REPORT_NAMES = [
  'claim',
  'budget-vs-actual',
  'transactions',
  'trial-balance',
  'general-ledger',
  'fund-balance',
  'bank-reconciliation',
  'payroll',
  'statutory-returns',
  'closing-checklist',
  'cash-count',
  'advances-ageing',
  'aged-payables',
  'aged-receivables',
  'assets',
  'depreciation-schedule',
  'procurement',
  'funds-request',
] as const
export type ReportName = (typeof REPORT_NAMES)[number]
