import { advancesPermissions } from './permissions/advances.ts'
import { assetsPermissions } from './permissions/assets.ts'
import { budgetsPermissions } from './permissions/budgets.ts'
import { claimsPermissions } from './permissions/claims.ts'
import { closingPermissions } from './permissions/closing.ts'
import { commitmentsPermissions } from './permissions/commitments.ts'
import { compliancePermissions } from './permissions/compliance.ts'
import { documentsPermissions } from './permissions/documents.ts'
import { eligibilityPermissions } from './permissions/eligibility.ts'
import { exchangePermissions } from './permissions/exchange.ts'
import { grantsPermissions } from './permissions/grants.ts'
import { partnerReportsPermissions } from './permissions/partner-reports.ts'
import { paymentsPermissions } from './permissions/payments.ts'
import { payrollPermissions } from './permissions/payroll.ts'
import { presetsPermissions } from './permissions/presets.ts'
import { procurementPermissions } from './permissions/procurement.ts'
import { sharedCostsPermissions } from './permissions/shared-costs.ts'
import { subAwardsPermissions } from './permissions/sub-awards.ts'
import { thirdPartiesPermissions } from './permissions/third-parties.ts'
import { treasuryPermissions } from './permissions/treasury.ts'
import { virementsPermissions } from './permissions/virements.ts'
import { ROLES, type Role } from './role.ts'

const ANYONE: readonly Role[] = ROLES
const WRITERS: readonly Role[] = ['preparer', 'approver', 'administrator']

/**
 * Every command that writes, with the roles of which one is enough. The contract shows it, and the kernel enforces it
 * for every host: no procedure reaches the database without passing here.
 */
export const PERMISSIONS = {
  'settings.importSetup': ['administrator'],
  'settings.importRates': ['administrator', 'preparer'],
  'settings.addRate': ['administrator', 'preparer'],
  'settings.addUser': ['administrator'],
  'settings.closePeriod': ['administrator'],
  'settings.softClosePeriod': ['administrator'],
  'vouchers.saveDraft': ['preparer'],
  'vouchers.deleteDraft': ['preparer'],
  'vouchers.submit': ['preparer'],
  'vouchers.approve': ['approver'],
  'vouchers.returnDraft': ['approver'],
  'vouchers.post': ['preparer', 'approver'],
  'vouchers.reverse': ['preparer', 'approver'],
  'vouchers.proposeReversal': ['preparer'],
  'vouchers.proposeCorrection': ['preparer'],
  'vouchers.reclass': ['preparer'],
  'vouchers.import': ['preparer'],
  'reports.exportClaim': WRITERS,
  'audit.verify': ANYONE,
  ...grantsPermissions,
  ...documentsPermissions,
  ...treasuryPermissions,
  ...paymentsPermissions,
  ...advancesPermissions,
  ...thirdPartiesPermissions,
  ...sharedCostsPermissions,
  ...payrollPermissions,
  ...commitmentsPermissions,
  ...presetsPermissions,
  ...procurementPermissions,
  ...virementsPermissions,
  ...subAwardsPermissions,
  ...assetsPermissions,
  ...partnerReportsPermissions,
  ...closingPermissions,
  ...compliancePermissions,
  ...eligibilityPermissions,
  ...claimsPermissions,
  ...budgetsPermissions,
  ...exchangePermissions,
} as const satisfies Record<string, readonly Role[]>

export type CommandName = keyof typeof PERMISSIONS
