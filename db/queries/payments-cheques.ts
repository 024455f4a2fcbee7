import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'
import { reversed } from './reversed.ts'

const BOOKS = statement((db, p: Given<{ account: string }>) =>
  db
    .selectFrom('chequeBook')
    .select(['id', 'firstNumber as first', 'lastNumber as last', 'width', 'receivedOn', 'closedOn'])
    .where('account', '=', p.account)
    .orderBy('firstNumber'),
)

export const listChequeBooks = (database: Database, account: string): Answered<typeof BOOKS>[] => database.all(BOOKS, { account })

const BOOK = statement((db, p: Given<{ id: number }>) => db.selectFrom('chequeBook').selectAll().where('id', '=', p.id))

export const findChequeBook = (database: Database, id: number): RowOf<'chequeBook'> | undefined => database.get(BOOK, { id })

export const insertChequeBook = (database: Database, book: Omit<NewRowOf<'chequeBook'>, 'id'>): number =>
  database.insert('chequeBook', book)

export const closeChequeBook = (database: Database, id: number, closedOn: string): number =>
  database.update('chequeBook', { id }, { closedOn })

const VOIDS = statement((db, p: Given<{ account: string }>) =>
  db.selectFrom('chequeVoid').selectAll().where('account', '=', p.account).orderBy('number'),
)

export const listChequeVoids = (database: Database, account: string): RowOf<'chequeVoid'>[] => database.all(VOIDS, { account })

export const insertChequeVoid = (database: Database, row: Omit<RowOf<'chequeVoid'>, 'id'>): number =>
  database.insert('chequeVoid', row)

const PAYMENT_LINES = statement((db, p: Given<{ account: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .select(['l.voucherId', sql<number>`coalesce(v.corrects_id, v.id)`.as('rootId'), 'l.lineNumber', 'v.number', 'l.date'])
    .select(['v.label', 'l.paymentMode', 'l.documentReference', sql<number>`-(l.side * l.amount_minor)`.as('outMinor')])
    .select('g.code as grantCode')
    .select((eb) =>
      eb.fn
        .coalesce(
          't.name',
          eb
            .selectFrom('voucherLine as o')
            .innerJoin('thirdParty as p', 'p.id', 'o.thirdPartyId')
            .select((inner) => inner.fn.max('p.name').as('name'))
            .whereRef('o.voucherId', '=', 'l.voucherId'),
        )
        .as('thirdParty'),
    )
    .where('l.account', '=', p.account)
    .where('l.side', '=', -1)
    .where('v.kind', '<>', 'reversal')
    .where(({ eb, or }) => or([eb('l.paymentMode', 'is not', null), eb('l.documentReference', 'is not', null)]))
    .where(({ not }) => not(reversed('v.id')))
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber'),
)

/**
 * A line that takes money out of a bank (`outMinor` positive). Its root is the voucher that its own corrects, itself otherwise: a correction
 * belongs to the same cheque.
 */
export type ChequeLineRow = Answered<typeof PAYMENT_LINES>

/** The posted lines of a bank account that take money out and name how, reversed vouchers and reversals left out. */
export const bankPaymentLines = (database: Database, account: string): ChequeLineRow[] => database.all(PAYMENT_LINES, { account })
