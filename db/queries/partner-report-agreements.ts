import type { Database } from '../database.ts'

/** What a review needs of a sub-award's agreement; the terms that nobody wrote take their usual values. */
export interface ReviewedAgreement {
  readonly id: number
  readonly code: string
  readonly partner: string
  readonly partnerName: string
  readonly grantId: number
  readonly grantCode: string
  readonly grantStart: string
  readonly grantEnd: string
  readonly currency: string
  readonly ceilingMinor: number
  readonly startDate: string
  readonly endDate: string
  /** JSON list of budget line codes. */
  readonly budgetLines: string
  readonly minimumLiquidationPercent: string
  readonly reference: string | null
  readonly account: string
  readonly reportDueDays: number
  readonly reviewDays: number
  readonly samplePercent: string | null
  readonly rating: string | null
  readonly contact: string | null
}

/** Every sub-award with its terms. Report due d+15 and review due d+30 unless the agreement says otherwise (spec 04 §2.11). */
export const reviewedAgreements = (database: Database): ReviewedAgreement[] =>
  database.all(
    `SELECT s.id, s.code, p.code AS partner, p.name AS partner_name, g.id AS grant_id, g.code AS grant_code, g.start_date AS grant_start, g.end_date AS grant_end,
      s.currency, s.ceiling_minor, s.start_date, s.end_date, s.budget_lines, s.minimum_liquidation_percent, t.agreement_reference AS reference,
      coalesce(t.account, '4711') AS account, coalesce(t.report_due_days, 15) AS report_due_days, coalesce(t.review_days, 30) AS review_days,
      t.sample_percent, c.rating, c.contact
     FROM sub_award s JOIN partner p ON p.id = s.partner_id JOIN grant_agreement g ON g.id = s.grant_id
     LEFT JOIN sub_award_term t ON t.sub_award_id = s.id LEFT JOIN partner_card c ON c.partner_id = p.id ORDER BY s.code`,
  )

export const agreementCeilings = (database: Database, subAwardId: number): { budgetLine: string; amountMinor: number }[] =>
  database.all('SELECT budget_line, amount_minor FROM sub_award_ceiling WHERE sub_award_id = ? ORDER BY budget_line', subAwardId)

/** What the tranches approved for a sub-award kept back of what it owed (spec 07 §6.iv), minor units. */
export const nettedOnTranches = (database: Database, subAwardId: number): number =>
  database.get<{ netted: number }>(
    "SELECT coalesce(sum(netted_minor), 0) AS netted FROM sub_award_tranche WHERE sub_award_id = ? AND state = 'approved'",
    subAwardId,
  )?.netted ?? 0
