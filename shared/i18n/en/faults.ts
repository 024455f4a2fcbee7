import type { FaultCode } from '../fr/faults.ts'
import { conversionFaultsEn } from './faults-conversion.ts'
import { fileFaultsEn } from './faults-file.ts'
import { ledgerFaultsEn } from './faults-ledger.ts'
import { setupFaultsEn } from './faults-setup.ts'
import { tabularFaultsEn } from './faults-tabular.ts'

export const faultsEn: Record<FaultCode, string> = {
  ...ledgerFaultsEn,
  ...fileFaultsEn,
  ...setupFaultsEn,
  ...tabularFaultsEn,
  ...conversionFaultsEn,
}
