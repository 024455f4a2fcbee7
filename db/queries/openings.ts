import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { grantId } from './grant-agreements.ts'

const SPENDING = statement((db) =>
  db
    .selectFrom('openingSpending as o')
    .innerJoin('grantAgreement as g', 'g.id', 'o.grantId')
    .innerJoin('budgetLine as b', 'b.id', 'o.budgetLineId')
    .select(['g.code as grantCode', 'b.code as budgetLine', 'o.amountXof', 'o.amountMinor'])
    .orderBy('o.grantId')
    .orderBy('o.budgetLineId'),
)

/** Spending of a budget line before this ledger began, in francs and minor units of the grant's currency. */
export type OpeningSpendingRow = Readonly<Answered<typeof SPENDING>>

export const listOpeningSpending = (database: Database): OpeningSpendingRow[] => database.all(SPENDING)

const LINE = statement((db, p: Given<{ grantCode: string; budgetLine: string }>) =>
  db
    .selectFrom('budgetLine as b')
    .innerJoin('grantAgreement as g', 'g.id', 'b.grantId')
    .select(['b.id as budgetLineId', 'b.grantId'])
    .where('g.code', '=', p.grantCode)
    .where('b.code', '=', p.budgetLine),
)

export function insertOpeningSpending(database: Database, { grantCode, budgetLine, ...row }: OpeningSpendingRow): void {
  const line = database.get(LINE, { grantCode, budgetLine })
  if (!line) throw new Error(`no budget line ${budgetLine} of ${grantCode}`)
  database.insert('openingSpending', { ...line, ...row })
}

const CLAIMS = statement((db) =>
  db
    .selectFrom('openingClaim as c')
    .innerJoin('grantAgreement as g', 'g.id', 'c.grantId')
    .select(['g.code as grantCode', 'c.number', 'c.period', 'c.amountMinor'])
    .orderBy('c.grantId')
    .orderBy('c.number'),
)

/** What had been claimed from the donor before this ledger began. */
export type OpeningClaimRow = Readonly<Answered<typeof CLAIMS>>

export const listOpeningClaims = (database: Database): OpeningClaimRow[] => database.all(CLAIMS)

export function insertOpeningClaim(database: Database, { grantCode, ...row }: OpeningClaimRow): void {
  database.insert('openingClaim', { ...row, grantId: grantId(database, grantCode) })
}
