import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Database } from '../database.ts'

/** A voucher, posted ("posted:12") or draft, that may be the same expense. */
export interface DuplicateRow {
  readonly key: string
  /** Its number; for a draft its label. */
  readonly name: string
  readonly date: LocalDate
}

/** Most that one question answers: more would say nothing more. */
const AT_MOST = 3

const STANDS = `v.kind IN ('normal', 'exchange', 'correction') AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal')`

/**
 * Posted vouchers of an expense that name this invoice of this third party; `folded` is the name without accents and case. A voucher that
 * only pays what another booked names the invoice too: it holds no expense and is left out. Reversed vouchers are left out.
 */
export const postedWithInvoice = (database: Database, folded: string, invoice: string): DuplicateRow[] =>
  database.all(
    `SELECT DISTINCT 'posted:' || v.id AS key, v.number AS name, v.date FROM third_party t JOIN voucher_line l ON l.third_party_id = t.id
     JOIN voucher v ON v.id = l.voucher_id WHERE t.folded = ? AND l.invoice = ? COLLATE NOCASE AND ${STANDS}
     AND EXISTS (SELECT 1 FROM voucher_line e JOIN account a ON a.code = e.account WHERE e.voucher_id = v.id AND a.spending = 1)
     ORDER BY v.date DESC LIMIT ${AT_MOST}`,
    folded,
    invoice,
  )

/** Drafts of an expense that name this invoice; their third parties are compared by the caller's folded name. */
export const draftsWithInvoice = (database: Database, invoice: string): (DuplicateRow & { readonly thirdParty: string })[] =>
  database.all(
    `SELECT 'draft:' || d.id AS key, d.label AS name, d.date, i.third_party FROM draft_invoice i JOIN voucher_draft d ON d.id = i.draft_id
     WHERE i.invoice = ? COLLATE NOCASE ORDER BY d.date DESC LIMIT 50`,
    invoice,
  )

export interface SameAmountRow extends DuplicateRow {
  /** An invoice that its lines name; null for none. */
  readonly invoice: string | null
}

/** Posted vouchers of these days in which the expenses that name this third party come to exactly this amount, XOF. */
export const postedWithAmount = (
  database: Database,
  folded: string,
  amountXof: number,
  from: LocalDate,
  to: LocalDate,
): SameAmountRow[] =>
  database.all(
    `SELECT 'posted:' || v.id AS key, v.number AS name, v.date, max(l.invoice) AS invoice FROM third_party t
     JOIN voucher_line l INDEXED BY voucher_line_third_party ON l.third_party_id = t.id AND l.date BETWEEN ? AND ?
     JOIN account a ON a.code = l.account AND a.spending = 1 JOIN voucher v ON v.id = l.voucher_id
     WHERE t.folded = ? AND ${STANDS} GROUP BY v.id HAVING sum(l.side * l.amount_xof) = ? ORDER BY v.date DESC LIMIT ${AT_MOST}`,
    from,
    to,
    folded,
    amountXof,
  )

/** Above this many drafts in the days asked, they are not read one by one while somebody types. */
const READ_DRAFTS = 1_000

/** Drafts of these days in which the expenses in XOF that name this third party come to exactly this amount. */
export function draftsWithAmount(
  database: Database,
  thirdParty: string,
  amountXof: number,
  from: LocalDate,
  to: LocalDate,
): SameAmountRow[] {
  const waiting = database.get<{ count: number }>(
    'SELECT count(*) AS count FROM voucher_draft WHERE date BETWEEN ? AND ?',
    from,
    to,
  )
  if ((waiting?.count ?? 0) > READ_DRAFTS) return []
  return database.all(
    `SELECT 'draft:' || d.id AS key, d.label AS name, d.date, max(value ->> 'invoice') AS invoice FROM voucher_draft d, json_each(d.content, '$.lines')
     WHERE d.date BETWEEN ? AND ? AND value ->> 'thirdParty' = ? COLLATE NOCASE AND value ->> 'currency' = 'XOF' AND value ->> 'account' GLOB '[2678]*'
     GROUP BY d.id HAVING sum(coalesce(value ->> 'debitMinor', 0) - coalesce(value ->> 'creditMinor', 0)) = ? ORDER BY d.date DESC LIMIT ${AT_MOST}`,
    from,
    to,
    thirdParty,
    amountXof,
  )
}
