import type { FaultCode } from '../fr/faults.ts'
import { advancesFaultsEn } from './faults-advances.ts'
import { assetsFaultsEn } from './faults-assets.ts'
import { budgetsFaultsEn } from './faults-budgets.ts'
import { closingFaultsEn } from './faults-closing.ts'
import { commitmentsFaultsEn } from './faults-commitments.ts'
import { conversionFaultsEn } from './faults-conversion.ts'
import { documentsFaultsEn } from './faults-documents.ts'
import { fileFaultsEn } from './faults-file.ts'
import { ledgerFaultsEn } from './faults-ledger.ts'
import { paymentsFaultsEn } from './faults-payments.ts'
import { payrollFaultsEn } from './faults-payroll.ts'
import { presetsFaultsEn } from './faults-presets.ts'
import { procurementFaultsEn } from './faults-procurement.ts'
import { setupFaultsEn } from './faults-setup.ts'
import { sharedCostsFaultsEn } from './faults-shared-costs.ts'
import { tabularFaultsEn } from './faults-tabular.ts'
import { thirdPartiesFaultsEn } from './faults-third-parties.ts'
import { treasuryFaultsEn } from './faults-treasury.ts'

export const faultsEn: Record<FaultCode, string> = {
  ...ledgerFaultsEn,
  ...fileFaultsEn,
  ...setupFaultsEn,
  ...tabularFaultsEn,
  ...conversionFaultsEn,
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
  ...assetsFaultsEn,
  ...closingFaultsEn,
  ...budgetsFaultsEn,
}
