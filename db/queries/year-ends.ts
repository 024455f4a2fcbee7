import type { CarriedBalance } from '../../domain/closing/year-end.ts'
import type { Database } from '../database.ts'

export interface YearEndRow {
  readonly fiscalYear: number
  readonly state: 'asked' | 'posting' | 'carried'
  readonly askedBy: string
  readonly askedAt: string
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
  /** Number of the closing voucher; null when no account of classes 6 to 8 held anything. */
  readonly closingNumber: string | null
  readonly openingNumber: string | null
  /** Surplus positive. */
  readonly resultXof: number | null
}

export const findYearEnd = (database: Database, year: number): YearEndRow | undefined =>
  database.get('SELECT * FROM year_end WHERE fiscal_year = ?', year)

/** The last year whose balances were carried to the next; no voucher enters it or an earlier one any more. */
export const lastCarriedYear = (database: Database): number | null =>
  database.get<{ year: number | null }>("SELECT max(fiscal_year) AS year FROM year_end WHERE state = 'carried'")?.year ?? null

export function insertYearEnd(database: Database, year: number, by: string, at: string): void {
  database.run("INSERT INTO year_end (fiscal_year, state, asked_by, asked_at) VALUES (?, 'asked', ?, ?)", year, by, at)
}

export const deleteYearEnd = (database: Database, year: number): number =>
  database.run("DELETE FROM year_end WHERE fiscal_year = ? AND state = 'asked'", year)

export function beginYearEnd(database: Database, year: number): void {
  database.run("UPDATE year_end SET state = 'posting' WHERE fiscal_year = ?", year)
}

export function finishYearEnd(
  database: Database,
  year: number,
  row: Pick<YearEndRow, 'confirmedBy' | 'confirmedAt' | 'closingNumber' | 'openingNumber' | 'resultXof'>,
): void {
  database.run(
    "UPDATE year_end SET state = 'carried', confirmed_by = ?, confirmed_at = ?, closing_number = ?, opening_number = ?, result_xof = ? WHERE fiscal_year = ?",
    row.confirmedBy,
    row.confirmedAt,
    row.closingNumber,
    row.openingNumber,
    row.resultXof,
    year,
  )
}

/** What every account holds up to a day by currency, grant, partner and third party; nil ones left out, by code. */
export const carriedBalances = (database: Database, day: string): CarriedBalance[] =>
  database.all(
    `SELECT l.account, l.currency, sum(l.side * l.amount_minor) AS minor, sum(l.side * l.amount_xof) AS xof, l.grant_id AS grantId, l.partner_id AS partnerId,
      t.name AS thirdParty
     FROM voucher_line l LEFT JOIN third_party t ON t.id = l.third_party_id WHERE l.date <= ?
     GROUP BY l.account, l.currency, l.grant_id, l.partner_id, l.third_party_id HAVING sum(l.side * l.amount_minor) <> 0 OR sum(l.side * l.amount_xof) <> 0
     ORDER BY l.account, l.currency, l.grant_id, l.partner_id, t.name`,
    day,
  )

/** The opening vouchers dated in a year that stand, by number: an imported one keeps the year before from being carried. */
export const openingVouchers = (database: Database, year: number): string[] =>
  database
    .all<{ number: string }>(
      `SELECT v.number FROM voucher v WHERE v.kind = 'opening' AND v.fiscal_year = ?
        AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal') ORDER BY v.id`,
      year,
    )
    .map(({ number }) => number)

/** The first year before this one that has vouchers and was not carried. */
export const earlierYearOpen = (database: Database, year: number): number | null =>
  database.get<{ year: number | null }>(
    "SELECT min(fiscal_year) AS year FROM voucher WHERE fiscal_year < ? AND fiscal_year > coalesce((SELECT max(fiscal_year) FROM year_end WHERE state = 'carried'), 0)",
    year,
  )?.year ?? null

/** Whether a voucher is the closing or the opening one of a year's end. */
export const isYearEndVoucher = (database: Database, number: string): boolean =>
  database.get(
    "SELECT 1 AS found FROM year_end WHERE state = 'carried' AND (closing_number = ? OR opening_number = ?)",
    number,
    number,
  ) !== undefined
