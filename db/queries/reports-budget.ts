import type { Database } from '../database.ts'

/** A budget line as the report shows it: its latest version's figures, or, dropped from that version, its last labels and no budget. */
export interface ReportBudgetLineRow {
  readonly id: number
  readonly code: string
  readonly head: string
  readonly labelFr: string
  readonly labelEn: string
  readonly partnerId: number | null
  readonly partner: string | null
  readonly nature: string | null
  readonly activity: string | null
  readonly amountMinor: number
  readonly amountXof: number
  /** 1 when the latest version has it. */
  readonly current: number
}

/** Every budget line that a grant ever had, in budget order: those of the latest version first. */
export const reportBudgetLines = (database: Database, grantId: number): ReportBudgetLineRow[] =>
  database.all<ReportBudgetLineRow>(
    `SELECT b.id, b.code, l.head, l.label_fr, l.label_en, l.partner_id, p.code AS partner, l.nature, l.activity,
      CASE WHEN v.number = latest.number THEN l.amount_minor ELSE 0 END AS amount_minor,
      CASE WHEN v.number = latest.number THEN l.amount_xof ELSE 0 END AS amount_xof, v.number = latest.number AS current
     FROM (SELECT max(number) AS number FROM budget_version WHERE grant_id = ?) latest
     JOIN budget_line b ON b.grant_id = ?
     JOIN budget_version v ON v.id = (SELECT i.version_id FROM budget_version_line i JOIN budget_version w ON w.id = i.version_id
       WHERE i.budget_line_id = b.id ORDER BY w.number DESC LIMIT 1)
     JOIN budget_version_line l ON l.version_id = v.id AND l.budget_line_id = b.id
     LEFT JOIN partner p ON p.id = l.partner_id
     ORDER BY current DESC, v.number DESC, l.position`,
    grantId,
    grantId,
  )
