import type { Database } from '../database.ts'

/** A posted line of a bank or wallet account in the account's currency; the amount is signed, money in positive. */
export interface EntryRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly number: string
  readonly kind: string
  readonly correctsId: number | null
  readonly date: string
  readonly amountMinor: number
  readonly label: string
  readonly documentReference: string | null
  readonly paymentMode: string | null
  readonly thirdParty: string | null
  readonly grantCode: string | null
}

const ENTRY = `SELECT l.voucher_id, l.line_number, v.number, v.kind, v.corrects_id, l.date, l.side * l.amount_minor AS amount_minor, l.label, l.document_reference,
  l.payment_mode, t.name AS third_party, g.code AS grant_code
  FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id LEFT JOIN third_party t ON t.id = l.third_party_id LEFT JOIN grant_agreement g ON g.id = l.grant_id`

/** The entries of an account up to a day, by day: those that a statement can answer for, so neither openings nor lines of no amount. */
export const accountEntries = (database: Database, account: string, currency: string, to: string): EntryRow[] =>
  database.all(
    `${ENTRY} WHERE l.account = ? AND l.currency = ? AND l.date <= ? AND l.amount_minor <> 0 AND v.kind <> 'opening' ORDER BY l.date, l.voucher_id, l.line_number`,
    account,
    currency,
    to,
  )

export const findEntry = (
  database: Database,
  voucherId: number,
  lineNumber: number,
): (EntryRow & { readonly account: string; readonly currency: string }) | undefined =>
  database.get(
    `${ENTRY.replace('SELECT ', 'SELECT l.account, l.currency, ')} WHERE l.voucher_id = ? AND l.line_number = ?`,
    voucherId,
    lineNumber,
  )

/** What the books hold before any statement: every entry up to the day before, and the openings dated up to `openingsTo`. */
export const openingBalance = (
  database: Database,
  account: string,
  currency: string,
  before: string,
  openingsTo: string,
): number =>
  database.get<{ minor: number }>(
    `SELECT coalesce(sum(l.side * l.amount_minor), 0) AS minor FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id
     WHERE l.account = ? AND l.currency = ? AND (l.date < ? OR (v.kind = 'opening' AND l.date <= ?))`,
    account,
    currency,
    before,
    openingsTo,
  )?.minor ?? 0

/** Σ of the account's own currency up to a day. */
export const currencyBalance = (database: Database, account: string, currency: string, to: string): number =>
  database.get<{ minor: number }>(
    'SELECT coalesce(sum(side * amount_minor), 0) AS minor FROM voucher_line WHERE account = ? AND currency = ? AND date <= ?',
    account,
    currency,
    to,
  )?.minor ?? 0
