import { activitiesRouter } from './activities/activities-router.ts'
import { advancesRouter } from './advances/advances-router.ts'
import { assetsRouter } from './assets/assets-router.ts'
import { auditRouter } from './audit/audit-router.ts'
import { budgetsRouter } from './budgets/budgets-router.ts'
import { capacityRouter } from './capacity/capacity-router.ts'
import { claimsRouter } from './claims/claims-router.ts'
import { closingRouter } from './closing/closing-router.ts'
import { commitmentsRouter } from './commitments/commitments-router.ts'
import { checklistTemplatesRouter } from './compliance/checklist-templates-router.ts'
import { complianceOverviewRouter } from './compliance/compliance-overview-router.ts'
import { complianceRouter } from './compliance/compliance-router.ts'
import { consolidationRouter } from './consolidation/consolidation-router.ts'
import { conversionRouter } from './conversion/conversion-router.ts'
import { documentsRouter } from './documents/documents-router.ts'
import { eligibilityRouter } from './eligibility/eligibility-router.ts'
import { exchangeRouter } from './exchange/exchange-router.ts'
import { findingsRouter } from './findings/findings-router.ts'
import { grantsRouter } from './grants/grants-router.ts'
import { headsRouter } from './heads/heads-router.ts'
import { service } from './host/host-context.ts'
import { incidentsRouter } from './incidents/incidents-router.ts'
import { partnerReportsRouter } from './partner-reports/partner-reports-router.ts'
import { paymentsRouter } from './payments/payments-router.ts'
import { payrollRouter } from './payroll/payroll-router.ts'
import { presetsRouter } from './presets/presets-router.ts'
import { printsRouter } from './prints/prints-router.ts'
import { procurementRouter } from './procurement/procurement-router.ts'
import { reportsRouter } from './reports/reports-router.ts'
import { settingsRouter } from './settings/settings-router.ts'
import { sharedCostsRouter } from './shared-costs/shared-costs-router.ts'
import { subAwardsRouter } from './sub-awards/sub-awards-router.ts'
import { thirdPartiesRouter } from './third-parties/third-parties-router.ts'
import { treasuryRouter } from './treasury/treasury-router.ts'
import { virementsRouter } from './virements/virements-router.ts'
import { vouchersRouter } from './vouchers/vouchers-router.ts'
import { workingPapersRouter } from './working-papers/working-papers-router.ts'

/** The whole contract, implemented: what both hosts serve. */
export const router = service.router({
  settings: settingsRouter,
  vouchers: vouchersRouter,
  grants: grantsRouter,
  budgets: budgetsRouter,
  conversion: conversionRouter,
  reports: reportsRouter,
  audit: auditRouter,
  prints: printsRouter,
  presets: presetsRouter,
  documents: documentsRouter,
  treasury: treasuryRouter,
  payments: paymentsRouter,
  advances: advancesRouter,
  thirdParties: thirdPartiesRouter,
  sharedCosts: sharedCostsRouter,
  payroll: payrollRouter,
  commitments: commitmentsRouter,
  procurement: procurementRouter,
  virements: virementsRouter,
  consolidation: consolidationRouter,
  subAwards: subAwardsRouter,
  partnerReports: partnerReportsRouter,
  claims: claimsRouter,
  assets: assetsRouter,
  closing: closingRouter,
  compliance: complianceRouter,
  findings: findingsRouter,
  capacity: capacityRouter,
  incidents: incidentsRouter,
  complianceOverview: complianceOverviewRouter,
  checklistTemplates: checklistTemplatesRouter,
  eligibility: eligibilityRouter,
  activities: activitiesRouter,
  workingPapers: workingPapersRouter,
  exchange: exchangeRouter,
  heads: headsRouter,
})
