import type { Database } from './database.ts'
import { ledgerMigration } from './migrations/001-ledger.ts'
import { triggerMigration } from './migrations/002-triggers.ts'
import { originMigration } from './migrations/003-origins.ts'
import { documentsMigration } from './migrations/004-documents.ts'
import { treasuryMigration } from './migrations/005-treasury.ts'
import { paymentsMigration } from './migrations/006-payments.ts'
import { advancesMigration } from './migrations/007-advances.ts'
import { thirdPartiesMigration } from './migrations/008-third-parties.ts'
import { sharedCostsMigration } from './migrations/009-shared-costs.ts'
import { payrollMigration } from './migrations/010-payroll.ts'
import { commitmentsMigration } from './migrations/011-commitments.ts'
import { procurementMigration } from './migrations/012-procurement.ts'
import { assetsMigration } from './migrations/013-assets.ts'
import { closingMigration } from './migrations/014-closing.ts'
import { presetsMigration } from './migrations/015-presets.ts'
import { grantsMigration } from './migrations/016-grants.ts'
import { budgetsMigration } from './migrations/017-budgets.ts'
import { virementsMigration } from './migrations/018-virements.ts'
import { eligibilityMigration } from './migrations/019-eligibility.ts'
import { claimsMigration } from './migrations/020-claims.ts'
import { subAwardsMigration } from './migrations/021-sub-awards.ts'
import { partnerReportsMigration } from './migrations/022-partner-reports.ts'
import { complianceMigration } from './migrations/024-compliance.ts'
import { FINDING_TABLES } from './migrations/025-findings.ts'
import { checklistTemplatesMigration } from './migrations/027-checklist-templates.ts'
import { statutoryCalendarMigration } from './migrations/028-statutory-calendar.ts'
import { organisationKeysMigration } from './migrations/029-organisation-keys.ts'
import { activitiesMigration } from './migrations/030-activities.ts'
import { capacityMigration } from './migrations/031-capacity.ts'
import { incidentsMigration } from './migrations/032-incidents.ts'
import { auditParametersMigration } from './migrations/033-audit-parameters.ts'

/** Marks a file as a Sikasso ledger ("Sika" in the SQLite header). */
export const APPLICATION_ID = 0x53696b61

const MIGRATIONS: readonly string[] = [
  ledgerMigration,
  triggerMigration,
  originMigration,
  documentsMigration,
  treasuryMigration,
  paymentsMigration,
  advancesMigration,
  thirdPartiesMigration,
  sharedCostsMigration,
  payrollMigration,
  commitmentsMigration,
  procurementMigration,
  assetsMigration,
  closingMigration,
  presetsMigration,
  grantsMigration,
  budgetsMigration,
  virementsMigration,
  eligibilityMigration,
  claimsMigration,
  subAwardsMigration,
  partnerReportsMigration,
  complianceMigration,
  auditParametersMigration,
  activitiesMigration,
  capacityMigration,
  incidentsMigration,
  statutoryCalendarMigration,
  checklistTemplatesMigration,
  FINDING_TABLES,
  organisationKeysMigration,
]

export const CURRENT_VERSION = MIGRATIONS.length

export const schemaVersion = (database: Database): number => Number(database.pragma('user_version'))

/**
 * Brings a file to a version, the current one unless told: all pending migrations in one transaction, or none of them.
 */
export function migrate(database: Database, to = CURRENT_VERSION): void {
  const from = schemaVersion(database)
  if (from >= to) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const migration of MIGRATIONS.slice(from, to)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${to}; PRAGMA application_id = ${APPLICATION_ID}`)
    database.exec('COMMIT')
  } catch (cause) {
    database.exec('ROLLBACK')
    throw cause
  }
}
