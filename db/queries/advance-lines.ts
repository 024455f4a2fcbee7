import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

/** The voucher whose record a line is of: a reversal is of what it reverses. */
const rootId = sql<number>`case v.kind when 'reversal' then v.corrects_id else v.id end`

const LINES = statement((db, p: Given<{ prefix: string; end: string; to: string; withheldAccount: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .leftJoin('matchingLine as m', (join) =>
      join.onRef('m.voucherId', '=', 'l.voucherId').onRef('m.lineNumber', '=', 'l.lineNumber'),
    )
    .leftJoin('voucher as r', (join) =>
      join.onRef('r.correctsId', '=', 'v.id').on('r.kind', '=', 'reversal').on('r.date', '<=', p.to),
    )
    .leftJoin('voucherOrigin as o', (join) =>
      join
        .on('o.voucherId', '=', rootId)
        .on(({ eb, or }) => or([eb('o.origin', 'like', 'advance:%'), eb('o.origin', 'like', 'advance-liquidation:%')])),
    )
    .leftJoin('advance as a', (join) => join.on('a.openingVoucherId', '=', rootId).onRef('a.openingLine', '=', 'l.lineNumber'))
    .select(['l.voucherId', 'l.lineNumber', 'v.number as voucher', 'l.date', 'l.account', 'l.side', 'l.currency', 'l.label'])
    .select([sql<number>`l.side * l.amount_xof`.as('amount'), sql<number>`l.side * l.amount_minor`.as('minor')])
    .select(['g.code as grant', sql<string | null>`coalesce(b.code, l.memo_budget_line)`.as('budgetLine')])
    .select(['p.code as partner', 't.name as thirdParty', 'm.groupId', 'r.id as reversedById', 'o.origin', 'a.id as takenOverId'])
    .select(sql<number | null>`case v.kind when 'reversal' then v.corrects_id end`.as('reversesId'))
    .select(
      sql<number>`(select coalesce(sum(x.side * x.amount_xof), 0) from voucher_line as x
        where x.voucher_id = l.voucher_id and ((x.account >= '5' and x.account < '6') or x.account = ${p.withheldAccount}))`.as(
        'takenInXof',
      ),
    )
    .where('l.account', '>=', p.prefix)
    .where('l.account', '<', p.end)
    .where('l.date', '<=', p.to)
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber'),
)

/**
 * A posted line on an account of advances, debit positive, in XOF and in the currency that it was written in. Its origin is the record that its
 * voucher comes from ("advance:3", "advance-liquidation:7"); `takenOverId` the advance that was taken over from this very line; `takenInXof`
 * the money (class 5), or pay withheld, on the debit side of the same voucher, net.
 */
export type AdvanceLineRow = Answered<typeof LINES>

/**
 * Every line on the accounts that begin so, dated up to a day, oldest first. `withheldAccount` is where pay is withheld: what a voucher
 * debits there settles an advance as money does.
 */
export const advanceLinesOf = (database: Database, prefix: string, to: string, withheldAccount: string): AdvanceLineRow[] =>
  database.all(LINES, { prefix, end: `${prefix}\uffff`, to, withheldAccount })

const HEAD = statement((db, p: Given<{ id: number }>) =>
  db.selectFrom('voucher').select(['number', 'date']).where('id', '=', p.id),
)

export const voucherHead = (database: Database, id: number): Answered<typeof HEAD> | undefined => database.get(HEAD, { id })
