import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const entries = (db: Builder) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .select(['l.voucherId', 'l.lineNumber', 'v.number', 'v.kind', 'v.correctsId', 'l.date', 'l.account', 'l.currency'])
    .select(sql<number>`l.side * l.amount_minor`.as('amountMinor'))
    .select(['l.label', 'l.documentReference', 'l.paymentMode', 't.name as thirdParty', 'g.code as grantCode'])

const OF_ACCOUNT = statement((db, p: Given<{ account: string; currency: string; to: string }>) =>
  entries(db)
    .where('l.account', '=', p.account)
    .where('l.currency', '=', p.currency)
    .where('l.date', '<=', p.to)
    .where('l.amountMinor', '<>', 0)
    .where('v.kind', '<>', 'opening')
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber'),
)

/** A posted line of a bank or wallet account in the account's currency; the amount is signed, money in positive. */
export type EntryRow = Answered<typeof OF_ACCOUNT>

/** The entries of an account up to a day, by day: those that a statement can answer for, so neither openings nor lines of no amount. */
export const accountEntries = (database: Database, account: string, currency: string, to: string): EntryRow[] =>
  database.all(OF_ACCOUNT, { account, currency, to })

const ENTRY = statement((db, p: Given<{ voucherId: number; lineNumber: number }>) =>
  entries(db).where('l.voucherId', '=', p.voucherId).where('l.lineNumber', '=', p.lineNumber),
)

export const findEntry = (database: Database, voucherId: number, lineNumber: number): EntryRow | undefined =>
  database.get(ENTRY, { voucherId, lineNumber })

const OPENING = statement((db, p: Given<{ account: string; currency: string; before: string; openingsTo: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .select(sql<number>`coalesce(sum(l.side * l.amount_minor), 0)`.as('minor'))
    .where('l.account', '=', p.account)
    .where('l.currency', '=', p.currency)
    .where(({ eb, or, and }) =>
      or([eb('l.date', '<', p.before), and([eb('v.kind', '=', 'opening'), eb('l.date', '<=', p.openingsTo)])]),
    ),
)

/** What the books hold before any statement: every entry up to the day before, and the openings dated up to `openingsTo`. */
export const openingBalance = (
  database: Database,
  account: string,
  currency: string,
  before: string,
  openingsTo: string,
): number => database.get(OPENING, { account, currency, before, openingsTo })?.minor ?? 0

const CURRENCY_BALANCE = statement((db, p: Given<{ account: string; currency: string; to: string }>) =>
  db
    .selectFrom('voucherLine')
    .select(sql<number>`coalesce(sum(side * amount_minor), 0)`.as('minor'))
    .where('account', '=', p.account)
    .where('currency', '=', p.currency)
    .where('date', '<=', p.to),
)

/** Σ of the account's own currency up to a day. */
export const currencyBalance = (database: Database, account: string, currency: string, to: string): number =>
  database.get(CURRENCY_BALANCE, { account, currency, to })?.minor ?? 0
