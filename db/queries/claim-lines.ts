import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const LINES = statement((db, p: Given<{ grantId: number; to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('account as a', 'a.code', 'l.account')
    .innerJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('event as e', 'e.sequence', 'v.chainSequence')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .leftJoin('activity as ac', 'ac.id', 'l.activityId')
    .leftJoin('site as s', 's.id', 'l.siteId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.voucherId', 'l.lineNumber', 'l.date', 'v.number', 'v.journal', 'e.hash as eventHash', 'l.account', 'l.currency'])
    .select([sql<number>`l.side * l.amount_minor`.as('amountMinor'), 'b.code as budgetLine', 'p.code as partner'])
    .select(['ac.code as activity', 's.code as site', 't.name as thirdParty', 'l.label', 'l.documentReference'])
    .select(['l.documentDate', 'l.invoice', 'l.paymentMode'])
    .where('l.grantId', '=', p.grantId)
    .where('l.budgetLineId', 'is not', null)
    .where('a.spending', '=', 1)
    .where('l.date', '<=', p.to),
)

/** A line of donor spending with what the claim's transaction list prints of it; the amount is debit positive, in the line's own currency. */
export type ClaimLineRow = Readonly<Answered<typeof LINES>>

/** The donor spending lines of a grant up to a day. */
export const claimLines = (database: Database, grantId: number, to: string): ClaimLineRow[] =>
  database.all(LINES, { grantId, to })
