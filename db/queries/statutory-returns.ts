import { type Answered, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** What a month owes to an authority: what it is reckoned on and the amount as computed, in francs. */
export type StatutoryReturnRow = RowOf<'statutoryReturn'>

const BETWEEN = statement((db, p: Given<{ from: string; to: string }>) =>
  db
    .selectFrom('statutoryReturn')
    .selectAll()
    .where('month', '>=', p.from)
    .where('month', '<=', p.to)
    .orderBy('month')
    .orderBy('dueDate')
    .orderBy('code'),
)

export const listStatutoryReturns = (database: Database, from: string, to: string): StatutoryReturnRow[] =>
  database.all(BETWEEN, { from, to })

const BY_CODE = statement((db, p: Given<{ code: string }>) =>
  db.selectFrom('statutoryReturn').selectAll().where('code', '=', p.code),
)

export const findStatutoryReturn = (database: Database, code: string): StatutoryReturnRow | undefined =>
  database.get(BY_CODE, { code })

/** Writes what a month owes; a receipt that is already recorded stays. */
export const saveStatutoryReturn = (
  database: Database,
  row: Omit<StatutoryReturnRow, 'receiptReference' | 'receiptDate'>,
): number => database.upsert('statutoryReturn', row)

export const saveReceipt = (database: Database, code: string, receiptReference: string, receiptDate: string): number =>
  database.update('statutoryReturn', { code }, { receiptReference, receiptDate })

const STANDING = statement((db, p: Given<{ origin: string; roles: readonly string[] }>) =>
  db
    .selectFrom('voucherOrigin as o')
    .innerJoin('voucher as v', 'v.id', 'o.voucherId')
    .innerJoin('voucherLine as l', 'l.voucherId', 'v.id')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.account', 'l.side', 'l.amountXof', 'g.code as grantCode', 't.name as thirdParty', 'l.label', 'v.date'])
    .select((eb) => eb.fn.coalesce('b.code', 'l.memoBudgetLine').as('budgetLine'))
    .where('o.origin', '=', p.origin)
    .where('o.role', 'in', listed(p.roles))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('voucher as r').select('r.id').whereRef('r.correctsId', '=', 'v.id').where('r.kind', '=', 'reversal')),
      ),
    )
    .orderBy('v.id')
    .orderBy('l.lineNumber'),
)

export type OriginLineRow = Answered<typeof STANDING>

/** The lines of a record's posted vouchers that stand (no reversal took them back), of some roles. */
export const standingLinesOfOrigin = (database: Database, origin: string, roles: readonly string[]): OriginLineRow[] =>
  database.all(STANDING, { origin, roles })
