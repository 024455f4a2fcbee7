import { activitiesRegisters } from './activities.ts'
import { advancesRegisters } from './advances.ts'
import { assetsRegisters } from './assets.ts'
import { auditRegisters } from './audit.ts'
import { budgetsRegisters } from './budgets.ts'
import { capacityRegisters } from './capacity.ts'
import { claimsRegisters } from './claims.ts'
import { closingRegisters } from './closing.ts'
import { commitmentsRegisters } from './commitments.ts'
import { complianceRegisters } from './compliance.ts'
import { documentsRegisters } from './documents.ts'
import { eligibilityRegisters } from './eligibility.ts'
import { exchangeRegisters } from './exchange.ts'
import { findingsRegisters } from './findings.ts'
import { grantsRegisters } from './grants.ts'
import { incidentsRegisters } from './incidents.ts'
import { partnerReportsRegisters } from './partner-reports.ts'
import { paymentsRegisters } from './payments.ts'
import { payrollRegisters } from './payroll.ts'
import { presetsRegisters } from './presets.ts'
import { procurementRegisters } from './procurement.ts'
import type { Register } from './register.ts'
import { sharedCostsRegisters } from './shared-costs.ts'
import { subAwardsRegisters } from './sub-awards.ts'
import { thirdPartiesRegisters } from './third-parties.ts'
import { treasuryRegisters } from './treasury.ts'
import { virementsRegisters } from './virements.ts'

/** Every register that the chain covers; `voucher-origin` says which record a voucher comes from. */
export const REGISTERS: readonly Register[] = [
  { name: 'voucher-origin', table: 'voucher_origin', key: 'id', unrecorded: ['draft_id'], covered: 'voucher_id IS NOT NULL' },
  ...advancesRegisters,
  ...auditRegisters,
  ...assetsRegisters,
  ...closingRegisters,
  ...commitmentsRegisters,
  ...documentsRegisters,
  ...paymentsRegisters,
  ...payrollRegisters,
  ...presetsRegisters,
  ...procurementRegisters,
  ...sharedCostsRegisters,
  ...thirdPartiesRegisters,
  ...treasuryRegisters,
  ...complianceRegisters,
  ...findingsRegisters,
  ...capacityRegisters,
  ...incidentsRegisters,
  ...partnerReportsRegisters,
  ...subAwardsRegisters,
  ...claimsRegisters,
  ...eligibilityRegisters,
  ...virementsRegisters,
  ...budgetsRegisters,
  ...grantsRegisters,
  ...activitiesRegisters,
  ...exchangeRegisters,
]

/** The register of this name; naming another is a mistake of the program. */
export function registerNamed(name: string): Register {
  const found = REGISTERS.find((register) => register.name === name)
  if (!found) throw new RangeError(`no register is called ${name}`)
  return found
}
