import type { Database } from '../database.ts'

export type PaymentMode = 'transfer' | 'cheque' | 'mobile' | 'cash'

export interface PaymentRunRow {
  readonly id: number
  readonly account: string
  readonly currency: string
  readonly date: string
  readonly mode: PaymentMode
  readonly grouped: number
  readonly madeBy: string
  readonly madeAt: string
  readonly cancelledBy: string | null
  readonly cancelledAt: string | null
  readonly cancelReason: string | null
}

export interface PaymentRunLineRow {
  readonly runId: number
  readonly position: number
  /** Which payment of the run the line is part of: one a payee, from 1. */
  readonly payment: number
  readonly payee: string
  readonly bank: string | null
  readonly bankAccount: string | null
  readonly phone: string | null
  readonly amountMinor: number
  readonly label: string
  readonly cheque: number | null
  readonly voucherId: number | null
  readonly lineNumber: number | null
  readonly draftId: string | null
}

export const listRuns = (database: Database): PaymentRunRow[] => database.all('SELECT * FROM payment_run ORDER BY id DESC')

export const findRun = (database: Database, id: number): PaymentRunRow | undefined =>
  database.get('SELECT * FROM payment_run WHERE id = ?', id)

export const runLines = (database: Database, id: number): PaymentRunLineRow[] =>
  database.all('SELECT * FROM payment_run_line WHERE run_id = ? ORDER BY position', id)

/** The lines of every run that was not cancelled. */
export const livingRunLines = (database: Database): (PaymentRunLineRow & { account: string; date: string })[] =>
  database.all(
    'SELECT l.*, r.account, r.date FROM payment_run_line l JOIN payment_run r ON r.id = l.run_id WHERE r.cancelled_at IS NULL ORDER BY l.run_id, l.position',
  )

export function insertRun(
  database: Database,
  run: Pick<PaymentRunRow, 'account' | 'currency' | 'date' | 'mode' | 'grouped' | 'madeBy' | 'madeAt'>,
  lines: readonly Omit<PaymentRunLineRow, 'runId' | 'position'>[],
): number {
  database.run(
    'INSERT INTO payment_run (account, currency, date, mode, grouped, made_by, made_at) VALUES (?,?,?,?,?,?,?)',
    run.account,
    run.currency,
    run.date,
    run.mode,
    run.grouped,
    run.madeBy,
    run.madeAt,
  )
  const id = database.get<{ id: number }>('SELECT max(id) AS id FROM payment_run')?.id ?? 0
  lines.forEach((line, index) => {
    database.run(
      'INSERT INTO payment_run_line (run_id, position, payment, payee, bank, bank_account, phone, amount_minor, label, cheque, voucher_id, line_number, draft_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)',
      id,
      index + 1,
      line.payment,
      line.payee,
      line.bank,
      line.bankAccount,
      line.phone,
      line.amountMinor,
      line.label,
      line.cheque,
      line.voucherId,
      line.lineNumber,
      line.draftId,
    )
  })
  return id
}

export function cancelRunRow(database: Database, id: number, by: string, at: string, reason: string): void {
  database.run('UPDATE payment_run SET cancelled_by = ?, cancelled_at = ?, cancel_reason = ? WHERE id = ?', by, at, reason, id)
}

/**
 * The payments that a draft or a standing voucher still carries: "run id/payment", or "run id/*" where one voucher pays the whole run.
 * A draft that was deleted, or a voucher that was reversed, carries nothing any more.
 */
export const carriedPayments = (database: Database): string[] =>
  database
    .all<{ key: string }>(
      `SELECT DISTINCT substr(o.origin, 13) || '/' || CASE o.role WHEN 'payment' THEN '*' ELSE substr(o.role, 9) END AS key FROM voucher_origin o
       WHERE o.origin LIKE 'payment-run:%' AND (o.draft_id IS NOT NULL
         OR NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = o.voucher_id AND r.kind = 'reversal'))`,
    )
    .map((row) => row.key)

/** The payments that an operator gave back: "run id/payment". */
export const failedPayments = (database: Database): string[] =>
  database
    .all<{ key: string }>("SELECT run_id || '/' || payment AS key FROM mobile_result_line WHERE state = 'failed'")
    .map((row) => row.key)
