import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const START = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('reconciliationStart').selectAll().where('account', '=', p.account),
)

export const startOf = (database: Database, account: string): RowOf<'reconciliationStart'> | undefined =>
  database.get(START, { account })

export type StartItemRow = RowOf<'reconciliationStartItem'>

const START_ITEMS = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('reconciliationStartItem').selectAll().where('account', '=', p.account).orderBy('date').orderBy('id'),
)

export const startItems = (database: Database, account: string): StartItemRow[] => database.all(START_ITEMS, { account })

const START_ENTRIES = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('reconciliationStartEntry').select(['voucherId', 'lineNumber']).where('account', '=', p.account),
)

type StartEntryRow = Answered<typeof START_ENTRIES>

export const startEntries = (database: Database, account: string): StartEntryRow[] => database.all(START_ENTRIES, { account })

export function replaceStart(
  database: Database,
  account: string,
  date: string,
  items: readonly Omit<StartItemRow, 'id' | 'account'>[],
  entries: readonly StartEntryRow[],
): void {
  database.delete('reconciliationStartItem', { account })
  database.delete('reconciliationStartEntry', { account })
  database.upsert('reconciliationStart', { account, date })
  for (const item of items) database.insert('reconciliationStartItem', { account, ...item })
  for (const entry of entries) database.insert('reconciliationStartEntry', { account, ...entry })
}

export type FindingRow = RowOf<'reconciliationFinding'>
export type FindingKind = FindingRow['kind']

const FINDINGS = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('reconciliationFinding').selectAll().where('account', '=', p.account).orderBy('id'),
)

export const findingsOf = (database: Database, account: string): FindingRow[] => database.all(FINDINGS, { account })

/** Writes a finding; answers its id. */
export const insertFinding = (database: Database, row: Omit<FindingRow, 'id'>): number =>
  database.insert('reconciliationFinding', row)

export const deleteFinding = (database: Database, id: number): number => database.delete('reconciliationFinding', { id })

const reconciliations = (db: Builder) =>
  db
    .selectFrom('reconciliation as r')
    .innerJoin('user as p', 'p.id', 'r.preparedBy')
    .leftJoin('user as v', 'v.id', 'r.reviewedBy')
    .selectAll('r')
    .select(['p.name as preparedName', 'v.name as reviewedName'])

const OF_MONTH = statement((db, p: Given<{ account: string; month: string }>) =>
  reconciliations(db)
    .where('r.account', '=', p.account)
    .where('r.month', '=', p.month)
    .orderBy('r.version', 'desc')
    .limit(sql.lit(1)),
)

export type ReconciliationRow = Answered<typeof OF_MONTH>

/** The last signed reconciliation of an account and month. */
export const reconciliationOf = (database: Database, account: string, month: string): ReconciliationRow | undefined =>
  database.get(OF_MONTH, { account, month })

const LATEST = statement((db, p: Given<{ account: string }>) =>
  reconciliations(db)
    .where('r.account', '=', p.account)
    .orderBy('r.month', 'desc')
    .orderBy('r.version', 'desc')
    .limit(sql.lit(1)),
)

/** The latest month of an account that was signed. */
export const lastReconciliation = (database: Database, account: string): ReconciliationRow | undefined =>
  database.get(LATEST, { account })

const FROZEN = statement((db, p: Given<{ reconciliationId: number }>) =>
  db
    .selectFrom('reconciliationRow')
    .select(['position', 'block', 'kind', 'date', 'reference', 'label', 'amountMinor', 'ageDays'])
    .where('reconciliationId', '=', p.reconciliationId)
    .orderBy('position'),
)

export type FrozenRow = Answered<typeof FROZEN>

export const frozenRows = (database: Database, reconciliationId: number): FrozenRow[] =>
  database.all(FROZEN, { reconciliationId })

/** Writes a signed reconciliation without its rows; answers its id. */
export const insertReconciliation = (database: Database, row: Omit<NewRowOf<'reconciliation'>, 'id'>): number =>
  database.insert('reconciliation', row)

export const insertFrozenRow = (database: Database, reconciliationId: number, row: FrozenRow): number =>
  database.insert('reconciliationRow', { reconciliationId, ...row })

export const setReviewer = (database: Database, id: number, reviewedBy: number, reviewedAt: string): number =>
  database.update('reconciliation', { id }, { reviewedBy, reviewedAt })
