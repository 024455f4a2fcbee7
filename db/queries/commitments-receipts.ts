import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const OF_ORDER = statement((db, p: Given<{ orderId: number }>) =>
  db
    .selectFrom('goodsReceipt')
    .select(['number', 'date', 'receivedBy', 'deliveryNote', 'remark'])
    .where('orderId', '=', p.orderId)
    .orderBy('id'),
)

export const listReceipts = (database: Database, orderId: number): Answered<typeof OF_ORDER>[] =>
  database.all(OF_ORDER, { orderId })

const BY_NUMBER = statement((db, p: Given<{ number: string }>) =>
  db.selectFrom('goodsReceipt').selectAll().where('number', '=', p.number),
)

export const findReceipt = (database: Database, number: string): RowOf<'goodsReceipt'> | undefined =>
  database.get(BY_NUMBER, { number })

const LINES = statement((db) =>
  db
    .selectFrom('goodsReceiptLine as l')
    .innerJoin('goodsReceipt as r', 'r.id', 'l.receiptId')
    .selectAll('l')
    .select('r.orderId')
    .orderBy('l.receiptId')
    .orderBy('l.lineNumber'),
)

/** What was received, line by line, of every order. */
export const receiptLines = (database: Database): Answered<typeof LINES>[] => database.all(LINES)

const LAST_SEQUENCE = statement((db, p: Given<{ year: number }>) =>
  db.selectFrom('goodsReceipt').select(sql<number>`coalesce(max(sequence), 0)`.as('last')).where('year', '=', p.year),
)

export const lastReceiptSequence = (database: Database, year: number): number => database.get(LAST_SEQUENCE, { year })?.last ?? 0

/** Writes a receipt with its lines. */
export function insertReceipt(
  database: Database,
  row: Omit<NewRowOf<'goodsReceipt'>, 'id'>,
  lines: readonly Omit<RowOf<'goodsReceiptLine'>, 'receiptId'>[],
): void {
  const receiptId = database.insert('goodsReceipt', row)
  for (const line of lines) database.insert('goodsReceiptLine', { receiptId, ...line })
}
