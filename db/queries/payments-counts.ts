import type { Database } from '../database.ts'

export interface CashCountRow {
  readonly id: number
  readonly account: string
  readonly currency: string
  readonly date: string
  readonly time: string
  readonly cashier: string
  readonly witness: string
  readonly bookMinor: number
  readonly ceilingXof: number | null
  /** The last voucher number of each journal that moved the account, separated by commas. */
  readonly lastVouchers: string
  readonly explanation: string
  readonly signaturesNeeded: number
  readonly countedBy: string
  readonly countedAt: string
}

export interface CashCountLineRow {
  readonly nature: 'note' | 'coin'
  readonly denominationMinor: number
  readonly number: number
}

export interface CashCountSlipRow {
  readonly number: string
  readonly date: string
  readonly person: string
  readonly amountMinor: number
}

export interface CashCountSignatureRow {
  readonly countId: number
  readonly role: 'cashier' | 'witness'
  readonly userName: string
  readonly signedAt: string
}

export const findCount = (database: Database, id: number): CashCountRow | undefined =>
  database.get('SELECT * FROM cash_count WHERE id = ?', id)

/** The counts of an account, or of all, the latest first. */
export const listCounts = (database: Database, account: string | null): CashCountRow[] =>
  database.all('SELECT * FROM cash_count WHERE account = coalesce(?, account) ORDER BY date DESC, time DESC, id DESC', account)

export const countLines = (database: Database, id: number): CashCountLineRow[] =>
  database.all('SELECT nature, denomination_minor, number FROM cash_count_line WHERE count_id = ? ORDER BY position', id)

export const countSlips = (database: Database, id: number): CashCountSlipRow[] =>
  database.all('SELECT number, date, person, amount_minor FROM cash_count_slip WHERE count_id = ? ORDER BY position', id)

export const countSignatures = (database: Database, id: number): CashCountSignatureRow[] =>
  database.all('SELECT * FROM cash_count_signature WHERE count_id = ? ORDER BY role', id)

export type NewCashCount = Omit<CashCountRow, 'id'>

export interface CashCountContent {
  readonly lines: readonly CashCountLineRow[]
  readonly slips: readonly CashCountSlipRow[]
}

/** Writes a count, new or again; answers its id. The triggers refuse one that is signed. */
export function writeCount(database: Database, id: number | null, count: NewCashCount, content: CashCountContent): number {
  const values = [
    count.account,
    count.currency,
    count.date,
    count.time,
    count.cashier,
    count.witness,
    count.bookMinor,
    count.ceilingXof,
    count.lastVouchers,
    count.explanation,
    count.signaturesNeeded,
    count.countedBy,
    count.countedAt,
  ]
  if (id === null) {
    database.run(
      'INSERT INTO cash_count (account, currency, date, time, cashier, witness, book_minor, ceiling_xof, last_vouchers, explanation, signatures_needed, counted_by, counted_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)',
      ...values,
    )
  } else {
    database.run(
      'UPDATE cash_count SET account = ?, currency = ?, date = ?, time = ?, cashier = ?, witness = ?, book_minor = ?, ceiling_xof = ?, last_vouchers = ?, explanation = ?, signatures_needed = ?, counted_by = ?, counted_at = ? WHERE id = ?',
      ...values,
      id,
    )
    removeContent(database, id)
  }
  const key = id ?? database.get<{ id: number }>('SELECT max(id) AS id FROM cash_count')?.id ?? 0
  content.lines.forEach((line, position) => {
    database.run(
      'INSERT INTO cash_count_line VALUES (?,?,?,?,?)',
      key,
      position,
      line.nature,
      line.denominationMinor,
      line.number,
    )
  })
  content.slips.forEach((slip, position) => {
    database.run(
      'INSERT INTO cash_count_slip VALUES (?,?,?,?,?,?)',
      key,
      position,
      slip.number,
      slip.date,
      slip.person,
      slip.amountMinor,
    )
  })
  return key
}

function removeContent(database: Database, id: number): void {
  database.run('DELETE FROM cash_count_line WHERE count_id = ?', id)
  database.run('DELETE FROM cash_count_slip WHERE count_id = ?', id)
}

export function removeCount(database: Database, id: number): void {
  removeContent(database, id)
  database.run('DELETE FROM cash_count WHERE id = ?', id)
}

export function insertSignature(database: Database, signature: CashCountSignatureRow): void {
  const { countId, role, userName, signedAt } = signature
  database.run(
    'INSERT INTO cash_count_signature (count_id, role, user_name, signed_at) VALUES (?,?,?,?)',
    countId,
    role,
    userName,
    signedAt,
  )
}
