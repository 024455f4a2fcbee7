import { sql } from 'kysely'
import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { reversed } from './reversed.ts'

const minor = sql<number>`l.side * l.amount_minor`
const xof = sql<number>`l.side * l.amount_xof`

/** The semicolon follows the colon: the range holds every "purchase-order:…" and nothing else. */
const ofOrders = sql<boolean>`(o.origin >= 'purchase-order:' and o.origin < 'purchase-order;')`

const POSTINGS = statement((db) =>
  db
    .selectFrom('voucherOrigin as o')
    .innerJoin('voucherLine as l', 'l.voucherId', 'o.voucherId')
    .innerJoin('account as a', 'a.code', 'l.account')
    .select(['o.origin', 'o.role', 'l.date', 'l.account', 'a.spending', 'l.currency', minor.as('amountMinor')])
    .select([xof.as('amountXof'), 'l.grantId', 'l.budgetLineId', 'l.partnerId'])
    .where(ofOrders)
    .unionAll(
      db
        .selectFrom('voucherOrigin as o')
        .innerJoin('voucher as c', 'c.correctsId', 'o.voucherId')
        .innerJoin('voucherLine as l', 'l.voucherId', 'c.id')
        .innerJoin('account as a', 'a.code', 'l.account')
        .select(['o.origin', 'o.role', 'l.date', 'l.account', 'a.spending', 'l.currency', minor.as('amountMinor')])
        .select([xof.as('amountXof'), 'l.grantId', 'l.budgetLineId', 'l.partnerId'])
        .where(ofOrders),
    ),
)

/** A posted line that an order gave rise to, with those of the vouchers that correct it: reversals come back as negatives. Debit positive. */
export type OrderPostingRow = Answered<typeof POSTINGS>

export const orderPostings = (database: Database): OrderPostingRow[] => database.all(POSTINGS)

const VOUCHERS = statement((db) =>
  db
    .selectFrom('voucherOrigin as o')
    .leftJoin('voucher as v', 'v.id', 'o.voucherId')
    .leftJoin('voucherDraft as d', 'd.id', 'o.draftId')
    .selectAll('o')
    .select((eb) => ['v.number', eb.fn.coalesce('v.date', 'd.date').as('date')])
    .select(sql<string>`coalesce(v.label, d.label, '')`.as('label'))
    .select(
      sql<number>`coalesce((select sum(l.amount_xof) from voucher_line as l where l.voucher_id = v.id and l.side = 1), d.total_xof, 0)`.as(
        'totalXof',
      ),
    )
    .select(reversed('v.id').as('reversed'))
    .where(ofOrders)
    .orderBy('o.id'),
)

export type OrderVoucherRow = Answered<typeof VOUCHERS>

/** The vouchers of every order, drafts included, oldest first. */
export const orderVouchers = (database: Database): OrderVoucherRow[] => database.all(VOUCHERS)

/** Ties a posted voucher to a record that it was not proposed by; answers the link's id. */
export const insertVoucherLink = (
  database: Database,
  origin: string,
  role: string,
  voucherId: number,
  createdAt: string,
): number => database.insert('voucherOrigin', { origin, role, voucherId, createdAt })
