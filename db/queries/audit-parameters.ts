import { statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type AuditParameterRow = RowOf<'auditParameter'>

const PARAMETERS = statement((db) => db.selectFrom('auditParameter').selectAll().orderBy('name'))

export const listAuditParameters = (database: Database): AuditParameterRow[] => database.all(PARAMETERS)

export const saveAuditParameter = (database: Database, row: AuditParameterRow): number => database.upsert('auditParameter', row)
