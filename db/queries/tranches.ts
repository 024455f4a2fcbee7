import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const TRANCHES = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('tranche as t')
    .leftJoin('voucher as v', (join) =>
      join.on(
        'v.id',
        '=',
        sql<number>`coalesce(t.voucher_id, (select s.id from voucher s where s.source_id = t.voucher_source))`,
      ),
    )
    .select(['t.id', 't.grantId', 't.number', 't.kind', 't.date', 't.currency', 't.amountMinor', 't.xofCredited', 't.feesXof'])
    .select(['t.bankAccount', 't.reference', 'v.id as voucherId', 'v.number as voucherNumber'])
    .select((eb) =>
      eb
        .exists(
          eb.selectFrom('voucher as r').select('r.id').whereRef('r.correctsId', '=', 'v.id').where('r.kind', '=', 'reversal'),
        )
        .$castTo<number>()
        .as('reversed'),
    )
    .where('t.grantId', '=', p.grantId)
    .orderBy('t.date')
    .orderBy('t.id'),
)

export type TrancheRow = Answered<typeof TRANCHES>

/** The receipts and exchanges of a grant in order; one whose voucher was reversed says so and makes no layer. */
export const listTranches = (database: Database, grantId: number): TrancheRow[] => database.all(TRANCHES, { grantId })

/** Records a receipt of the donor's money, or a layer; `voucherSource` is the source id of its voucher, which may still be a draft. */
export const insertTranche = (database: Database, tranche: NewRowOf<'tranche'>): number => database.insert('tranche', tranche)

const OF_VOUCHER = statement((db, p: Given<{ voucherId: number }>) =>
  db
    .selectFrom('tranche')
    .select(['grantId', 'number', 'date'])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('voucherId', '=', p.voucherId),
        eb('voucherSource', '=', selectFrom('voucher').select('sourceId').where('id', '=', p.voucherId)),
      ]),
    ),
)

/** The layer that a voucher made, if any. */
export const trancheOfVoucher = (database: Database, voucherId: number): Answered<typeof OF_VOUCHER> | undefined =>
  database.get(OF_VOUCHER, { voucherId })

const OF_SOURCE = statement((db, p: Given<{ sourceId: string }>) =>
  db.selectFrom('tranche').select('number').where('voucherSource', '=', p.sourceId),
)

/** The receipt whose voucher has this source id, posted or still a draft. */
export const trancheOfSource = (database: Database, sourceId: string): Answered<typeof OF_SOURCE> | undefined =>
  database.get(OF_SOURCE, { sourceId })
