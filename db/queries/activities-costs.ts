import type { Database } from '../database.ts'

/** What of a voucher line an event bears, whole francs. */
export interface ActivityCostRow {
  readonly eventId: number
  readonly voucherId: number
  readonly lineNumber: number
  readonly amountXof: number
}

export const listActivityCosts = (database: Database, grantId: number): ActivityCostRow[] =>
  database.all(
    `SELECT c.event_id, c.voucher_id, c.line_number, c.amount_xof FROM activity_cost c JOIN activity_event e ON e.id = c.event_id
     WHERE e.grant_id = ? ORDER BY c.voucher_id, c.line_number, c.event_id`,
    grantId,
  )

export function replaceActivityCosts(
  database: Database,
  eventId: number,
  rows: readonly Omit<ActivityCostRow, 'eventId'>[],
): void {
  database.run('DELETE FROM activity_cost WHERE event_id = ?', eventId)
  for (const row of rows)
    database.run(
      'INSERT INTO activity_cost (event_id, voucher_id, line_number, amount_xof) VALUES (?,?,?,?)',
      eventId,
      row.voucherId,
      row.lineNumber,
      row.amountXof,
    )
}

/** What a line of donor spending says of the activity that it paid for. */
export interface ActivityLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  /** The line's own activity, else that of its budget line in the latest version. */
  readonly activity: string | null
  readonly site: string | null
  readonly thirdParty: string | null
  readonly expenseType: string | null
}

export const activityLines = (database: Database, grantId: number): ActivityLineRow[] =>
  database.all(
    `SELECT l.voucher_id, l.line_number, coalesce(ac.code, bl.activity) AS activity, s.code AS site, t.name AS third_party, l.expense_type
     FROM voucher_line l JOIN account a ON a.code = l.account LEFT JOIN activity ac ON ac.id = l.activity_id LEFT JOIN site s ON s.id = l.site_id
     LEFT JOIN third_party t ON t.id = l.third_party_id
     LEFT JOIN budget_version_line bl ON bl.budget_line_id = l.budget_line_id
       AND bl.version_id = (SELECT v.id FROM budget_version v WHERE v.grant_id = l.grant_id ORDER BY v.number DESC LIMIT 1)
     WHERE l.grant_id = ? AND l.budget_line_id IS NOT NULL AND a.spending = 1`,
    grantId,
  )

/** Codes of the activities that a grant's vouchers, budget and register name. */
export const knownActivities = (database: Database): string[] =>
  database
    .all<{ code: string }>(
      `SELECT code FROM activity UNION SELECT activity AS code FROM budget_version_line WHERE activity IS NOT NULL AND activity <> '' ORDER BY code`,
    )
    .map(({ code }) => code)

export const knownPlaces = (database: Database): string[] =>
  database
    .all<{ place: string }>('SELECT code AS place FROM site UNION SELECT place FROM activity_event ORDER BY place')
    .map(({ place }) => place)

/** What the events of a grant, or of all (null), bear, with the words of each line: the audit tests look for per diem in them. */
export const activityCostTexts = (
  database: Database,
  grantId: number | null,
): (ActivityCostRow & { readonly number: string; readonly label: string; readonly expenseType: string | null })[] =>
  database.all(
    `SELECT c.event_id, c.voucher_id, c.line_number, c.amount_xof, v.number, l.label, l.expense_type FROM activity_cost c
     JOIN activity_event e ON e.id = c.event_id JOIN voucher v ON v.id = c.voucher_id
     JOIN voucher_line l ON l.voucher_id = c.voucher_id AND l.line_number = c.line_number
     WHERE (? IS NULL OR e.grant_id = ?) ORDER BY c.event_id, c.voucher_id, c.line_number`,
    grantId,
    grantId,
  )
