import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** The small tables that every posting looks at, read once per command into maps. */
export interface Masters {
  readonly accounts: ReadonlyMap<string, AccountRow>
  readonly journals: ReadonlyMap<string, JournalRow>
  readonly grants: ReadonlyMap<string, GrantRow>
  readonly partners: ReadonlyMap<string, number>
  /** Key: "<grant id>/<code>". */
  readonly budgetLines: ReadonlyMap<string, number>
  readonly grantsByBudgetLine: ReadonlyMap<string, readonly string[]>
}

export interface AccountRow {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly class: number
  readonly type: string
  readonly postable: number
  readonly spending: number
  readonly custom: number
  readonly closedOn: string | null
  readonly parent: string | null
  readonly normalSide: string
}

export interface JournalRow {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly type: string
  readonly account: string | null
  readonly currency: string
}

export interface GrantRow {
  readonly id: number
  readonly code: string
  readonly donorId: number
  readonly donorCode: string
  readonly donorName: string
  readonly titleFr: string
  readonly titleEn: string
  readonly currency: string
  readonly ceilingMinor: number
  readonly startDate: string
  readonly endDate: string
  readonly model: 'association' | 'project'
  readonly basis: 'ACCRUAL' | 'CASH'
  readonly conversionMethod: RowOf<'grantAgreement'>['conversionMethod']
  readonly budgetRate: string | null
  readonly provisional: RowOf<'grantAgreement'>['provisional']
  readonly rateTable: RowOf<'grantAgreement'>['rateTable']
  readonly virement: string
  readonly payment: string
  /** JSON of what differs from DEFAULT_GRANT_TERMS. */
  readonly terms: string
}

export const listAccounts = (database: Database): AccountRow[] => database.all<AccountRow>('SELECT * FROM account ORDER BY code')

export const listJournals = (database: Database): JournalRow[] =>
  database.all<JournalRow>('SELECT code, name_fr, name_en, type, account, currency FROM journal ORDER BY position')

export const listGrants = (database: Database): GrantRow[] =>
  database.all<GrantRow>(
    'SELECT g.*, d.code AS donor_code, d.name AS donor_name FROM grant_agreement g JOIN donor d ON d.id = g.donor_id ORDER BY g.id',
  )

export const listPartners = (database: Database): { id: number; code: string; name: string }[] =>
  database.all('SELECT id, code, name FROM partner ORDER BY id')

export const listBudgetLineIds = (database: Database): { id: number; grantId: number; code: string }[] =>
  database.all('SELECT id, grant_id, code FROM budget_line ORDER BY id')

export function readMasters(database: Database): Masters {
  const grants = listGrants(database)
  const grantCodes = new Map(grants.map((grant) => [grant.id, grant.code]))
  const budgetLines = listBudgetLineIds(database)
  const grantsByBudgetLine = new Map<string, string[]>()
  for (const line of budgetLines) {
    const known = grantsByBudgetLine.get(line.code) ?? []
    known.push(grantCodes.get(line.grantId) ?? '')
    grantsByBudgetLine.set(line.code, known)
  }
  return {
    accounts: new Map(listAccounts(database).map((account) => [account.code, account])),
    journals: new Map(listJournals(database).map((journal) => [journal.code, journal])),
    grants: new Map(grants.map((grant) => [grant.code, grant])),
    partners: new Map(listPartners(database).map((partner) => [partner.code, partner.id])),
    budgetLines: new Map(budgetLines.map((line) => [`${line.grantId}/${line.code}`, line.id])),
    grantsByBudgetLine,
  }
}
