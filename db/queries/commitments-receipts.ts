import type { Database } from '../database.ts'

export interface NewReceipt {
  readonly number: string
  readonly year: number
  readonly sequence: number
  readonly order_id: number
  readonly date: string
  readonly received_by: string
  readonly delivery_note: string | null
  readonly remark: string | null
  readonly recorded_by: number
}

export interface ReceiptRow extends NewReceipt {
  readonly id: number
}

export interface ReceiptLineRow {
  readonly receipt_id: number
  readonly order_id: number
  readonly line_number: number
  readonly quantity_thousandths: number
}

export const listReceipts = (database: Database, orderId: number): ReceiptRow[] =>
  database.all<ReceiptRow>('SELECT * FROM goods_receipt WHERE order_id = ? ORDER BY id', orderId)

export const findReceipt = (database: Database, number: string): ReceiptRow | undefined =>
  database.get<ReceiptRow>('SELECT * FROM goods_receipt WHERE number = ?', number)

/** What was received, line by line, of every order. */
export const receiptLines = (database: Database): ReceiptLineRow[] =>
  database.all<ReceiptLineRow>(
    'SELECT l.*, r.order_id FROM goods_receipt_line l JOIN goods_receipt r ON r.id = l.receipt_id ORDER BY l.receipt_id, l.line_number',
  )

export const lastReceiptSequence = (database: Database, year: number): number =>
  database.get<{ last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM goods_receipt WHERE year = ?', year)?.last ?? 0

/** Writes a receipt with its lines and answers its id. */
export function insertReceipt(
  database: Database,
  row: NewReceipt,
  lines: readonly { line_number: number; quantity_thousandths: number }[],
): number {
  database.run(
    'INSERT INTO goods_receipt (number, year, sequence, order_id, date, received_by, delivery_note, remark, recorded_by) VALUES (?,?,?,?,?,?,?,?,?)',
    row.number,
    row.year,
    row.sequence,
    row.order_id,
    row.date,
    row.received_by,
    row.delivery_note,
    row.remark,
    row.recorded_by,
  )
  const id = database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
  for (const line of lines)
    database.run(
      'INSERT INTO goods_receipt_line (receipt_id, line_number, quantity_thousandths) VALUES (?,?,?)',
      id,
      line.line_number,
      line.quantity_thousandths,
    )
  return id
}
