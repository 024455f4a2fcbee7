import type { Database } from '../database.ts'

export interface VoucherDetailRow {
  readonly id: number
  readonly sourceId: string | null
  readonly number: string
  readonly journal: string
  readonly journalFr: string
  readonly journalEn: string
  readonly date: string
  readonly valueDate: string | null
  readonly kind: string
  readonly label: string
  readonly correctsId: number | null
  readonly correctsNumber: string | null
  readonly reason: string | null
  readonly preparedBy: string
  readonly approvedBy: string
  readonly postedBy: string
  readonly postedAt: string
  readonly chainSequence: number
  readonly hash: string | null
}

export const voucherDetailRow = (database: Database, id: number): VoucherDetailRow | undefined =>
  database.get<VoucherDetailRow>(
    `SELECT v.id, v.source_id, v.number, v.journal, j.name_fr AS journal_fr, j.name_en AS journal_en, v.date, v.value_date, v.kind, v.label, v.corrects_id, o.number AS corrects_number,
      v.reason, p.name AS prepared_by, a.name AS approved_by, b.name AS posted_by, v.posted_at, v.chain_sequence, e.hash
     FROM voucher v JOIN journal j ON j.code = v.journal JOIN user p ON p.id = v.prepared_by JOIN user a ON a.id = v.approved_by JOIN user b ON b.id = v.posted_by
     LEFT JOIN voucher o ON o.id = v.corrects_id LEFT JOIN event e ON e.sequence = v.chain_sequence WHERE v.id = ?`,
    id,
  )

export const correctionsOf = (database: Database, id: number): { id: number; number: string; kind: string }[] =>
  database.all('SELECT id, number, kind FROM voucher WHERE corrects_id = ? ORDER BY id', id)

export const postedCount = (database: Database): number =>
  database.get<{ count: number }>('SELECT count(*) AS count FROM voucher')?.count ?? 0

/** Numbers of the vouchers whose event came after this one, in order. */
export const vouchersPostedAfter = (database: Database, sequence: number): string[] =>
  database
    .all<{ number: string }>('SELECT number FROM voucher WHERE chain_sequence > ? ORDER BY chain_sequence', sequence)
    .map(({ number }) => number)
