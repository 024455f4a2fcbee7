import type { Database } from '../database.ts'

/** A posted line with the codes and names that a reader sees. */
export interface FullLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly account: string
  readonly accountFr: string
  readonly accountEn: string
  readonly side: 1 | -1
  readonly currency: string
  readonly amountMinor: number
  readonly amountXof: number
  readonly rate: string | null
  readonly rateSource: string | null
  readonly grantId: number | null
  readonly grantCode: string | null
  readonly budgetLineId: number | null
  readonly budgetLine: string | null
  readonly memoBudgetLine: string | null
  readonly partnerId: number | null
  readonly partner: string | null
  readonly activity: string | null
  readonly site: string | null
  readonly thirdParty: string | null
  readonly label: string
  readonly documentReference: string | null
  readonly documentDate: string | null
  readonly invoice: string | null
  readonly paymentMode: string | null
  readonly expenseType: string | null
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
