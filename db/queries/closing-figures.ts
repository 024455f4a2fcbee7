import { lastDay, type Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'

export interface JournalNumbersRow {
  readonly journal: string
  readonly fiscalYear: number
  readonly first: number
  readonly last: number
  readonly count: number
}

/** The numbers of each journal that has a voucher in the month, over its whole fiscal year. */
export const journalNumbers = (database: Database, month: Month): JournalNumbersRow[] =>
  database.all(
    `SELECT v.journal, v.fiscal_year, min(v.sequence) AS first, max(v.sequence) AS last, count(*) AS count FROM voucher v
     WHERE v.fiscal_year = ? AND v.journal IN (SELECT journal FROM voucher WHERE date BETWEEN ? AND ?) GROUP BY v.journal, v.fiscal_year ORDER BY v.journal`,
    Number(month.slice(0, 4)),
    `${month}-01`,
    lastDay(month),
  )

/** The reversals dated in the month with their reasons. */
export const reversalsOf = (database: Database, month: Month): { number: string; reason: string | null }[] =>
  database.all(
    "SELECT number, reason FROM voucher WHERE kind = 'reversal' AND date BETWEEN ? AND ? ORDER BY id",
    `${month}-01`,
    lastDay(month),
  )

export interface TrancheProofRow {
  readonly grantCode: string
  readonly number: string
  readonly date: string
  readonly reference: string | null
}

/** The receipts and exchanges of the month with what proves their rate. */
export const tranchesOfMonth = (database: Database, month: Month): TrancheProofRow[] =>
  database.all(
    `SELECT g.code AS grant_code, t.number, t.date, t.reference FROM tranche t JOIN grant_agreement g ON g.id = t.grant_id
     LEFT JOIN voucher v ON v.id = coalesce(t.voucher_id, (SELECT s.id FROM voucher s WHERE s.source_id = t.voucher_source))
     WHERE t.kind <> 'opening' AND t.date BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal')
     ORDER BY t.date, t.id`,
    `${month}-01`,
    lastDay(month),
  )

export interface AccountBalanceRow {
  readonly account: string
  readonly xof: number
}

/** What the accounts of these beginnings hold at the end of the month where nobody is named: no third party, no partner. */
export const namelessBalances = (database: Database, prefixes: readonly string[], month: Month): AccountBalanceRow[] =>
  database.all(
    `SELECT l.account, sum(l.side * l.amount_xof) AS xof FROM voucher_line l
     WHERE l.date <= ? AND l.third_party_id IS NULL AND l.partner_id IS NULL AND EXISTS (SELECT 1 FROM json_each(?) p WHERE l.account LIKE p.value || '%')
     GROUP BY l.account HAVING sum(l.side * l.amount_xof) <> 0 ORDER BY l.account`,
    lastDay(month),
    JSON.stringify(prefixes),
  )

/** What the accounts of these beginnings hold at the end of the month. */
export const balancesOf = (database: Database, prefixes: readonly string[], month: Month): AccountBalanceRow[] =>
  database.all(
    `SELECT b.account, sum(b.debit_xof - b.credit_xof) AS xof FROM account_balance b
     WHERE b.month <= ? AND EXISTS (SELECT 1 FROM json_each(?) p WHERE b.account LIKE p.value || '%')
     GROUP BY b.account HAVING sum(b.debit_xof - b.credit_xof) <> 0 ORDER BY b.account`,
    month,
    JSON.stringify(prefixes),
  )

/** Accounts of classes 1 to 5 whose balance stands on the other side than is normal for them. */
export const abnormalBalances = (database: Database, month: Month): AccountBalanceRow[] =>
  database.all(
    `SELECT b.account, sum(b.debit_xof - b.credit_xof) AS xof FROM account_balance b JOIN account a ON a.code = b.account
     WHERE b.month <= ? AND a.class <= 5 AND a.normal_side <> 'both' GROUP BY b.account
     HAVING (a.normal_side = 'debit' AND sum(b.debit_xof - b.credit_xof) < 0) OR (a.normal_side = 'credit' AND sum(b.debit_xof - b.credit_xof) > 0)
     ORDER BY b.account`,
    month,
  )

/**
 * What each voucher up to the month's end leaves unbalanced on each fund, depreciation and provisions aside: only one side of those names
 * the grant, and no money moves.
 */
export const fundGaps = (database: Database, month: Month): { voucherId: number; fund: string; gapXof: number }[] =>
  database.all(
    `SELECT l.voucher_id AS voucherId, coalesce(g.code, '') AS fund, sum(l.side * l.amount_xof) AS gapXof FROM voucher_line l
     LEFT JOIN grant_agreement g ON g.id = l.grant_id
     WHERE l.date <= ? AND substr(l.account, 1, 2) NOT IN ('19', '28', '29', '39', '49', '59', '68', '69') AND substr(l.account, 1, 3) NOT IN ('791', '795', '797', '798')
     GROUP BY l.voucher_id, l.grant_id HAVING sum(l.side * l.amount_xof) <> 0 ORDER BY l.voucher_id`,
    lastDay(month),
  )

export interface FundFiguresRow {
  readonly netCharges: number
  readonly released: number
  readonly fund: number
  readonly receivable: number
}

/** A grant's net charges, releases, fund and receivable up to the month's end, closing and carried opening vouchers netting to nothing. */
export function fundFiguresOf(
  database: Database,
  grantId: number,
  month: Month,
  accounts: { readonly fund: string; readonly release: string; readonly receivable: string },
): FundFiguresRow {
  const row = database.get<FundFiguresRow>(
    `SELECT coalesce(sum(CASE WHEN NOT closing AND substr(account, 1, 1) IN ('6', '7', '8') AND account NOT LIKE ? || '%' THEN xof END), 0) AS net_charges,
       coalesce(sum(CASE WHEN NOT closing AND account LIKE ? || '%' THEN -xof END), 0) AS released,
       coalesce(sum(CASE WHEN account LIKE ? || '%' THEN -xof END), 0) AS fund,
       coalesce(sum(CASE WHEN account LIKE ? || '%' THEN xof END), 0) AS receivable
     FROM (SELECT l.account, j.type = 'closing' AS closing, sum(l.side * l.amount_xof) AS xof FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id
       JOIN journal j ON j.code = v.journal WHERE l.grant_id = ? AND l.date <= ? GROUP BY l.account, closing)`,
    accounts.release,
    accounts.release,
    accounts.fund,
    accounts.receivable,
    grantId,
    lastDay(month),
  )
  return row ?? { netCharges: 0, released: 0, fund: 0, receivable: 0 }
}

export interface CurrencyBalanceRow {
  readonly account: string
  readonly currency: string
  readonly grantCode: string | null
  readonly thirdParty: string | null
  /** The account's own side in the chart. */
  readonly normalSide: string
  readonly minor: number
  readonly xof: number
}

/** Treasury balances in a currency of their own at the end of the month, by account and grant. */
export const treasuryInCurrency = (database: Database, month: Month): CurrencyBalanceRow[] =>
  database.all(
    `SELECT l.account, l.currency, g.code AS grant_code, NULL AS third_party, a.normal_side, sum(l.side * l.amount_minor) AS minor, sum(l.side * l.amount_xof) AS xof
     FROM voucher_line l JOIN account a ON a.code = l.account LEFT JOIN grant_agreement g ON g.id = l.grant_id
     WHERE l.date <= ? AND l.currency NOT IN ('XOF', 'EUR') AND substr(l.account, 1, 2) IN ('51', '52', '53', '55', '57')
     GROUP BY l.account, l.currency, l.grant_id HAVING sum(l.side * l.amount_minor) <> 0 OR sum(l.side * l.amount_xof) <> 0 ORDER BY l.account, l.currency, g.code`,
    lastDay(month),
  )

/** Receivables and payables in a currency at the end of the month, by account, grant and third party; the funds 46 are none. */
export const thirdPartiesInCurrency = (database: Database, month: Month): CurrencyBalanceRow[] =>
  database.all(
    `SELECT l.account, l.currency, g.code AS grant_code, t.name AS third_party, a.normal_side, sum(l.side * l.amount_minor) AS minor, sum(l.side * l.amount_xof) AS xof
     FROM voucher_line l JOIN account a ON a.code = l.account LEFT JOIN grant_agreement g ON g.id = l.grant_id LEFT JOIN third_party t ON t.id = l.third_party_id
     WHERE l.date <= ? AND l.currency NOT IN ('XOF', 'EUR') AND substr(l.account, 1, 1) = '4' AND substr(l.account, 1, 2) NOT IN ('46', '49')
       AND substr(l.account, 1, 3) NOT IN ('478', '479')
     GROUP BY l.account, l.currency, l.grant_id, l.third_party_id HAVING sum(l.side * l.amount_minor) <> 0 OR sum(l.side * l.amount_xof) <> 0
     ORDER BY l.account, l.currency, g.code, t.name`,
    lastDay(month),
  )

/** The bank accounts on which a fund ("" for own funds) holds money at the end of the month, the fullest first. */
export const grantTreasury = (database: Database, fund: string, month: Month): AccountBalanceRow[] =>
  database.all(
    `SELECT l.account, sum(l.side * l.amount_xof) AS xof FROM voucher_line l LEFT JOIN grant_agreement g ON g.id = l.grant_id
     WHERE l.date <= ? AND substr(l.account, 1, 2) = '52' AND coalesce(g.code, '') = ? GROUP BY l.account HAVING sum(l.side * l.amount_xof) > 0
     ORDER BY sum(l.side * l.amount_xof) DESC, l.account`,
    lastDay(month),
    fund,
  )
