import { sql } from 'kysely'
import { type Answered, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { reversed } from './reversed.ts'

/** What pays or returns what a payment run holds: such a voucher settles its own lines. */
const ofRun = sql<0 | 1>`exists (select 1 from voucher_origin as o where o.voucher_id = v.id
  and (o.origin like 'payment-run:%' or (o.origin like 'mobile-result:%' and o.role like 'return%')))`

const LINES = statement((db, p: Given<{ accounts: readonly string[]; to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('account as a', 'a.code', 'l.account')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.voucherId', 'l.lineNumber', 'v.number', 'l.account', 'a.nameFr as accountFr', 'a.nameEn as accountEn'])
    .select(['l.currency', sql<number>`l.side * l.amount_minor`.as('netMinor'), 'l.date', 'l.documentDate', 'l.invoice'])
    .select(['l.label', 'g.code as grant', 'p.code as partner', 't.name as payee'])
    .select(ofRun.as('ofRun'))
    .where('l.account', 'in', listed(p.accounts))
    .where('l.date', '<=', p.to)
    .where('v.kind', '<>', 'reversal')
    .where(({ not }) => not(reversed('v.id')))
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber'),
)

/** The posted lines of the accounts of debts up to a day, debit positive, reversed vouchers and reversals left out, by date. */
export const thirdPartyLines = (database: Database, accounts: readonly string[], to: string): Answered<typeof LINES>[] =>
  database.all(LINES, { accounts, to })

const CARDS = statement((db) =>
  db
    .selectFrom('thirdPartyCard as c')
    .innerJoin('thirdParty as t', 't.id', 'c.thirdPartyId')
    .select(['t.name', 'c.bank', 'c.bankAccount', 'c.mobileOperator as operator'])
    .select(
      sql<string | null>`coalesce(c.mobile_number, case when c.mobile_operator is null then null else c.phone end)`.as('phone'),
    )
    .orderBy('t.name'),
)

/** How each third party with a card is paid; the telephone is the one of its mobile money. */
export const payeeCards = (database: Database): Answered<typeof CARDS>[] => database.all(CARDS)
