import type { FaultCode } from '../fr/faults.ts'
import { activitiesFaultsEn } from './faults-activities.ts'
import { advancesFaultsEn } from './faults-advances.ts'
import { assetsFaultsEn } from './faults-assets.ts'
import { auditFaultsEn } from './faults-audit.ts'
import { budgetsFaultsEn } from './faults-budgets.ts'
import { capacityFaultsEn } from './faults-capacity.ts'
import { claimsFaultsEn } from './faults-claims.ts'
import { closingFaultsEn } from './faults-closing.ts'
import { commitmentsFaultsEn } from './faults-commitments.ts'
import { complianceFaultsEn } from './faults-compliance.ts'
import { complianceOverviewFaultsEn } from './faults-compliance-overview.ts'
import { conversionFaultsEn } from './faults-conversion.ts'
import { documentsFaultsEn } from './faults-documents.ts'
import { eligibilityFaultsEn } from './faults-eligibility.ts'
import { exchangeFaultsEn } from './faults-exchange.ts'
import { fileFaultsEn } from './faults-file.ts'
import { findingsFaultsEn } from './faults-findings.ts'
import { grantsFaultsEn } from './faults-grants.ts'
import { headsFaultsEn } from './faults-heads.ts'
import { incidentsFaultsEn } from './faults-incidents.ts'
import { ledgerFaultsEn } from './faults-ledger.ts'
import { partnerReportsFaultsEn } from './faults-partner-reports.ts'
import { paymentsFaultsEn } from './faults-payments.ts'
import { payrollFaultsEn } from './faults-payroll.ts'
import { presetsFaultsEn } from './faults-presets.ts'
import { procurementFaultsEn } from './faults-procurement.ts'
import { setupFaultsEn } from './faults-setup.ts'
import { sharedCostsFaultsEn } from './faults-shared-costs.ts'
import { subAwardsFaultsEn } from './faults-sub-awards.ts'
import { tabularFaultsEn } from './faults-tabular.ts'
import { thirdPartiesFaultsEn } from './faults-third-parties.ts'
import { treasuryFaultsEn } from './faults-treasury.ts'
import { virementsFaultsEn } from './faults-virements.ts'
import { workbookFaultsEn } from './faults-workbook.ts'
import { workingPapersFaultsEn } from './faults-working-papers.ts'

export const faultsEn: Record<FaultCode, string> = {
  ...ledgerFaultsEn,
  ...fileFaultsEn,
  ...setupFaultsEn,
  ...tabularFaultsEn,
  ...conversionFaultsEn,
  ...grantsFaultsEn,
  ...documentsFaultsEn,
  ...treasuryFaultsEn,
  ...paymentsFaultsEn,
  ...advancesFaultsEn,
  ...thirdPartiesFaultsEn,
  ...sharedCostsFaultsEn,
  ...payrollFaultsEn,
  ...commitmentsFaultsEn,
  ...presetsFaultsEn,
  ...procurementFaultsEn,
  ...virementsFaultsEn,
  ...workbookFaultsEn,
  ...subAwardsFaultsEn,
  ...partnerReportsFaultsEn,
  ...assetsFaultsEn,
  ...closingFaultsEn,
  ...complianceFaultsEn,
  ...capacityFaultsEn,
  ...incidentsFaultsEn,
  ...complianceOverviewFaultsEn,
  ...auditFaultsEn,
  ...findingsFaultsEn,
  ...eligibilityFaultsEn,
  ...claimsFaultsEn,
  ...budgetsFaultsEn,
  ...activitiesFaultsEn,
  ...workingPapersFaultsEn,
  ...exchangeFaultsEn,
  ...headsFaultsEn,
}
