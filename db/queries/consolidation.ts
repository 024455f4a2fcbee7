import type { Database } from '../database.ts'

/** The accounts that the sub-awards of a grant name for their advances. */
export const subAwardAccounts = (database: Database, grantId: number): string[] =>
  database
    .all<{ account: string }>(
      'SELECT DISTINCT t.account FROM sub_award_term t JOIN sub_award s ON s.id = t.sub_award_id WHERE s.grant_id = ? ORDER BY t.account',
      grantId,
    )
    .map((row) => row.account)

export interface AdvanceLineRow {
  readonly voucherId: number
  readonly number: string
  readonly date: string
  readonly label: string
  readonly kind: string
  readonly correctsId: number | null
  readonly account: string
  /** Debit positive. */
  readonly xof: number
  readonly partner: string | null
  readonly grantId: number | null
  /** 1 for donor spending. */
  readonly spent: number
}

/** Every line of the vouchers up to a day that touch an advance account of the grant for a partner, in voucher order. */
export const advanceVoucherLines = (
  database: Database,
  grantId: number,
  accounts: readonly string[],
  to: string | null,
): AdvanceLineRow[] =>
  database.all<AdvanceLineRow>(
    `SELECT v.id AS voucher_id, v.number, v.date, v.label, v.kind, v.corrects_id, l.account, l.side * l.amount_xof AS xof, p.code AS partner, l.grant_id,
      l.budget_line_id IS NOT NULL AND a.spending = 1 AS spent
     FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id JOIN account a ON a.code = l.account LEFT JOIN partner p ON p.id = l.partner_id
     WHERE v.date <= ? AND v.id IN (SELECT voucher_id FROM voucher_line WHERE account IN (SELECT value FROM json_each(?)) AND grant_id = ? AND partner_id IS NOT NULL)
     ORDER BY v.date, v.id, l.line_number`,
    to ?? '9999-12-31',
    JSON.stringify(accounts),
    grantId,
  )

/** The balance of each partner's advance under a grant on a day, from the account's own lines. */
export const advanceBalances = (
  database: Database,
  grantId: number,
  accounts: readonly string[],
  to: string | null,
): ReadonlyMap<string, number> =>
  new Map(
    database
      .all<{ partner: string; xof: number }>(
        `SELECT p.code AS partner, sum(l.side * l.amount_xof) AS xof FROM voucher_line l JOIN partner p ON p.id = l.partner_id
         WHERE l.account IN (SELECT value FROM json_each(?)) AND l.grant_id = ? AND l.date <= ? GROUP BY p.code`,
        JSON.stringify(accounts),
        grantId,
        to ?? '9999-12-31',
      )
      .map(({ partner, xof }) => [partner, xof]),
  )

/** The partners of a grant: those with a sub-award, a budget line, or a voucher line of it, in the order they were entered. */
export const consortiumPartners = (database: Database, grantId: number): { id: number; code: string; name: string }[] =>
  database.all(
    `SELECT p.id, p.code, p.name FROM partner p WHERE p.id IN (SELECT partner_id FROM sub_award WHERE grant_id = ?)
      OR p.id IN (SELECT l.partner_id FROM budget_version_line l JOIN budget_version v ON v.id = l.version_id WHERE v.grant_id = ?)
      OR p.id IN (SELECT partner_id FROM dimension_balance WHERE grant_id = ?) ORDER BY p.id`,
    grantId,
    grantId,
    grantId,
  )
