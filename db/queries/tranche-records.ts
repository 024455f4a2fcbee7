import type { Database } from '../database.ts'

/** A receipt, exchange or opening layer as it was recorded, by codes. */
export interface TrancheRecordRow {
  readonly grantCode: string
  readonly number: string
  readonly kind: 'receipt' | 'exchange' | 'opening'
  readonly date: string
  readonly currency: string
  readonly amountMinor: number
  readonly xofCredited: number | null
  readonly feesXof: number
  readonly bankAccount: string | null
  readonly reference: string | null
  readonly voucherSource: string | null
}

/** Every tranche of every grant, in the order they were recorded. */
export const listTrancheRecords = (database: Database): TrancheRecordRow[] =>
  database.all<TrancheRecordRow>(
    `SELECT g.code AS grant_code, t.number, t.kind, t.date, t.currency, t.amount_minor, t.xof_credited, t.fees_xof, t.bank_account, t.reference, t.voucher_source
     FROM tranche t JOIN grant_agreement g ON g.id = t.grant_id ORDER BY t.id`,
  )
