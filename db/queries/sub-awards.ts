import type { Database } from '../database.ts'

/** A sub-award, by codes. */
export interface SubAwardRow {
  readonly code: string
  readonly grantCode: string
  readonly partner: string
  readonly ceilingMinor: number
  readonly currency: string
  readonly startDate: string
  readonly endDate: string
  /** JSON list of budget line codes. */
  readonly budgetLines: string
  readonly advanceLimitPercent: string
  readonly minimumLiquidationPercent: string
}

export const listSubAwards = (database: Database): SubAwardRow[] =>
  database.all<SubAwardRow>(
    `SELECT s.code, g.code AS grant_code, p.code AS partner, s.ceiling_minor, s.currency, s.start_date, s.end_date, s.budget_lines,
      s.advance_limit_percent, s.minimum_liquidation_percent
     FROM sub_award s JOIN grant_agreement g ON g.id = s.grant_id JOIN partner p ON p.id = s.partner_id ORDER BY s.id`,
  )

/** Creates a sub-award or rewrites its agreement. */
export function saveSubAward(database: Database, row: SubAwardRow): void {
  database.run(
    `INSERT INTO sub_award (code, grant_id, partner_id, ceiling_minor, currency, start_date, end_date, budget_lines, advance_limit_percent, minimum_liquidation_percent)
     VALUES (?, (SELECT id FROM grant_agreement WHERE code = ?), (SELECT id FROM partner WHERE code = ?), ?,?,?,?,?,?,?)
     ON CONFLICT (code) DO UPDATE SET grant_id = excluded.grant_id, partner_id = excluded.partner_id, ceiling_minor = excluded.ceiling_minor,
       currency = excluded.currency, start_date = excluded.start_date, end_date = excluded.end_date, budget_lines = excluded.budget_lines,
       advance_limit_percent = excluded.advance_limit_percent, minimum_liquidation_percent = excluded.minimum_liquidation_percent`,
    row.code,
    row.grantCode,
    row.partner,
    row.ceilingMinor,
    row.currency,
    row.startDate,
    row.endDate,
    row.budgetLines,
    row.advanceLimitPercent,
    row.minimumLiquidationPercent,
  )
}
