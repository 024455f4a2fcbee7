import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const LINES = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('account as a', 'a.code', 'l.account')
    .innerJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .leftJoin('thirdPartyCard as c', 'c.thirdPartyId', 't.id')
    .select(['l.voucherId', 'l.lineNumber', 'l.date', 'v.number', 'v.preparedBy', 'v.correctsId', 'l.account'])
    .select([sql<number>`l.side * l.amount_xof`.as('amountXof'), 'b.id as budgetLineId', 'b.code as budgetLine'])
    .select(['p.code as partner', 'l.label', 'l.documentDate', 't.name as thirdParty', 'c.kind as partyKind', 'c.screenedOn'])
    .where('l.grantId', '=', p.grantId)
    .where('l.budgetLineId', 'is not', null)
    .where('a.spending', '=', 1)
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber'),
)

/** A line of donor spending with everything that the eligibility rules look at. Amounts are debit positive. */
export type EligibilityLineRow = Readonly<Answered<typeof LINES>>

/** Every line of a grant's donor spending, by date, voucher and line. */
export const eligibilityLines = (database: Database, grantId: number): EligibilityLineRow[] => database.all(LINES, { grantId })

const EXPENSES = statement((db) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('account as a', 'a.code', 'l.account')
    .innerJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.voucherId', 'l.lineNumber', 'l.date', 'v.number', 't.name as thirdParty', 'l.invoice', 'l.documentReference'])
    .select(sql<number>`l.side * l.amount_xof`.as('xof'))
    .where('a.spending', '=', 1)
    .where('v.kind', 'in', ['normal', 'exchange'])
    .where(sql<boolean>`(coalesce(l.invoice, '') <> '' or coalesce(l.document_reference, '') <> '')`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('voucher as r').select('r.id').whereRef('r.correctsId', '=', 'v.id').where('r.kind', '=', 'reversal')),
      ),
    )
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber'),
)

/**
 * Expenses of every fund that name a third party and a document, by date and voucher: what may be one expense twice, whoever paid it. Left
 * out: vouchers that were reversed, reversals, and corrections, which repeat the document of what they correct.
 */
export const documentedExpenses = (database: Database): Answered<typeof EXPENSES>[] => database.all(EXPENSES)

const LAST_FACT = statement((db) =>
  db
    .selectFrom('event')
    .select('hash')
    .where(sql<boolean>`not (type in ('record', 'records') and subject glob 'eligibility-*')`)
    .orderBy('sequence', 'desc')
    .limit(sql.lit(1)),
)

/** Hash of the last event that may change what the rules find: everything but rulings and reviews themselves. */
export const lastEligibilityFact = (database: Database): string => database.get(LAST_FACT)?.hash ?? ''
