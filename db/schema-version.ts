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

/** The first version of the file, room by room. */
const FIRST_VERSION = [
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
].join('\n')

export interface Migration {
  readonly sql: string
  /** Names of the registers whose rows it fills, renames or rebuilds: their new values are recorded in the chain with it. */
  readonly rewrites: readonly string[]
}

/** What brings a file from each version to the next. A released one is never changed. */
export const MIGRATIONS: readonly Migration[] = [{ sql: FIRST_VERSION, rewrites: [] }]

export const CURRENT_VERSION = MIGRATIONS.length

export const schemaVersion = (database: Database): number => Number(database.pragma('user_version'))

/**
 * Brings a file to the current version: all pending migrations and what `record` says of them in the chain, in one transaction, or none of them.
 * `record` is given the names of the registers that were rewritten; a new file has no chain yet, and needs none.
 */
export function migrate(
  database: Database,
  {
    migrations = MIGRATIONS,
    record,
  }: { migrations?: readonly Migration[]; record?: (rewritten: readonly string[]) => void } = {},
): void {
  const from = schemaVersion(database)
  if (from >= migrations.length) return
  const pending = migrations.slice(from)
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const { sql } of pending) database.exec(sql)
    record?.([...new Set(pending.flatMap(({ rewrites }) => rewrites))])
    database.exec(`PRAGMA user_version = ${migrations.length}; PRAGMA application_id = ${APPLICATION_ID}`)
    database.exec('COMMIT')
  } catch (cause) {
    database.exec('ROLLBACK')
    throw cause
  }
}
