import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** The small tables that every posting looks at, read once per command into maps. */
export interface Masters {
  readonly accounts: ReadonlyMap<string, PostingAccount>
  readonly journals: ReadonlyMap<string, JournalRow>
  readonly grants: ReadonlyMap<string, GrantRow>
  readonly partners: ReadonlyMap<string, number>
  /** Key: "<grant id>/<code>". */
  readonly budgetLines: ReadonlyMap<string, number>
  readonly grantsByBudgetLine: ReadonlyMap<string, readonly string[]>
}

export type AccountRow = RowOf<'account'>

const ACCOUNTS = statement((db) => db.selectFrom('account').selectAll().orderBy('code'))

/** The chart, by code. */
export const listAccounts = (database: Database): AccountRow[] => database.all(ACCOUNTS)

const POSTING_ACCOUNTS = statement((db) => db.selectFrom('account').select(['code', 'postable', 'closedOn']).orderBy('code'))

/** What a posting asks of an account: a chart has a thousand, so no more than that is read. */
type PostingAccount = Answered<typeof POSTING_ACCOUNTS>

const ACCOUNT_NAMES = statement((db) => db.selectFrom('account').select(['code', 'nameFr', 'nameEn']).orderBy('code'))

/** The names of the whole chart, by code. */
export const listAccountNames = (database: Database): Answered<typeof ACCOUNT_NAMES>[] => database.all(ACCOUNT_NAMES)

const JOURNALS = statement((db) =>
  db.selectFrom('journal').select(['code', 'nameFr', 'nameEn', 'type', 'account', 'currency']).orderBy('position'),
)

export type JournalRow = Answered<typeof JOURNALS>

export const listJournals = (database: Database): JournalRow[] => database.all(JOURNALS)

const GRANTS = statement((db) =>
  db
    .selectFrom('grantAgreement as g')
    .innerJoin('donor as d', 'd.id', 'g.donorId')
    .selectAll('g')
    .select(['d.code as donorCode', 'd.name as donorName'])
    .orderBy('g.id'),
)

export type GrantRow = Answered<typeof GRANTS>

export const listGrants = (database: Database): GrantRow[] => database.all(GRANTS)

const PARTNERS = statement((db) => db.selectFrom('partner').selectAll().orderBy('id'))

export const listPartners = (database: Database): RowOf<'partner'>[] => database.all(PARTNERS)

const BUDGET_LINES = statement((db) => db.selectFrom('budgetLine').selectAll().orderBy('id'))

export const listBudgetLineIds = (database: Database): RowOf<'budgetLine'>[] => database.all(BUDGET_LINES)

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
    accounts: new Map(database.all(POSTING_ACCOUNTS).map((account) => [account.code, account])),
    journals: new Map(listJournals(database).map((journal) => [journal.code, journal])),
    grants: new Map(grants.map((grant) => [grant.code, grant])),
    partners: new Map(listPartners(database).map((partner) => [partner.code, partner.id])),
    budgetLines: new Map(budgetLines.map((line) => [`${line.grantId}/${line.code}`, line.id])),
    grantsByBudgetLine,
  }
}
