import { activitiesContract } from './activities.ts'
import { advancesContract } from './advances.ts'
import { assetsContract } from './assets.ts'
import { auditContract } from './audit.ts'
import { budgetsContract } from './budgets.ts'
import { capacityContract } from './capacity.ts'
import { checklistTemplatesContract } from './checklist-templates.ts'
import { claimsContract } from './claims.ts'
import { closingContract } from './closing.ts'
import { commitmentsContract } from './commitments.ts'
import { complianceContract } from './compliance.ts'
import { complianceOverviewContract } from './compliance-overview.ts'
import { consolidationContract } from './consolidation.ts'
import { conversionContract } from './conversion.ts'
import { documentsContract } from './documents.ts'
import { eligibilityContract } from './eligibility.ts'
import { exchangeContract } from './exchange.ts'
import { findingsContract } from './findings.ts'
import { grantsContract } from './grants.ts'
import { headsContract } from './heads.ts'
import { incidentsContract } from './incidents.ts'
import { partnerReportsContract } from './partner-reports.ts'
import { paymentsContract } from './payments.ts'
import { payrollContract } from './payroll.ts'
import { presetsContract } from './presets.ts'
import { printsContract } from './prints.ts'
import { procurementContract } from './procurement.ts'
import { reportsContract } from './reports.ts'
import { settingsContract } from './settings.ts'
import { sharedCostsContract } from './shared-costs.ts'
import { subAwardsContract } from './sub-awards.ts'
import { thirdPartiesContract } from './third-parties.ts'
import { treasuryContract } from './treasury.ts'
import { virementsContract } from './virements.ts'
import { vouchersContract } from './vouchers.ts'
import { workingPapersContract } from './working-papers.ts'

/** Everything a host can ask of the service: one contract, served alike by the desktop and the loopback host. */
export const contract = {
  settings: settingsContract,
  vouchers: vouchersContract,
  grants: grantsContract,
  budgets: budgetsContract,
  conversion: conversionContract,
  reports: reportsContract,
  audit: auditContract,
  prints: printsContract,
  presets: presetsContract,
  documents: documentsContract,
  treasury: treasuryContract,
  payments: paymentsContract,
  advances: advancesContract,
  thirdParties: thirdPartiesContract,
  sharedCosts: sharedCostsContract,
  payroll: payrollContract,
  commitments: commitmentsContract,
  procurement: procurementContract,
  virements: virementsContract,
  consolidation: consolidationContract,
  subAwards: subAwardsContract,
  partnerReports: partnerReportsContract,
  claims: claimsContract,
  assets: assetsContract,
  closing: closingContract,
  compliance: complianceContract,
  findings: findingsContract,
  capacity: capacityContract,
  incidents: incidentsContract,
  complianceOverview: complianceOverviewContract,
  checklistTemplates: checklistTemplatesContract,
  eligibility: eligibilityContract,
  activities: activitiesContract,
  workingPapers: workingPapersContract,
  exchange: exchangeContract,
  heads: headsContract,
}
