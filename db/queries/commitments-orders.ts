import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type OrderClosing = NonNullable<RowOf<'purchaseOrder'>['closedKind']>

const orders = (db: Builder) =>
  db
    .selectFrom('purchaseOrder as o')
    .leftJoin('thirdParty as t', 't.id', 'o.thirdPartyId')
    .leftJoin('purchaseRequisition as r', 'r.id', 'o.requisitionId')
    .innerJoin('user as p', 'p.id', 'o.preparedBy')
    .leftJoin('user as i', 'i.id', 'o.issuedBy')
    .selectAll('o')
    .select(['t.name as supplier', 'r.number as requisition', 'p.name as preparedByName', 'i.name as issuedByName'])

const ALL = statement((db) => orders(db).orderBy('o.date', 'desc').orderBy('o.id', 'desc'))

/** Its rate is XOF for one unit of its currency when it was issued; null in XOF. */
export type OrderRow = Answered<typeof ALL>

/** Every order, the latest first. */
export const listOrders = (database: Database): OrderRow[] => database.all(ALL)

const BY_ID = statement((db, p: Given<{ id: number }>) => orders(db).where('o.id', '=', p.id))

export const findOrder = (database: Database, id: number): OrderRow | undefined => database.get(BY_ID, { id })

const BY_NUMBER = statement((db, p: Given<{ number: string }>) => orders(db).where('o.number', '=', p.number))

export const findOrderByNumber = (database: Database, number: string): OrderRow | undefined => database.get(BY_NUMBER, { number })

const ISSUED = statement((db) => db.selectFrom('purchaseOrder').select('id').where('number', 'is not', null).limit(sql.lit(1)))

/** False spares every budget report the reading of orders in a ledger that has none. */
export const anyOrderIssued = (database: Database): boolean => database.get(ISSUED) !== undefined

const LINES = statement((db) =>
  db
    .selectFrom('purchaseOrderLine as l')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .selectAll('l')
    .select(['g.code as grantCode', 'b.code as budgetLine', 'p.code as partner'])
    .orderBy('l.orderId')
    .orderBy('l.lineNumber'),
)

/** Its francs are at the order's rate, null while a foreign order is a draft; the donor rate is XOF for one unit of the grant's currency. */
export type OrderLineRow = Answered<typeof LINES>

export const orderLines = (database: Database): OrderLineRow[] => database.all(LINES)

const LAST_SEQUENCE = statement((db, p: Given<{ series: string; year: number }>) =>
  db
    .selectFrom('purchaseOrder')
    .select(sql<number>`coalesce(max(sequence), 0)`.as('last'))
    .where('series', '=', p.series)
    .where('year', '=', p.year),
)

export const lastOrderSequence = (database: Database, series: string, year: number): number =>
  database.get(LAST_SEQUENCE, { series, year })?.last ?? 0

/** What is written of a draft order. */
export type DraftOrder = Omit<
  RowOf<'purchaseOrder'>,
  'id' | 'state' | 'number' | 'year' | 'sequence' | 'rate' | 'rateSource' | 'issuedBy' | keyof Closed
>

/** Writes a draft order and answers its id. */
export const insertOrder = (database: Database, row: DraftOrder): number =>
  database.insert('purchaseOrder', { ...row, state: 'draft' })

export const updateOrder = (database: Database, id: number, row: DraftOrder): number =>
  database.update('purchaseOrder', { id }, row)

export type NewOrderLine = Omit<RowOf<'purchaseOrderLine'>, 'orderId'>

/** Replaces the lines of a draft; the triggers refuse it once the order is issued. */
export function writeOrderLines(database: Database, orderId: number, lines: readonly NewOrderLine[]): void {
  database.delete('purchaseOrderLine', { orderId })
  for (const line of lines) database.insert('purchaseOrderLine', { orderId, ...line })
}

export function deleteDraftOrder(database: Database, id: number): void {
  database.delete('purchaseOrderLine', { orderId: id })
  database.delete('purchaseOrder', { id })
}

type Issued = Pick<RowOf<'purchaseOrder'>, 'number' | 'year' | 'sequence' | 'issuedBy' | 'rate' | 'rateSource'>

export const issueOrderRow = (database: Database, id: number, issued: Issued): number =>
  database.update('purchaseOrder', { id }, { ...issued, state: 'issued' })

type Closed = Pick<RowOf<'purchaseOrder'>, 'closedKind' | 'closedOn' | 'closedReason' | 'closedBy'>

export const closeOrderRow = (database: Database, id: number, closed: Closed): number =>
  database.update('purchaseOrder', { id }, { ...closed, state: 'closed' })
