import type { Database, SqlValue } from '../database.ts'

/** What a package takes of a ledger: vouchers dated so that name a grant on one of their lines. */
export interface PackageScope {
  readonly grantId: number
  readonly from: string
  readonly to: string
}

const CHOSEN = `v.date >= ? AND v.date <= ? AND EXISTS (SELECT 1 FROM voucher_line g WHERE g.voucher_id = v.id AND g.grant_id = ?)`

/**
 * The vouchers of a package in the order of the chain, as arrays: id, then what the posting's event needs (sequence, previous hash, instant,
 * user, command, hash), then the header exactly as the chain covers it.
 */
export const packageVoucherRows = (database: Database, { grantId, from, to }: PackageScope): IterableIterator<SqlValue[]> =>
  database.iterateArrays(
    `SELECT v.id, e.sequence, e.previous_hash, e.at, e.user_name, e.command_id, e.hash,
      v.number, v.source_id, v.journal, v.date, v.value_date, v.kind, v.label, o.number, v.reason, p.name, a.name
     FROM voucher v JOIN event e ON e.sequence = v.chain_sequence LEFT JOIN voucher o ON o.id = v.corrects_id JOIN user p ON p.id = v.prepared_by
     JOIN user a ON a.id = v.approved_by WHERE ${CHOSEN} ORDER BY v.chain_sequence`,
    from,
    to,
    grantId,
  )

/** Every line of those vouchers in the same order: the voucher's id, then the line exactly as the chain covers it, references by code. */
export const packageLineRows = (database: Database, { grantId, from, to }: PackageScope): IterableIterator<SqlValue[]> =>
  database.iterateArrays(
    `SELECT l.voucher_id, l.line_number, l.account, l.side, l.currency, l.amount_minor, l.amount_xof, l.rate, l.rate_source, g.code, b.code, l.memo_budget_line, p.code,
      ac.code, s.code, t.name, l.label, l.document_reference, l.document_date, l.invoice, l.payment_mode, l.expense_type
     FROM voucher v JOIN voucher_line l ON l.voucher_id = v.id LEFT JOIN grant_agreement g ON g.id = l.grant_id LEFT JOIN budget_line b ON b.id = l.budget_line_id
     LEFT JOIN partner p ON p.id = l.partner_id LEFT JOIN activity ac ON ac.id = l.activity_id LEFT JOIN site s ON s.id = l.site_id
     LEFT JOIN third_party t ON t.id = l.third_party_id WHERE ${CHOSEN} ORDER BY v.chain_sequence, l.line_number`,
    from,
    to,
    grantId,
  )

/** How many vouchers each journal has on these dates, whatever fund they are of. */
export const vouchersByJournal = (database: Database, { from, to }: Pick<PackageScope, 'from' | 'to'>): Map<string, number> =>
  new Map(
    database
      .all<{ journal: string; count: number }>(
        'SELECT journal, count(*) AS count FROM voucher WHERE date >= ? AND date <= ? GROUP BY journal',
        from,
        to,
      )
      .map((row) => [row.journal, row.count]),
  )

export interface GrantTreasuryRow {
  readonly account: string
  readonly currency: string
  readonly openingMinor: number
  readonly openingXof: number
  readonly debitMinor: number
  readonly creditMinor: number
  readonly debitXof: number
  readonly creditXof: number
}

/** What a grant's lines moved on bank, cash and wallet accounts (52, 53, 55, 57) in the months from one to another, and had left on them before. */
export const grantTreasury = (database: Database, grantId: number, first: string, last: string): GrantTreasuryRow[] =>
  database.all(
    `SELECT account, currency, sum(iif(month < first, debit_minor - credit_minor, 0)) AS opening_minor, sum(iif(month < first, debit_xof - credit_xof, 0)) AS opening_xof,
      sum(iif(month >= first, debit_minor, 0)) AS debit_minor, sum(iif(month >= first, credit_minor, 0)) AS credit_minor,
      sum(iif(month >= first, debit_xof, 0)) AS debit_xof, sum(iif(month >= first, credit_xof, 0)) AS credit_xof
     FROM dimension_balance, (SELECT ? AS first) WHERE grant_id = ? AND month <= ? AND substr(account, 1, 2) IN ('52', '53', '55', '57')
     GROUP BY account, currency ORDER BY account, currency`,
    first,
    grantId,
    last,
  )

/** The documents in force of vouchers, given by number as a JSON array: in the order of number, document and line. */
export const packageDocuments = (
  database: Database,
  numbers: readonly string[],
): {
  number: string
  documentId: string
  name: string
  mediaType: string
  byteCount: number
  kind: string | null
  lineNumber: number | null
}[] =>
  database.all(
    `SELECT substr(l.subject, 9) AS number, l.document_id, d.name, d.media_type, d.byte_count, l.kind, l.line_number
     FROM document_link l JOIN document d ON d.id = l.document_id
     WHERE l.subject IN (SELECT 'voucher:' || value FROM json_each(?)) AND l.superseded_at IS NULL ORDER BY l.subject, l.document_id, l.line_number, l.kind`,
    JSON.stringify(numbers),
  )

/** The packages that were made, oldest first: the content of their events. */
export const packageEvents = (
  database: Database,
): { sequence: number; at: string; userName: string; content: string; previousHash: string }[] =>
  database.all("SELECT sequence, at, user_name, content, previous_hash FROM event WHERE type = 'package' ORDER BY sequence")

/** The code of who gave a grant. */
export const donorOfGrant = (database: Database, grantId: number): string =>
  database.get<{ code: string }>('SELECT d.code FROM grant_agreement g JOIN donor d ON d.id = g.donor_id WHERE g.id = ?', grantId)
    ?.code ?? ''

/** From when to when a partner's sub-awards of a grant run. */
export const subAwardDates = (
  database: Database,
  partnerId: number,
  grant: string,
): { code: string; startDate: string; endDate: string }[] =>
  database.all(
    `SELECT s.code, s.start_date, s.end_date FROM sub_award s JOIN grant_agreement g ON g.id = s.grant_id WHERE s.partner_id = ? AND g.code = ? ORDER BY s.code`,
    partnerId,
    grant,
  )
