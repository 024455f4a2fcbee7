import type { Database } from '../database.ts'

/** A ruling as kept: positive amounts leave the claim, the negative of a lifting gives them back (spec 03 R-ELIG-3). */
export interface EligibilityRulingRow {
  readonly id: number
  readonly grant_id: number
  readonly number: number
  readonly voucher_id: number
  readonly line_number: number
  readonly code: string
  readonly amount_xof: number
  /** Minor units of the grant's currency, at the line's own rate. */
  readonly amount_minor: number
  readonly date: string
  readonly reason: string
  readonly evidence: string | null
  readonly lifts_id: number | null
  readonly author: string
  readonly made_at: string
}

/** Rulings of a grant up to a day (included), in their order. */
export const eligibilityRulings = (database: Database, grantId: number, to: string): EligibilityRulingRow[] =>
  database.all<EligibilityRulingRow>(
    `SELECT r.id, r.grant_id, r.number, r.voucher_id, r.line_number, r.code, r.amount_xof, r.amount_minor, r.date, r.reason, r.evidence, r.lifts_id,
      u.name AS author, r.made_at
     FROM eligibility_ruling r JOIN user u ON u.id = r.made_by WHERE r.grant_id = ? AND r.date <= ? ORDER BY r.number`,
    grantId,
    to,
  )
