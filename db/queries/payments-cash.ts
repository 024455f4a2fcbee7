import { sql } from 'kysely'
import { type Answered, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'
import { reversed } from './reversed.ts'

const DAYS = statement((db, p: Given<{ account: string; from: string; to: string }>) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('voucherLine')
        .select(['date', sql<number>`sum(side * amount_minor)`.as('net')])
        .where('account', '=', p.account)
        .where('date', '>=', p.from)
        .where('date', '<=', p.to)
        .groupBy('voucherId')
        .as('moved'),
    )
    .select(['date', sql<number>`sum(max(net, 0))`.as('inMinor'), sql<number>`sum(max(-net, 0))`.as('outMinor')])
    .groupBy('date')
    .orderBy('date'),
)

/** What came in and went out of an account, day by day, in its currency: a voucher counts with its net effect. */
export const accountDays = (database: Database, account: string, from: string, to: string): Answered<typeof DAYS>[] =>
  database.all(DAYS, { account, from, to })

const LAST_MOVEMENT = statement((db, p: Given<{ account: string; to: string }>) =>
  db
    .selectFrom('voucherLine')
    .select(sql<string | null>`max(date)`.as('date'))
    .where('account', '=', p.account)
    .where('date', '<=', p.to),
)

/** The day of the last movement of an account up to a day; null when nothing was ever booked on it by then. */
export const lastMovement = (database: Database, account: string, to: string): string | null =>
  database.get(LAST_MOVEMENT, { account, to })?.date ?? null

/** The columns beside max() are those of the row of the maximum. */
const LAST_VOUCHERS = statement((db, p: Given<{ account: string; to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .select(['v.number', sql<number>`max(v.fiscal_year * 1000000000 + v.sequence)`.as('last')])
    .where('l.account', '=', p.account)
    .where('l.date', '<=', p.to)
    .groupBy('v.journal')
    .orderBy('v.journal'),
)

/** The last voucher of each journal that moved an account up to a day: "AMSS-CA1-2020-000041". */
export const lastVouchers = (database: Database, account: string, to: string): string[] =>
  database.all(LAST_VOUCHERS, { account, to }).map((row) => row.number)

const VOUCHERS = statement((db, p: Given<{ account: string; from: string; to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.voucherId', 'v.number', 'l.date', 'v.label', sql<number>`sum(l.side * l.amount_minor)`.as('netMinor')])
    .select((eb) => eb.fn.max('t.name').as('thirdParty'))
    .select(
      sql<
        0 | 1
      >`exists (select 1 from voucher_line as b where b.voucher_id = l.voucher_id and substr(b.account, 1, 2) in ('52', '53', '58'))`.as(
        'fromBank',
      ),
    )
    .where('l.account', '=', p.account)
    .where('l.date', '>=', p.from)
    .where('l.date', '<=', p.to)
    .where('v.kind', '<>', 'reversal')
    .where(({ not }) => not(reversed('v.id')))
    .groupBy('l.voucherId')
    .having(sql<boolean>`sum(l.side * l.amount_minor) <> 0`)
    .orderBy('l.date')
    .orderBy('l.voucherId'),
)

/**
 * A voucher with its net effect on the account, minor units of its currency: positive comes in. `fromBank` is 1 when a bank account or a
 * transfer on its way stands on the other side.
 */
export type AccountVoucherRow = Answered<typeof VOUCHERS>

/** The vouchers that moved an account, reversed ones and their reversals left out, by date and id. */
export const accountVouchers = (database: Database, account: string, from: string, to: string): AccountVoucherRow[] =>
  database.all(VOUCHERS, { account, from, to })

const SPENT = statement((db, p: Given<{ account: string; voucherIds: readonly number[] }>) =>
  db
    .selectFrom('voucherLine as l')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .select(['g.code as grantCode', sql<number>`-sum(l.side * l.amount_minor)`.as('netMinor')])
    .where('l.account', '=', p.account)
    .where('l.voucherId', 'in', listed(p.voucherIds))
    .groupBy('g.code')
    .orderBy('g.code'),
)

/** What some vouchers took out of an account, by grant: positive is money out. */
export const spentByGrant = (database: Database, account: string, voucherIds: readonly number[]): Answered<typeof SPENT>[] =>
  database.all(SPENT, { account, voucherIds })

const REPLENISHMENTS = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('cashReplenishment').selectAll().where('account', '=', p.account).orderBy('id', 'desc'),
)

export const listReplenishments = (database: Database, account: string): RowOf<'cashReplenishment'>[] =>
  database.all(REPLENISHMENTS, { account })

const REPLENISHMENT = statement((db, p: Given<{ id: number }>) =>
  db.selectFrom('cashReplenishment').selectAll().where('id', '=', p.id),
)

export const findReplenishment = (database: Database, id: number): RowOf<'cashReplenishment'> | undefined =>
  database.get(REPLENISHMENT, { id })

const REPLENISHED = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('cashReplenishmentVoucher as r')
    .innerJoin('voucher as v', 'v.id', 'r.voucherId')
    .select(['r.voucherId', 'v.number', 'v.date', 'v.label', 'r.amountMinor'])
    .where('r.replenishmentId', '=', p.id)
    .orderBy('v.date')
    .orderBy('v.id'),
)

export const replenishedVouchers = (database: Database, id: number): Answered<typeof REPLENISHED>[] =>
  database.all(REPLENISHED, { id })

/** Writes a replenishment with the vouchers that it replaces; answers its id. */
export function insertReplenishment(
  database: Database,
  row: Omit<NewRowOf<'cashReplenishment'>, 'id'>,
  vouchers: readonly Omit<RowOf<'cashReplenishmentVoucher'>, 'replenishmentId'>[],
): number {
  const replenishmentId = database.insert('cashReplenishment', row)
  for (const voucher of vouchers) database.insert('cashReplenishmentVoucher', { replenishmentId, ...voucher })
  return replenishmentId
}
