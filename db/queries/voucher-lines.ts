import type { Database } from '../database.ts'

/** A posted line with the codes and names that a reader sees. */
export interface FullLineRow {
  readonly voucher_id: number
  readonly line_number: number
  readonly account: string
  readonly account_fr: string
  readonly account_en: string
  readonly side: 1 | -1
  readonly currency: string
  readonly amount_minor: number
  readonly amount_xof: number
  readonly rate: string | null
  readonly rate_source: string | null
  readonly grant_id: number | null
  readonly grant_code: string | null
  readonly budget_line_id: number | null
  readonly budget_line: string | null
  readonly memo_budget_line: string | null
  readonly partner_id: number | null
  readonly partner: string | null
  readonly activity: string | null
  readonly site: string | null
  readonly third_party: string | null
  readonly label: string
  readonly document_reference: string | null
  readonly document_date: string | null
  readonly invoice: string | null
  readonly payment_mode: string | null
  readonly expense_type: string | null
}

/** Columns and joins of a full line; the caller adds WHERE and ORDER BY. */
export const FULL_LINE_SELECT = `SELECT l.voucher_id, l.line_number, l.account, a.name_fr AS account_fr, a.name_en AS account_en, l.side, l.currency, l.amount_minor, l.amount_xof,
  l.rate, l.rate_source, l.grant_id, g.code AS grant_code, l.budget_line_id, b.code AS budget_line, l.memo_budget_line, l.partner_id, p.code AS partner,
  ac.code AS activity, s.code AS site, t.name AS third_party, l.label, l.document_reference, l.document_date, l.invoice, l.payment_mode, l.expense_type`

export const FULL_LINE_JOINS = `JOIN account a ON a.code = l.account LEFT JOIN grant_agreement g ON g.id = l.grant_id LEFT JOIN budget_line b ON b.id = l.budget_line_id
  LEFT JOIN partner p ON p.id = l.partner_id LEFT JOIN activity ac ON ac.id = l.activity_id LEFT JOIN site s ON s.id = l.site_id LEFT JOIN third_party t ON t.id = l.third_party_id`

export const linesOfVoucher = (database: Database, voucherId: number): FullLineRow[] =>
  database.all<FullLineRow>(
    `${FULL_LINE_SELECT} FROM voucher_line l ${FULL_LINE_JOINS} WHERE l.voucher_id = ? ORDER BY l.line_number`,
    voucherId,
  )
