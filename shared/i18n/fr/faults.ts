import { advancesFaultsFr } from './faults-advances.ts'
import { assetsFaultsFr } from './faults-assets.ts'
import { budgetsFaultsFr } from './faults-budgets.ts'
import { closingFaultsFr } from './faults-closing.ts'
import { commitmentsFaultsFr } from './faults-commitments.ts'
import { conversionFaultsFr } from './faults-conversion.ts'
import { documentsFaultsFr } from './faults-documents.ts'
import { fileFaultsFr } from './faults-file.ts'
import { ledgerFaultsFr } from './faults-ledger.ts'
import { paymentsFaultsFr } from './faults-payments.ts'
import { payrollFaultsFr } from './faults-payroll.ts'
import { presetsFaultsFr } from './faults-presets.ts'
import { procurementFaultsFr } from './faults-procurement.ts'
import { setupFaultsFr } from './faults-setup.ts'
import { sharedCostsFaultsFr } from './faults-shared-costs.ts'
import { tabularFaultsFr } from './faults-tabular.ts'
import { thirdPartiesFaultsFr } from './faults-third-parties.ts'
import { treasuryFaultsFr } from './faults-treasury.ts'

/** Every sentence of error in French, by code. The codes are the contract; the English twins have the same keys. */
export const faultsFr = {
  ...ledgerFaultsFr,
  ...fileFaultsFr,
  ...setupFaultsFr,
  ...tabularFaultsFr,
  ...conversionFaultsFr,
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
  ...assetsFaultsFr,
  ...closingFaultsFr,
  ...budgetsFaultsFr,
}

export type FaultCode = keyof typeof faultsFr
