import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const LINES = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('account as a', 'a.code', 'l.account')
    .innerJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .select(['l.voucherId', 'l.lineNumber', 'l.date', 'v.number', 'v.sourceId', 'v.kind', 'v.chainSequence', 'v.correctsId'])
    .select(['l.account', 'l.currency', sql<number>`l.side * l.amount_minor`.as('amountMinor')])
    .select([sql<number>`l.side * l.amount_xof`.as('amountXof'), 'b.id as budgetLineId', 'b.code as budgetLine'])
    .select(['l.partnerId', 'l.label'])
    .where('l.grantId', '=', p.grantId)
    .where('l.budgetLineId', 'is not', null)
    .where('a.spending', '=', 1),
)

/**
 * One line of donor spending (spec 08 §9): a budget line of the grant, on an account that counts. Amounts are debit positive; the chain's sequence is
 * that of the event that posted it.
 */
export type SpendingLineRow = Readonly<Answered<typeof LINES>>

/** Every line of a grant's donor spending, from its first day, in no particular order: the engine orders. */
export const spendingLines = (database: Database, grantId: number): SpendingLineRow[] => database.all(LINES, { grantId })
