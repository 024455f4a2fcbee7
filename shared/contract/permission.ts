import { activitiesPermissions } from './permissions/activities.ts'
import { advancesPermissions } from './permissions/advances.ts'
import { assetsPermissions } from './permissions/assets.ts'
import { auditPermissions } from './permissions/audit.ts'
import { budgetsPermissions } from './permissions/budgets.ts'
import { capacityPermissions } from './permissions/capacity.ts'
import { claimsPermissions } from './permissions/claims.ts'
import { closingPermissions } from './permissions/closing.ts'
import { commitmentsPermissions } from './permissions/commitments.ts'
import { compliancePermissions } from './permissions/compliance.ts'
import { complianceOverviewPermissions } from './permissions/compliance-overview.ts'
import { documentsPermissions } from './permissions/documents.ts'
import { eligibilityPermissions } from './permissions/eligibility.ts'
import { exchangePermissions } from './permissions/exchange.ts'
import { findingsPermissions } from './permissions/findings.ts'
import { grantsPermissions } from './permissions/grants.ts'
import { headsPermissions } from './permissions/heads.ts'
import { incidentsPermissions } from './permissions/incidents.ts'
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
import type { Role } from './role.ts'

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
  'settings.setHoliday': ['administrator'],
  ...auditPermissions,
  ...grantsPermissions,
  ...activitiesPermissions,
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
  ...findingsPermissions,
  ...capacityPermissions,
  ...incidentsPermissions,
  ...complianceOverviewPermissions,
  ...eligibilityPermissions,
  ...claimsPermissions,
  ...budgetsPermissions,
  ...exchangePermissions,
  ...headsPermissions,
} as const satisfies Record<string, readonly Role[]>

/** What stands in the table because a role is needed, and yet writes nothing: it is done in a ledger that was opened to be read, too. */
export const READING_COMMANDS = ['reports.exportClaim', 'audit.verify'] as const satisfies readonly CommandName[]

/** Who writes in the auditor's own file while the ledger is open for writing; in the auditor's seat, whoever gives a name does. */
export const PAPER_ROLES: readonly Role[] = ['auditor', 'approver', 'administrator']

export type CommandName = keyof typeof PERMISSIONS
