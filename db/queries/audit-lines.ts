import type { Database } from '../database.ts'

/** A posted line for the auditor's tests, by date and number; what a reversal took back, and the reversal, are left out. */
export interface AuditLineRow {
  readonly voucherId: number
  readonly number: string
  readonly sourceId: string | null
  readonly kind: string
  readonly journal: string
  readonly date: string
  readonly postedAt: string
  readonly lineNumber: number
  readonly account: string
  readonly side: 1 | -1
  readonly amountXof: number
  readonly grantCode: string | null
  readonly grantFrom: string | null
  readonly grantTo: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly activity: string | null
  readonly thirdParty: string | null
  readonly label: string
  readonly invoice: string | null
  readonly documentDate: string | null
  readonly expenseType: string | null
  readonly isExpense: number
}

const SELECT = `SELECT l.voucher_id, v.number, v.source_id, v.kind, v.journal, l.date, v.posted_at, l.line_number, l.account, l.side, l.amount_xof, g.code AS grant_code,
  g.start_date AS grant_from, g.end_date AS grant_to, b.code AS budget_line, p.code AS partner, ac.code AS activity, t.name AS third_party, l.label, l.invoice,
  l.document_date, l.expense_type, (a.spending = 1 OR a.class = 6) AS is_expense
  FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id JOIN account a ON a.code = l.account LEFT JOIN grant_agreement g ON g.id = l.grant_id
  LEFT JOIN budget_line b ON b.id = l.budget_line_id LEFT JOIN partner p ON p.id = l.partner_id LEFT JOIN activity ac ON ac.id = l.activity_id
  LEFT JOIN third_party t ON t.id = l.third_party_id
  WHERE (a.spending = 1 OR a.class = 6) AND v.kind <> 'reversal' AND (? IS NULL OR l.grant_id = ?)`

/** The expense lines of one grant, or of the whole ledger where none is named. */
export const auditLines = (database: Database, grantId: number | null): AuditLineRow[] =>
  database.all<AuditLineRow>(`${SELECT} ORDER BY l.date, v.id, l.line_number`, grantId, grantId)

/** The day of the reversal of each voucher that was taken back. */
export const reversalDays = (database: Database): { id: number; date: string }[] =>
  database.all(`SELECT corrects_id AS id, date FROM voucher WHERE kind = 'reversal' AND corrects_id IS NOT NULL`)

export const numberedVouchers = (
  database: Database,
): { journal: string; fiscalYear: number; sequence: number; number: string }[] =>
  database.all('SELECT journal, fiscal_year, sequence, number FROM voucher')

/** Documents that two vouchers lean on, with the second voucher's number and the first's; superseded links are left out. */
export const documentsUsedTwice = (database: Database): { name: string; first: string; other: string }[] =>
  database.all(
    `SELECT d.name, min(l.subject) AS first, max(l.subject) AS other FROM document_link l JOIN document d ON d.id = l.document_id
     WHERE l.superseded_at IS NULL AND l.subject LIKE 'voucher:%' GROUP BY d.id HAVING count(DISTINCT l.subject) > 1`,
  )

export interface AuditedCounts {
  readonly vouchers: number
  readonly parties: number
  readonly documents: number
  /** By grant id. */
  readonly budgetLines: ReadonlyMap<number, number>
}

/** How many rows the tests of the whole ledger look at. */
export function auditedCounts(database: Database): AuditedCounts {
  const count = (sql: string): number => database.get<{ count: number }>(sql)?.count ?? 0
  const lines = database.all<{ grantId: number; count: number }>(
    'SELECT grant_id, count(*) AS count FROM budget_line GROUP BY grant_id',
  )
  return {
    vouchers: count('SELECT count(*) AS count FROM voucher'),
    parties: count('SELECT count(*) AS count FROM third_party'),
    documents: count(
      "SELECT count(DISTINCT document_id) AS count FROM document_link WHERE superseded_at IS NULL AND subject LIKE 'voucher:%'",
    ),
    budgetLines: new Map(lines.map((row) => [row.grantId, row.count])),
  }
}
