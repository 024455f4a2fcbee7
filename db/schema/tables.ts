import { activitiesTables } from './activities.ts'
import { advancesTables } from './advances.ts'
import { assetsTables } from './assets.ts'
import { auditParametersTables } from './audit-parameters.ts'
import { budgetsTables } from './budgets.ts'
import { capacityTables } from './capacity.ts'
import { chainTables } from './chain.ts'
import { checklistTemplatesTables } from './checklist-templates.ts'
import { claimsTables } from './claims.ts'
import { closingTables } from './closing.ts'
import { commitmentsTables } from './commitments.ts'
import { complianceTables } from './compliance.ts'
import { documentsTables } from './documents.ts'
import { eligibilityTables } from './eligibility.ts'
import { findingsTables } from './findings.ts'
import { grantsTables } from './grants.ts'
import { incidentsTables } from './incidents.ts'
import { ledgerTables } from './ledger.ts'
import { organisationKeysTables } from './organisation-keys.ts'
import { originsTables } from './origins.ts'
import { partnerReportsTables } from './partner-reports.ts'
import { paymentsTables } from './payments.ts'
import { payrollTables } from './payroll.ts'
import { presetsTables } from './presets.ts'
import { procurementTables } from './procurement.ts'
import { sharedCostsTables } from './shared-costs.ts'
import { statutoryCalendarTables } from './statutory-calendar.ts'
import { subAwardsTables } from './sub-awards.ts'
import type { NewRow, Row, Table, TableTypes } from './table.ts'
import { thirdPartiesTables } from './third-parties.ts'
import { treasuryTables } from './treasury.ts'
import { virementsTables } from './virements.ts'
import { vouchersTables } from './vouchers.ts'

/** Every table of a ledger, by the name it has in this program: the one description that types, registers and proofs come from. */
export const TABLES = {
  ...activitiesTables,
  ...advancesTables,
  ...assetsTables,
  ...auditParametersTables,
  ...budgetsTables,
  ...capacityTables,
  ...chainTables,
  ...vouchersTables,
  ...checklistTemplatesTables,
  ...claimsTables,
  ...closingTables,
  ...commitmentsTables,
  ...complianceTables,
  ...documentsTables,
  ...eligibilityTables,
  ...findingsTables,
  ...grantsTables,
  ...incidentsTables,
  ...ledgerTables,
  ...organisationKeysTables,
  ...originsTables,
  ...partnerReportsTables,
  ...paymentsTables,
  ...payrollTables,
  ...presetsTables,
  ...procurementTables,
  ...sharedCostsTables,
  ...statutoryCalendarTables,
  ...subAwardsTables,
  ...thirdPartiesTables,
  ...treasuryTables,
  ...virementsTables,
} as const satisfies Readonly<Record<string, Table>>

export type TableName = keyof typeof TABLES

/** The database as Kysely types it. */
export type Tables = { [T in TableName]: TableTypes<(typeof TABLES)[T]> }

/** A row as it is read. */
export type RowOf<T extends TableName> = Row<(typeof TABLES)[T]>

/** A row as it is inserted. */
export type NewRowOf<T extends TableName> = NewRow<(typeof TABLES)[T]>
