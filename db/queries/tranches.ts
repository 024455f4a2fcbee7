import type { Database } from '../database.ts'

export interface TrancheRow {
  readonly id: number
  readonly grantId: number
  readonly number: string
  readonly kind: 'receipt' | 'exchange' | 'opening'
  readonly date: string
  readonly currency: string
  readonly amountMinor: number
  readonly xofCredited: number | null
  readonly feesXof: number
  readonly bankAccount: string | null
  readonly reference: string | null
  readonly voucherId: number | null
  readonly voucherNumber: string | null
  readonly reversed: number
}

/** The receipts and exchanges of a grant in order; one whose voucher was reversed says so and makes no layer. */
export const listTranches = (database: Database, grantId: number): TrancheRow[] =>
  database.all<TrancheRow>(
    `SELECT t.id, t.grant_id, t.number, t.kind, t.date, t.currency, t.amount_minor, t.xof_credited, t.fees_xof, t.bank_account, t.reference, v.id AS voucher_id,
      v.number AS voucher_number, EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal') AS reversed
     FROM tranche t LEFT JOIN voucher v ON v.id = coalesce(t.voucher_id, (SELECT s.id FROM voucher s WHERE s.source_id = t.voucher_source)) WHERE t.grant_id = ? ORDER BY t.date, t.id`,
    grantId,
  )

export interface NewTranche {
  readonly grantId: number
  readonly number: string
  readonly kind: 'receipt' | 'exchange' | 'opening'
  readonly date: string
  readonly currency: string
  readonly amountMinor: number
  readonly xofCredited: number | null
  readonly feesXof: number
  readonly bankAccount: string | null
  readonly reference: string | null
  readonly voucherId: number | null
  /** Source id of its voucher, which may still be a draft. */
  readonly voucherSource: string | null
}

export function insertTranche(database: Database, tranche: NewTranche, chainSequence: number): void {
  database.run(
    'INSERT INTO tranche (grant_id, number, kind, date, currency, amount_minor, xof_credited, fees_xof, bank_account, reference, voucher_id, voucher_source, chain_sequence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)',
    tranche.grantId,
    tranche.number,
    tranche.kind,
    tranche.date,
    tranche.currency,
    tranche.amountMinor,
    tranche.xofCredited,
    tranche.feesXof,
    tranche.bankAccount,
    tranche.reference,
    tranche.voucherId,
    tranche.voucherSource,
    chainSequence,
  )
}

/** The layer that a voucher made, if any. */
export const trancheOfVoucher = (
  database: Database,
  voucherId: number,
): { grantId: number; number: string; date: string } | undefined =>
  database.get(
    'SELECT grant_id, number, date FROM tranche WHERE voucher_id = ? OR voucher_source = (SELECT source_id FROM voucher WHERE id = ?)',
    voucherId,
    voucherId,
  )

/** The receipt whose voucher has this source id, posted or still a draft. */
export const trancheOfSource = (database: Database, sourceId: string): { number: string } | undefined =>
  database.get('SELECT number FROM tranche WHERE voucher_source = ?', sourceId)
