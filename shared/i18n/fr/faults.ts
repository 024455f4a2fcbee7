import { activitiesFaultsFr } from './faults-activities.ts'
import { advancesFaultsFr } from './faults-advances.ts'
import { assetsFaultsFr } from './faults-assets.ts'
import { auditFaultsFr } from './faults-audit.ts'
import { budgetsFaultsFr } from './faults-budgets.ts'
import { capacityFaultsFr } from './faults-capacity.ts'
import { claimsFaultsFr } from './faults-claims.ts'
import { closingFaultsFr } from './faults-closing.ts'
import { commitmentsFaultsFr } from './faults-commitments.ts'
import { complianceFaultsFr } from './faults-compliance.ts'
import { complianceOverviewFaultsFr } from './faults-compliance-overview.ts'
import { conversionFaultsFr } from './faults-conversion.ts'
import { documentsFaultsFr } from './faults-documents.ts'
import { eligibilityFaultsFr } from './faults-eligibility.ts'
import { exchangeFaultsFr } from './faults-exchange.ts'
import { fileFaultsFr } from './faults-file.ts'
import { findingsFaultsFr } from './faults-findings.ts'
import { grantsFaultsFr } from './faults-grants.ts'
import { headsFaultsFr } from './faults-heads.ts'
import { incidentsFaultsFr } from './faults-incidents.ts'
import { ledgerFaultsFr } from './faults-ledger.ts'
import { partnerReportsFaultsFr } from './faults-partner-reports.ts'
import { paymentsFaultsFr } from './faults-payments.ts'
import { payrollFaultsFr } from './faults-payroll.ts'
import { presetsFaultsFr } from './faults-presets.ts'
import { procurementFaultsFr } from './faults-procurement.ts'
import { setupFaultsFr } from './faults-setup.ts'
import { sharedCostsFaultsFr } from './faults-shared-costs.ts'
import { subAwardsFaultsFr } from './faults-sub-awards.ts'
import { tabularFaultsFr } from './faults-tabular.ts'
import { thirdPartiesFaultsFr } from './faults-third-parties.ts'
import { treasuryFaultsFr } from './faults-treasury.ts'
import { virementsFaultsFr } from './faults-virements.ts'
import { workbookFaultsFr } from './faults-workbook.ts'
import { workingPapersFaultsFr } from './faults-working-papers.ts'

/** Every sentence of error in French, by code. The codes are the contract; the English twins have the same keys. */
export const faultsFr = {
  ...ledgerFaultsFr,
  ...fileFaultsFr,
  ...setupFaultsFr,
  ...tabularFaultsFr,
  ...conversionFaultsFr,
  ...grantsFaultsFr,
  ...documentsFaultsFr,
  ...treasuryFaultsFr,
  ...paymentsFaultsFr,
  ...advancesFaultsFr,
  ...thirdPartiesFaultsFr,
  ...sharedCostsFaultsFr,
  ...payrollFaultsFr,
  ...commitmentsFaultsFr,
  ...presetsFaultsFr,
  ...procurementFaultsFr,
  ...virementsFaultsFr,
  ...workbookFaultsFr,
  ...subAwardsFaultsFr,
  ...partnerReportsFaultsFr,
  ...assetsFaultsFr,
  ...closingFaultsFr,
  ...complianceFaultsFr,
  ...capacityFaultsFr,
  ...incidentsFaultsFr,
  ...complianceOverviewFaultsFr,
  ...auditFaultsFr,
  ...findingsFaultsFr,
  ...eligibilityFaultsFr,
  ...claimsFaultsFr,
  ...budgetsFaultsFr,
  ...activitiesFaultsFr,
  ...workingPapersFaultsFr,
  ...exchangeFaultsFr,
  ...headsFaultsFr,
}

export type FaultCode = keyof typeof faultsFr
