import type { Database } from '../database.ts'

/** First and last day of a grant's donor spending; null while there is none. */
export const spendingDays = (database: Database, grantId: number): { first: string | null; last: string | null } =>
  database.get<{ first: string | null; last: string | null }>(
    `SELECT min(l.date) AS first, max(l.date) AS last FROM voucher_line l JOIN account a ON a.code = l.account
     WHERE l.grant_id = ? AND l.budget_line_id IS NOT NULL AND a.spending = 1`,
    grantId,
  ) ?? { first: null, last: null }

/** Months in which a grant has donor spending, the first first. */
export const spendingMonths = (database: Database, grantId: number): string[] =>
  database
    .all<{ month: string }>(
      `SELECT DISTINCT d.month FROM dimension_balance d JOIN account a ON a.code = d.account
       WHERE d.grant_id = ? AND d.budget_line_id > 0 AND a.spending = 1 ORDER BY d.month`,
      grantId,
    )
    .map(({ month }) => month)

/** What one voucher does on a grant's lines of a partner: debits less credits, in XOF, by account; `spent` is 1 for donor spending. */
export interface PartnerLineSum {
  readonly partnerId: number
  readonly voucherId: number
  readonly account: string
  readonly spent: number
  /** 1 for a reversal or a correction. */
  readonly corrects: number
  /** 1 in an opening voucher: what was there before this ledger. */
  readonly opening: number
  readonly xof: number
}

/** The lines of a grant that name a partner, up to a day, by voucher and account. */
export const partnerLineSums = (database: Database, grantId: number, to: string): PartnerLineSum[] =>
  database.all<PartnerLineSum>(
    `SELECT l.partner_id, l.voucher_id, l.account, l.budget_line_id IS NOT NULL AND a.spending = 1 AS spent,
      v.kind IN ('reversal', 'correction') AS corrects, v.kind = 'opening' AS opening, sum(l.side * l.amount_xof) AS xof
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id JOIN account a ON a.code = l.account
     WHERE l.grant_id = ? AND l.partner_id IS NOT NULL AND l.date <= ?
     GROUP BY l.partner_id, l.voucher_id, l.account, spent ORDER BY l.partner_id, l.voucher_id, l.account, spent`,
    grantId,
    to,
  )
