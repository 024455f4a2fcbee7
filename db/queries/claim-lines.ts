import type { Database } from '../database.ts'
import { FULL_LINE_JOINS, FULL_LINE_SELECT, type FullLineRow } from './voucher-lines.ts'

export interface ClaimLineRow extends FullLineRow {
  readonly date: string
  readonly number: string
  readonly journal: string
  readonly eventHash: string
}

/** The donor spending lines of a grant up to a day, with what the claim's transaction list prints of them. */
export const claimLines = (database: Database, grantId: number, to: string): ClaimLineRow[] =>
  database.all<ClaimLineRow>(
    `${FULL_LINE_SELECT}, l.date, v.number, v.journal, e.hash AS event_hash FROM voucher_line l ${FULL_LINE_JOINS}
     JOIN voucher v ON v.id = l.voucher_id JOIN event e ON e.sequence = v.chain_sequence
     WHERE l.grant_id = ? AND l.budget_line_id IS NOT NULL AND a.spending = 1 AND l.date <= ?`,
    grantId,
    to,
  )
