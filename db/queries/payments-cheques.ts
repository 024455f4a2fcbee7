import type { Database } from '../database.ts'

export interface ChequeBookRow {
  readonly id: number
  readonly account: string
  readonly firstNumber: number
  readonly lastNumber: number
  readonly width: number
  readonly receivedOn: string
  readonly closedOn: string | null
}

export interface ChequeVoidRow {
  readonly id: number
  readonly account: string
  readonly number: number
  readonly kind: 'void' | 'stale'
  readonly date: string
  readonly reason: string
  readonly voidedBy: string
}

export const listChequeBooks = (database: Database, account: string): ChequeBookRow[] =>
  database.all('SELECT * FROM cheque_book WHERE account = ? ORDER BY first_number', account)

export const findChequeBook = (database: Database, id: number): ChequeBookRow | undefined =>
  database.get('SELECT * FROM cheque_book WHERE id = ?', id)

export function insertChequeBook(database: Database, book: Omit<ChequeBookRow, 'id' | 'closedOn'>): number {
  database.run(
    'INSERT INTO cheque_book (account, first_number, last_number, width, received_on) VALUES (?,?,?,?,?)',
    book.account,
    book.firstNumber,
    book.lastNumber,
    book.width,
    book.receivedOn,
  )
  return database.get<{ id: number }>('SELECT max(id) AS id FROM cheque_book')?.id ?? 0
}

export const closeChequeBook = (database: Database, id: number, on: string): number =>
  database.run('UPDATE cheque_book SET closed_on = ? WHERE id = ?', on, id)

export const listChequeVoids = (database: Database, account: string): ChequeVoidRow[] =>
  database.all('SELECT * FROM cheque_void WHERE account = ? ORDER BY number', account)

export function insertChequeVoid(database: Database, row: Omit<ChequeVoidRow, 'id'>): number {
  database.run(
    'INSERT INTO cheque_void (account, number, kind, date, reason, voided_by) VALUES (?,?,?,?,?,?)',
    row.account,
    row.number,
    row.kind,
    row.date,
    row.reason,
    row.voidedBy,
  )
  return database.get<{ id: number }>('SELECT max(id) AS id FROM cheque_void')?.id ?? 0
}

export interface ChequeLineRow {
  readonly voucherId: number
  /** The voucher that this one corrects, itself otherwise: a correction belongs to the same cheque. */
  readonly rootId: number
  readonly lineNumber: number
  readonly number: string
  readonly date: string
  readonly label: string
  readonly thirdParty: string | null
  readonly paymentMode: string | null
  readonly documentReference: string | null
  /** Positive is money out of the bank. */
  readonly outMinor: number
  readonly grantCode: string | null
}

/** The posted lines of a bank account that take money out and name how, reversed vouchers and reversals left out. */
export const bankPaymentLines = (database: Database, account: string): ChequeLineRow[] =>
  database.all(
    `SELECT l.voucher_id, coalesce(v.corrects_id, v.id) AS root_id, l.line_number, v.number, l.date, v.label,
       coalesce(t.name, (SELECT max(p.name) FROM voucher_line o JOIN third_party p ON p.id = o.third_party_id WHERE o.voucher_id = l.voucher_id)) AS third_party,
       l.payment_mode, l.document_reference, -(l.side * l.amount_minor) AS out_minor, g.code AS grant_code
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id LEFT JOIN third_party t ON t.id = l.third_party_id LEFT JOIN grant_agreement g ON g.id = l.grant_id
     WHERE l.account = ? AND l.side = -1 AND v.kind <> 'reversal' AND (l.payment_mode IS NOT NULL OR l.document_reference IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal')
     ORDER BY l.date, l.voucher_id, l.line_number`,
    account,
  )
