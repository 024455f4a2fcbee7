import type { Database } from '../database.ts'

export type OrderKind = 'order' | 'contract' | 'payroll'
export type OrderClosing = 'cancelled' | 'expired' | 'completed'

export interface NewOrder {
  readonly kind: OrderKind
  readonly series: string
  readonly requisitionId: number | null
  readonly thirdPartyId: number | null
  readonly object: string
  readonly date: string
  readonly expectedOn: string | null
  readonly expiresOn: string | null
  readonly firstMonth: string | null
  readonly lastMonth: string | null
  readonly currency: string
  readonly terms: string | null
  readonly preparedBy: number
}

export interface OrderRow extends NewOrder {
  readonly id: number
  readonly number: string | null
  readonly year: number | null
  readonly sequence: number | null
  /** XOF for one unit of the order's currency when it was issued; null in XOF. */
  readonly rate: string | null
  readonly rateSource: string | null
  readonly state: 'draft' | 'issued' | 'closed'
  readonly issuedBy: number | null
  readonly closedKind: OrderClosing | null
  readonly closedOn: string | null
  readonly closedReason: string | null
  readonly supplier: string | null
  readonly requisition: string | null
  readonly preparedByName: string
  readonly issuedByName: string | null
}

export interface OrderLine {
  readonly orderId: number
  readonly lineNumber: number
  readonly description: string
  readonly unit: string | null
  readonly quantityThousandths: number
  readonly unitPriceMinor: number
  readonly amountMinor: number
  /** At the order's rate; null while a foreign order is a draft. */
  readonly amountXof: number | null
  readonly account: string
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly partnerId: number | null
  readonly activity: string | null
  /** XOF for one unit of the grant's currency when the order was issued. */
  readonly donorRate: string | null
  readonly donorRateSource: string | null
}

export interface OrderLineRow extends OrderLine {
  readonly grantCode: string | null
  readonly grantCurrency: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
}

const SELECT = `SELECT o.*, t.name AS supplier, r.number AS requisition, p.name AS prepared_by_name, i.name AS issued_by_name FROM purchase_order o
  LEFT JOIN third_party t ON t.id = o.third_party_id LEFT JOIN purchase_requisition r ON r.id = o.requisition_id
  JOIN user p ON p.id = o.prepared_by LEFT JOIN user i ON i.id = o.issued_by`

/** Every order, the latest first. */
export const listOrders = (database: Database): OrderRow[] => database.all<OrderRow>(`${SELECT} ORDER BY o.date DESC, o.id DESC`)

export const findOrder = (database: Database, id: number): OrderRow | undefined =>
  database.get<OrderRow>(`${SELECT} WHERE o.id = ?`, id)

export const findOrderByNumber = (database: Database, number: string): OrderRow | undefined =>
  database.get<OrderRow>(`${SELECT} WHERE o.number = ?`, number)

/** False spares every budget report the reading of orders in a ledger that has none. */
export const anyOrderIssued = (database: Database): boolean =>
  database.get('SELECT 1 AS found FROM purchase_order WHERE number IS NOT NULL LIMIT 1') !== undefined

export const orderLines = (database: Database): OrderLineRow[] =>
  database.all<OrderLineRow>(
    `SELECT l.*, g.code AS grant_code, g.currency AS grant_currency, b.code AS budget_line, p.code AS partner FROM purchase_order_line l
     LEFT JOIN grant_agreement g ON g.id = l.grant_id LEFT JOIN budget_line b ON b.id = l.budget_line_id LEFT JOIN partner p ON p.id = l.partner_id
     ORDER BY l.order_id, l.line_number`,
  )

export const lastOrderSequence = (database: Database, series: string, year: number): number =>
  database.get<{ last: number }>(
    'SELECT coalesce(max(sequence), 0) AS last FROM purchase_order WHERE series = ? AND year = ?',
    series,
    year,
  )?.last ?? 0

/** Writes a draft order and answers its id. */
export function insertOrder(database: Database, row: NewOrder): number {
  database.run(
    `INSERT INTO purchase_order (kind, series, requisition_id, third_party_id, object, date, expected_on, expires_on, first_month, last_month, currency,
      terms, state, prepared_by) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,'draft',?)`,
    ...orderValues(row),
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export function updateOrder(database: Database, id: number, row: NewOrder): void {
  database.run(
    `UPDATE purchase_order SET kind = ?, series = ?, requisition_id = ?, third_party_id = ?, object = ?, date = ?, expected_on = ?, expires_on = ?,
      first_month = ?, last_month = ?, currency = ?, terms = ?, prepared_by = ? WHERE id = ?`,
    ...orderValues(row),
    id,
  )
}

const orderValues = (row: NewOrder) => [
  row.kind,
  row.series,
  row.requisitionId,
  row.thirdPartyId,
  row.object,
  row.date,
  row.expectedOn,
  row.expiresOn,
  row.firstMonth,
  row.lastMonth,
  row.currency,
  row.terms,
  row.preparedBy,
]

/** Replaces the lines of a draft; the triggers refuse it once the order is issued. */
export function writeOrderLines(database: Database, orderId: number, lines: readonly Omit<OrderLine, 'orderId'>[]): void {
  database.run('DELETE FROM purchase_order_line WHERE order_id = ?', orderId)
  for (const line of lines) {
    database.run(
      `INSERT INTO purchase_order_line (order_id, line_number, description, unit, quantity_thousandths, unit_price_minor, amount_minor, amount_xof,
        account, grant_id, budget_line_id, partner_id, activity, donor_rate, donor_rate_source) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      orderId,
      line.lineNumber,
      line.description,
      line.unit,
      line.quantityThousandths,
      line.unitPriceMinor,
      line.amountMinor,
      line.amountXof,
      line.account,
      line.grantId,
      line.budgetLineId,
      line.partnerId,
      line.activity,
      line.donorRate,
      line.donorRateSource,
    )
  }
}

export function deleteDraftOrder(database: Database, id: number): void {
  database.run('DELETE FROM purchase_order_line WHERE order_id = ?', id)
  database.run('DELETE FROM purchase_order WHERE id = ?', id)
}

export function issueOrderRow(
  database: Database,
  id: number,
  issued: { number: string; year: number; sequence: number; by: number; rate: string | null; rateSource: string | null },
): void {
  database.run(
    `UPDATE purchase_order SET state = 'issued', number = ?, year = ?, sequence = ?, issued_by = ?, rate = ?, rate_source = ? WHERE id = ?`,
    issued.number,
    issued.year,
    issued.sequence,
    issued.by,
    issued.rate,
    issued.rateSource,
    id,
  )
}

export function closeOrderRow(
  database: Database,
  id: number,
  closed: { kind: OrderClosing; on: string; reason: string; by: number },
): void {
  database.run(
    `UPDATE purchase_order SET state = 'closed', closed_kind = ?, closed_on = ?, closed_reason = ?, closed_by = ? WHERE id = ?`,
    closed.kind,
    closed.on,
    closed.reason,
    closed.by,
    id,
  )
}
