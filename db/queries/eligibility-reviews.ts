import type { Database } from '../database.ts'

/** A hint that somebody looked at and found eligible, with the reason. */
export interface EligibilityReviewRow {
  readonly id: number
  readonly voucherId: number
  readonly lineNumber: number
  readonly code: string
  readonly reason: string
  readonly evidence: string | null
  readonly author: string
  readonly madeOn: string
}

const SELECT = `SELECT r.id, r.voucher_id, r.line_number, r.code, r.reason, r.evidence, u.name AS author, r.made_on
  FROM eligibility_review r JOIN user u ON u.id = r.made_by`

/** The reviews of a grant's lines. */
export const eligibilityReviews = (database: Database, grantId: number): EligibilityReviewRow[] =>
  database.all(
    `${SELECT} JOIN voucher_line l ON l.voucher_id = r.voucher_id AND l.line_number = r.line_number WHERE l.grant_id = ? ORDER BY r.id`,
    grantId,
  )

export const findEligibilityReview = (
  database: Database,
  line: { voucherId: number; lineNumber: number },
  code: string,
): EligibilityReviewRow | undefined =>
  database.get(`${SELECT} WHERE r.voucher_id = ? AND r.line_number = ? AND r.code = ?`, line.voucherId, line.lineNumber, code)

export interface NewEligibilityReview {
  readonly voucherId: number
  readonly lineNumber: number
  readonly code: string
  readonly reason: string
  readonly evidence: string | null
  readonly madeBy: number
  readonly madeOn: string
}

export function insertEligibilityReview(database: Database, review: NewEligibilityReview): number {
  database.run(
    "INSERT INTO eligibility_review (voucher_id, line_number, code, outcome, reason, evidence, made_by, made_on) VALUES (?,?,?,'eligible',?,?,?,?)",
    review.voucherId,
    review.lineNumber,
    review.code,
    review.reason,
    review.evidence,
    review.madeBy,
    review.madeOn,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export const deleteEligibilityReview = (database: Database, id: number): void => {
  database.run('DELETE FROM eligibility_review WHERE id = ?', id)
}
