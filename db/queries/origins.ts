import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/**
 * The link between a record and a voucher that it gave rise to. `origin` is the register's name and the row's key ("advance:12",
 * "payroll:2026-01"), `role` what the voucher is to the record ("payment", "liquidation"…).
 */
export type OriginRow = RowOf<'voucherOrigin'>

export function insertOrigin(database: Database, origin: string, role: string, draftId: string, createdAt: string): void {
  database.insert('voucherOrigin', { origin, role, draftId, createdAt })
}

const VOUCHERS = statement((db, p: Given<{ origin: string }>) =>
  db
    .selectFrom('voucherOrigin as o')
    .leftJoin('voucher as v', 'v.id', 'o.voucherId')
    .leftJoin('voucherDraft as d', 'd.id', 'o.draftId')
    .selectAll('o')
    .select((eb) => [
      'v.number',
      eb.fn.coalesce('v.date', 'd.date').as('date'),
      sql<number>`exists (select 1 from voucher r where r.corrects_id = v.id and r.kind = 'reversal')`.as('reversed'),
    ])
    .where('o.origin', '=', p.origin)
    .orderBy('o.id'),
)

/** `reversed` is 1 where a reversal took the voucher back. */
export type OriginVoucher = Answered<typeof VOUCHERS>

/** The drafts and vouchers of a record, oldest first. */
export const vouchersOfOrigin = (database: Database, origin: string): OriginVoucher[] => database.all(VOUCHERS, { origin })

const OF_DRAFT = statement((db, p: Given<{ draftId: string }>) =>
  db.selectFrom('voucherOrigin').selectAll().where('draftId', '=', p.draftId).orderBy('id'),
)

/** What a draft comes from. */
export const originsOfDraft = (database: Database, draftId: string): OriginRow[] => database.all(OF_DRAFT, { draftId })

const OF_VOUCHER = statement((db, p: Given<{ voucherId: number }>) =>
  db.selectFrom('voucherOrigin').selectAll().where('voucherId', '=', p.voucherId).orderBy('id'),
)

/** What a posted voucher comes from. */
export const originsOfVoucher = (database: Database, voucherId: number): OriginRow[] => database.all(OF_VOUCHER, { voucherId })

export const giveOriginItsVoucher = (database: Database, id: number, voucherId: number): number =>
  database.update('voucherOrigin', { id }, { voucherId, draftId: null })

/** A draft that was deleted leaves its record free to make another. */
export const forgetDraftOrigins = (database: Database, draftId: string): number => database.delete('voucherOrigin', { draftId })

const MOVED = statement((db, p: Given<{ origin: string; role: string; account: string }>) =>
  db
    .selectFrom('voucherOrigin as o')
    .innerJoin('voucherLine as l', 'l.voucherId', 'o.voucherId')
    .select(sql<number | null>`sum(l.side * l.amount_xof)`.as('xof'))
    .where('o.origin', '=', p.origin)
    .where('o.role', '=', p.role)
    .where('l.account', '=', p.account)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('voucher as r').select('r.id').whereRef('r.correctsId', '=', 'o.voucherId').where('r.kind', '=', 'reversal'),
        ),
      ),
    ),
)

/** What the standing vouchers of a record, in a role, moved on an account: debit positive, XOF. */
export const originMoved = (database: Database, origin: string, role: string, account: string): number =>
  database.get(MOVED, { origin, role, account })?.xof ?? 0
