import type { Database } from '../database.ts'

export type OrderKind = 'order' | 'contract' | 'payroll'
export type OrderClosing = 'cancelled' | 'expired' | 'completed'

export interface NewOrder {
  readonly kind: OrderKind
  readonly series: string
  readonly requisition_id: number | null
  readonly third_party_id: number | null
  readonly object: string
  readonly date: string
  readonly expected_on: string | null
  readonly expires_on: string | null
  readonly first_month: string | null
  readonly last_month: string | null
  readonly currency: string
  readonly terms: string | null
  readonly prepared_by: number
}

export interface OrderRow extends NewOrder {
  readonly id: number
  readonly number: string | null
  readonly year: number | null
  readonly sequence: number | null
  /** XOF for one unit of the order's currency when it was issued; null in XOF. */
  readonly rate: string | null
  readonly rate_source: string | null
  readonly state: 'draft' | 'issued' | 'closed'
  readonly issued_by: number | null
  readonly closed_kind: OrderClosing | null
  readonly closed_on: string | null
  readonly closed_reason: string | null
  readonly supplier: string | null
  readonly requisition: string | null
  readonly prepared_by_name: string
  readonly issued_by_name: string | null
}

export interface OrderLine {
  readonly order_id: number
  readonly line_number: number
  readonly description: string
  readonly unit: string | null
  readonly quantity_thousandths: number
  readonly unit_price_minor: number
  readonly amount_minor: number
  /** At the order's rate; null while a foreign order is a draft. */
  readonly amount_xof: number | null
  readonly account: string
  readonly grant_id: number | null
  readonly budget_line_id: number | null
  readonly partner_id: number | null
  readonly activity: string | null
  /** XOF for one unit of the grant's currency when the order was issued. */
  readonly donor_rate: string | null
  readonly donor_rate_source: string | null
}

export interface OrderLineRow extends OrderLine {
  readonly grant_code: string | null
  readonly grant_currency: string | null
  readonly budget_line: string | null
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
  row.requisition_id,
  row.third_party_id,
  row.object,
  row.date,
  row.expected_on,
  row.expires_on,
  row.first_month,
  row.last_month,
  row.currency,
  row.terms,
  row.prepared_by,
]

/** Replaces the lines of a draft; the triggers refuse it once the order is issued. */
export function writeOrderLines(database: Database, orderId: number, lines: readonly Omit<OrderLine, 'order_id'>[]): void {
  database.run('DELETE FROM purchase_order_line WHERE order_id = ?', orderId)
  for (const line of lines) {
    database.run(
      `INSERT INTO purchase_order_line (order_id, line_number, description, unit, quantity_thousandths, unit_price_minor, amount_minor, amount_xof,
        account, grant_id, budget_line_id, partner_id, activity, donor_rate, donor_rate_source) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      orderId,
      line.line_number,
      line.description,
      line.unit,
      line.quantity_thousandths,
      line.unit_price_minor,
      line.amount_minor,
      line.amount_xof,
      line.account,
      line.grant_id,
      line.budget_line_id,
      line.partner_id,
      line.activity,
      line.donor_rate,
      line.donor_rate_source,
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
