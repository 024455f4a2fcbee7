import { activitiesScreen } from '../features/activities/activities-screen.tsx'
import { advancesScreen } from '../features/advances/advances-screen.tsx'
import { assetsScreen } from '../features/assets/assets-screen.tsx'
import { auditScreen } from '../features/audit/audit-screen.tsx'
import { auditSampleScreen } from '../features/audit/sample/audit-sample-screen.tsx'
import { auditTestsScreen } from '../features/audit/tests/audit-tests-screen.tsx'
import { budgetScreen } from '../features/budgets/budget-screen.tsx'
import { budgetVersionsScreen } from '../features/budgets/versions/versions-screen.tsx'
import { capacityScreen } from '../features/capacity/capacity-screen.tsx'
import { claimsScreen } from '../features/claims/claims-screen.tsx'
import { closingScreen } from '../features/closing/closing-screen.tsx'
import { commitmentsScreen } from '../features/commitments/commitments-screen.tsx'
import { statutoryCalendarScreen } from '../features/compliance/calendar/statutory-calendar-screen.tsx'
import { checklistsScreen } from '../features/compliance/checklists-screen.tsx'
import { complianceOverviewScreen } from '../features/compliance/overview/compliance-overview-screen.tsx'
import { voucherChecksScreen } from '../features/compliance/voucher-checklist/voucher-checks-screen.tsx'
import { consolidationScreen } from '../features/consolidation/consolidation-screen.tsx'
import { conversionScreen } from '../features/conversion/conversion-screen.tsx'
import { dashboardScreen } from '../features/dashboard/dashboard-screen.tsx'
import { documentsScreen } from '../features/documents/documents-screen.tsx'
import { eligibilityScreen } from '../features/eligibility/eligibility-screen.tsx'
import { packagesScreen } from '../features/exchange/packages-screen.tsx'
import { findingsScreen } from '../features/findings/findings-screen.tsx'
import { grantsScreen } from '../features/grants/grants-screen.tsx'
import { headsScreen } from '../features/heads/heads-screen.tsx'
import { incidentsScreen } from '../features/incidents/incidents-screen.tsx'
import { partnerReportsScreen } from '../features/partner-reports/partner-reports-screen.tsx'
import { cashScreen } from '../features/payments/cash-screen.tsx'
import { paymentsScreen } from '../features/payments/payments-screen.tsx'
import { payrollScreen } from '../features/payroll/payroll-screen.tsx'
import { recurringScreen } from '../features/presets/recurring-screen.tsx'
import { procurementScreen } from '../features/procurement/procurement-screen.tsx'
import { referenceScreen } from '../features/reference/reference-screen.tsx'
import { reportsScreen } from '../features/reports/reports-screen.tsx'
import { settingsScreen } from '../features/settings/settings-screen.tsx'
import { sharedCostsScreen } from '../features/shared-costs/shared-costs-screen.tsx'
import { deliveryChainScreen } from '../features/sub-awards/delivery-chain-screen.tsx'
import { partnersScreen } from '../features/sub-awards/partners-screen.tsx'
import { thirdPartiesScreen } from '../features/third-parties/third-parties-screen.tsx'
import { reconciliationScreen } from '../features/treasury/reconciliation-screen.tsx'
import { treasuryScreen } from '../features/treasury/treasury-screen.tsx'
import { virementsScreen } from '../features/virements/virements-screen.tsx'
import { entryScreen } from '../features/vouchers/entry-screen.tsx'
import { registerScreen } from '../features/vouchers/register-screen.tsx'
import { workingPapersScreen } from '../features/working-papers/working-papers-screen.tsx'
import type { ScreenName } from './routes/routes.ts'
import type { Screen } from './screen.ts'

/** Which screen stands behind each address: the only file of the shell that knows the features. */
export const SCREENS: Readonly<Record<ScreenName, Screen>> = {
  dashboard: dashboardScreen,
  vouchers: registerScreen,
  voucherEntry: entryScreen,
  budgets: budgetScreen,
  grants: grantsScreen,
  budgetVersions: budgetVersionsScreen,
  conversion: conversionScreen,
  audit: auditScreen,
  auditTests: auditTestsScreen,
  auditSample: auditSampleScreen,
  findings: findingsScreen,
  workingPapers: workingPapersScreen,
  heads: headsScreen,
  reports: reportsScreen,
  reference: referenceScreen,
  settings: settingsScreen,
  documents: documentsScreen,
  treasury: treasuryScreen,
  reconciliation: reconciliationScreen,
  cash: cashScreen,
  payments: paymentsScreen,
  advances: advancesScreen,
  thirdParties: thirdPartiesScreen,
  recurring: recurringScreen,
  sharedCosts: sharedCostsScreen,
  payroll: payrollScreen,
  commitments: commitmentsScreen,
  procurement: procurementScreen,
  eligibility: eligibilityScreen,
  virements: virementsScreen,
  consolidation: consolidationScreen,
  partners: partnersScreen,
  deliveryChain: deliveryChainScreen,
  partnerReports: partnerReportsScreen,
  activities: activitiesScreen,
  claims: claimsScreen,
  assets: assetsScreen,
  closing: closingScreen,
  checklists: checklistsScreen,
  complianceOverview: complianceOverviewScreen,
  voucherChecks: voucherChecksScreen,
  statutoryCalendar: statutoryCalendarScreen,
  capacity: capacityScreen,
  incidents: incidentsScreen,
  packages: packagesScreen,
}
