import type { Database } from '../database.ts'

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
  readonly name_fr: string
  readonly name_en: string
  readonly class: number
  readonly type: string
  readonly postable: number
  readonly spending: number
  readonly custom: number
  readonly closed_on: string | null
  readonly parent: string | null
  readonly normal_side: string
}

export interface JournalRow {
  readonly code: string
  readonly name_fr: string
  readonly name_en: string
  readonly type: string
  readonly account: string | null
  readonly currency: string
}

export interface GrantRow {
  readonly id: number
  readonly code: string
  readonly donor_id: number
  readonly donor_code: string
  readonly donor_name: string
  readonly title_fr: string
  readonly title_en: string
  readonly currency: string
  readonly ceiling_minor: number
  readonly start_date: string
  readonly end_date: string
  readonly model: 'association' | 'project'
  readonly basis: 'ACCRUAL' | 'CASH'
  readonly conversion_method: string
  readonly budget_rate: string | null
  readonly provisional: string | null
  readonly rate_table: string
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

export const listBudgetLineIds = (database: Database): { id: number; grant_id: number; code: string }[] =>
  database.all('SELECT id, grant_id, code FROM budget_line ORDER BY id')

export function readMasters(database: Database): Masters {
  const grants = listGrants(database)
  const grantCodes = new Map(grants.map((grant) => [grant.id, grant.code]))
  const budgetLines = listBudgetLineIds(database)
  const grantsByBudgetLine = new Map<string, string[]>()
  for (const line of budgetLines) {
    const known = grantsByBudgetLine.get(line.code) ?? []
    known.push(grantCodes.get(line.grant_id) ?? '')
    grantsByBudgetLine.set(line.code, known)
  }
  return {
    accounts: new Map(listAccounts(database).map((account) => [account.code, account])),
    journals: new Map(listJournals(database).map((journal) => [journal.code, journal])),
    grants: new Map(grants.map((grant) => [grant.code, grant])),
    partners: new Map(listPartners(database).map((partner) => [partner.code, partner.id])),
    budgetLines: new Map(budgetLines.map((line) => [`${line.grant_id}/${line.code}`, line.id])),
    grantsByBudgetLine,
  }
}
