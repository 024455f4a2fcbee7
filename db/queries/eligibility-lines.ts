import type { Database } from '../database.ts'

/** A line of donor spending with everything that the eligibility rules look at. Amounts are debit positive. */
export interface EligibilityLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly date: string
  readonly number: string
  readonly preparedBy: number
  readonly correctsId: number | null
  readonly account: string
  readonly amountXof: number
  readonly budgetLineId: number
  readonly budgetLine: string
  readonly partner: string | null
  readonly label: string
  readonly documentDate: string | null
  readonly thirdParty: string | null
  readonly partyKind: string | null
  readonly screenedOn: string | null
}

const SELECT = `SELECT l.voucher_id, l.line_number, l.date, v.number, v.prepared_by, v.corrects_id, l.account, l.side * l.amount_xof AS amount_xof,
  l.budget_line_id, b.code AS budget_line, p.code AS partner, l.label, l.document_date, t.name AS third_party, c.kind AS party_kind, c.screened_on
  FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id JOIN account a ON a.code = l.account JOIN budget_line b ON b.id = l.budget_line_id
  LEFT JOIN partner p ON p.id = l.partner_id LEFT JOIN third_party t ON t.id = l.third_party_id LEFT JOIN third_party_card c ON c.third_party_id = t.id
  WHERE l.grant_id = ? AND l.budget_line_id IS NOT NULL AND a.spending = 1`

/** Every line of a grant's donor spending, by date, voucher and line. */
export const eligibilityLines = (database: Database, grantId: number): EligibilityLineRow[] =>
  database.all<EligibilityLineRow>(`${SELECT} ORDER BY l.date, l.voucher_id, l.line_number`, grantId)

export interface DocumentedExpenseRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly date: string
  readonly number: string
  readonly thirdParty: string
  readonly invoice: string | null
  readonly documentReference: string | null
  readonly amountXof: number
}

/**
 * Expenses of every fund that name a third party and a document, by date and voucher: what may be one expense twice, whoever paid it. Left
 * out: vouchers that were reversed, reversals, and corrections, which repeat the document of what they correct.
 */
export const documentedExpenses = (database: Database): DocumentedExpenseRow[] =>
  database.all<DocumentedExpenseRow>(
    `SELECT l.voucher_id, l.line_number, l.date, v.number, t.name AS third_party, l.invoice, l.document_reference, l.side * l.amount_xof AS amount_xof
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id JOIN account a ON a.code = l.account JOIN third_party t ON t.id = l.third_party_id
     WHERE a.spending = 1 AND v.kind IN ('normal', 'exchange') AND (coalesce(l.invoice, '') <> '' OR coalesce(l.document_reference, '') <> '')
       AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal')
     ORDER BY l.date, l.voucher_id, l.line_number`,
  )

/** Hash of the last event that may change what the rules find: everything but rulings and reviews themselves. A command rolled back leaves no trace in it. */
export const lastEligibilityFact = (database: Database): string =>
  database.get<{ hash: string }>(
    "SELECT hash FROM event WHERE NOT (type = 'record' AND subject LIKE 'eligibility-%') ORDER BY sequence DESC LIMIT 1",
  )?.hash ?? ''
