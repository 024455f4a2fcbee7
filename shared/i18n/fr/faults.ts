import { conversionFaultsFr } from './faults-conversion.ts'
import { fileFaultsFr } from './faults-file.ts'
import { ledgerFaultsFr } from './faults-ledger.ts'
import { setupFaultsFr } from './faults-setup.ts'
import { tabularFaultsFr } from './faults-tabular.ts'

/** Every sentence of error in French, by code. The codes are the contract; the English twins have the same keys. */
export const faultsFr = { ...ledgerFaultsFr, ...fileFaultsFr, ...setupFaultsFr, ...tabularFaultsFr, ...conversionFaultsFr }

export type FaultCode = keyof typeof faultsFr
