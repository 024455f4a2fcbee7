import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Database } from '../database.ts'
import { type LineFilter, lineConditions } from './reports-filter.ts'

export interface LinesScope extends LineFilter {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Donor spending alone (spec 08 §9). */
  readonly expenditure: boolean
}

/** A posted line as the reports print it. Amounts stand on their side. */
export interface ReportLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly date: LocalDate
  readonly number: string
  readonly journal: string
  readonly account: string
  readonly side: 1 | -1
  readonly currency: string
  readonly amountMinor: number
  readonly amountXof: number
  readonly grantId: number | null
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly activity: string | null
  readonly site: string | null
  readonly thirdParty: string | null
  readonly label: string
  readonly documentReference: string | null
  readonly documentDate: string | null
  readonly invoice: string | null
  readonly paymentMode: string | null
  /** 1 when the line is donor spending. */
  readonly spending: number
  /** Hash of the posting's event. */
  readonly eventHash: string | null
}

/** A memo code of own funds shows as the budget line of a line without grant. */
const COLUMNS = `l.voucher_id, l.line_number, l.date, v.number, v.journal, l.account, l.side, l.currency, l.amount_minor, l.amount_xof, l.grant_id, g.code AS grant_code,
  coalesce(b.code, l.memo_budget_line) AS budget_line, p.code AS partner, ac.code AS activity, s.code AS site, t.name AS third_party, l.label, l.document_reference,
  l.document_date, l.invoice, l.payment_mode, l.budget_line_id IS NOT NULL AND a.spending = 1 AS spending, e.hash AS event_hash`

const JOINS = `JOIN account a ON a.code = l.account LEFT JOIN grant_agreement g ON g.id = l.grant_id LEFT JOIN budget_line b ON b.id = l.budget_line_id
  LEFT JOIN partner p ON p.id = l.partner_id LEFT JOIN activity ac ON ac.id = l.activity_id LEFT JOIN site s ON s.id = l.site_id
  LEFT JOIN third_party t ON t.id = l.third_party_id LEFT JOIN event e ON e.sequence = v.chain_sequence`

const SPENDING = ' AND l.budget_line_id IS NOT NULL AND a.spending = 1'

/** A place between two lines in their order; nothing comes before the empty one. */
export interface LinePosition {
  readonly date: LocalDate
  readonly voucherId: number
  readonly lineNumber: number
}

/** The lines of the next vouchers after a position, by date, voucher and line; `vouchers` bounds how many are looked at. */
export function voucherLinesPage(
  database: Database,
  scope: LinesScope,
  after: LinePosition | null,
  vouchers: number,
): { rows: ReportLineRow[]; next: LinePosition | null } {
  const page = database.all<{ id: number; date: string }>(
    'SELECT id, date FROM voucher WHERE date >= ? AND date <= ? AND (date, id) > (?, ?) ORDER BY date, id LIMIT ?',
    after?.date ?? scope.from,
    scope.to,
    after?.date ?? '',
    after?.voucherId ?? 0,
    vouchers,
  )
  const last = page.at(-1)
  if (!last) return { rows: [], next: null }
  const conditions = lineConditions(scope)
  const rows = database.all<ReportLineRow>(
    `SELECT ${COLUMNS} FROM voucher v CROSS JOIN voucher_line l ON l.voucher_id = v.id ${JOINS}
     WHERE v.date >= ? AND v.date <= ? AND (v.date, v.id) > (?, ?) AND (v.date, v.id) <= (?, ?)${conditions.sql}${scope.expenditure ? SPENDING : ''}
     ORDER BY v.date, v.id, l.line_number`,
    after?.date ?? scope.from,
    last.date,
    after?.date ?? '',
    after?.voucherId ?? 0,
    last.date,
    last.id,
    ...conditions.values,
  )
  return { rows, next: page.length < vouchers ? null : { date: last.date, voucherId: last.id, lineNumber: 0 } }
}

/** One line by its key. */
export const reportLine = (database: Database, voucherId: number, lineNumber: number): ReportLineRow | undefined =>
  database.get<ReportLineRow>(
    `SELECT ${COLUMNS} FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id ${JOINS} WHERE l.voucher_id = ? AND l.line_number = ?`,
    voucherId,
    lineNumber,
  )
