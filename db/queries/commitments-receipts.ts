import type { Database } from '../database.ts'

export interface NewReceipt {
  readonly number: string
  readonly year: number
  readonly sequence: number
  readonly orderId: number
  readonly date: string
  readonly receivedBy: string
  readonly deliveryNote: string | null
  readonly remark: string | null
  readonly recordedBy: number
}

export interface ReceiptRow extends NewReceipt {
  readonly id: number
}

export interface ReceiptLineRow {
  readonly receiptId: number
  readonly orderId: number
  readonly lineNumber: number
  readonly quantityThousandths: number
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
  lines: readonly { lineNumber: number; quantityThousandths: number }[],
): number {
  database.run(
    'INSERT INTO goods_receipt (number, year, sequence, order_id, date, received_by, delivery_note, remark, recorded_by) VALUES (?,?,?,?,?,?,?,?,?)',
    row.number,
    row.year,
    row.sequence,
    row.orderId,
    row.date,
    row.receivedBy,
    row.deliveryNote,
    row.remark,
    row.recordedBy,
  )
  const id = database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
  for (const line of lines)
    database.run(
      'INSERT INTO goods_receipt_line (receipt_id, line_number, quantity_thousandths) VALUES (?,?,?)',
      id,
      line.lineNumber,
      line.quantityThousandths,
    )
  return id
}
