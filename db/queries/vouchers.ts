import type { Posting } from '../../domain/vouchers/posting.ts'
import type { Database } from '../database.ts'

/** A posting with everything the kernel added: identity, number, people, place in the chain. */
export interface PostedVoucher {
  readonly id: number
  readonly number: string
  readonly fiscalYear: number
  readonly sequence: number
  readonly valueDate: string | null
  readonly reason: string | null
  readonly preparedById: number
  readonly approvedById: number
  readonly postedById: number
  readonly postedAt: string
  readonly chainSequence: number
}

/** Ids of a line's dimension entries, already found or created. */
export interface LineDimensions {
  readonly activityId: number | null
  readonly siteId: number | null
  readonly thirdPartyId: number | null
}

const INSERT_LINE = `INSERT INTO voucher_line (voucher_id, line_number, date, account, side, currency, amount_minor, amount_xof, rate, rate_source, grant_id, budget_line_id,
  memo_budget_line, partner_id, activity_id, site_id, third_party_id, label, document_reference, document_date, invoice, payment_mode, expense_type)
  VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`

const INSERT_VOUCHER = `INSERT INTO voucher (id, source_id, number, journal, fiscal_year, sequence, date, value_date, kind, label, corrects_id, reason, line_count,
  prepared_by, approved_by, posted_by, posted_at, chain_sequence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`

/** Writes the lines, then the header that seals them: the triggers check balance and period at that moment. */
export function insertPosting(
  database: Database,
  posting: Posting,
  posted: PostedVoucher,
  dimensions: readonly LineDimensions[],
): void {
  posting.lines.forEach((line, index) => {
    const dimension = dimensions[index]
    database.run(
      INSERT_LINE,
      posted.id,
      index + 1,
      posting.date,
      line.account,
      line.side,
      line.currency,
      line.amountMinor,
      line.amountXof,
      line.rate,
      line.rateSource,
      line.grantId,
      line.budgetLineId,
      line.memoBudgetLine,
      line.partnerId,
      dimension?.activityId ?? null,
      dimension?.siteId ?? null,
      dimension?.thirdPartyId ?? null,
      line.label,
      line.documentReference,
      line.documentDate,
      line.invoice,
      line.paymentMode,
      line.expenseType,
    )
  })
  database.run(
    INSERT_VOUCHER,
    posted.id,
    posting.sourceId,
    posted.number,
    posting.journal,
    posted.fiscalYear,
    posted.sequence,
    posting.date,
    posted.valueDate,
    posting.kind,
    posting.label,
    posting.correctsId,
    posted.reason,
    posting.lines.length,
    posted.preparedById,
    posted.approvedById,
    posted.postedById,
    posted.postedAt,
    posted.chainSequence,
  )
}

export const lastVoucherId = (database: Database): number =>
  database.get<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM voucher')?.id ?? 0

export interface VoucherRow {
  readonly id: number
  readonly sourceId: string | null
  readonly number: string
  readonly journal: string
  readonly date: string
  readonly kind: string
  readonly label: string
  readonly correctsId: number | null
}

const VOUCHER_COLUMNS = 'id, source_id, number, journal, date, kind, label, corrects_id'

/** Finds a posted voucher by its source id, else by its number. */
export const findVoucher = (database: Database, reference: string): VoucherRow | undefined =>
  database.get<VoucherRow>(`SELECT ${VOUCHER_COLUMNS} FROM voucher WHERE source_id = ?`, reference) ??
  findByNumber(database, reference)

/** A number ends in its journal, year and sequence, which are unique together: no index of whole numbers is kept. */
function findByNumber(database: Database, number: string): VoucherRow | undefined {
  const parts = /-(\d{4})-(\d{6,})$/.exec(number)
  if (!parts) return undefined
  const sql = `SELECT ${VOUCHER_COLUMNS} FROM voucher WHERE journal IN (SELECT code FROM journal) AND fiscal_year = ? AND sequence = ? AND number = ?`
  return database.get<VoucherRow>(sql, Number(parts[1]), Number(parts[2]), number)
}

export const sourceIdKnown = (database: Database, sourceId: string): boolean =>
  database.get('SELECT 1 AS found FROM voucher WHERE source_id = ?', sourceId) !== undefined ||
  database.get('SELECT 1 AS found FROM voucher_draft WHERE source_id = ?', sourceId) !== undefined

export const lastJournalNumber = (database: Database, journal: string, fiscalYear: number): number =>
  database.get<{ lastNumber: number }>(
    'SELECT last_number FROM journal_sequence WHERE journal = ? AND fiscal_year = ?',
    journal,
    fiscalYear,
  )?.lastNumber ?? 0

export function saveJournalNumber(database: Database, journal: string, fiscalYear: number, lastNumber: number): void {
  database.run(
    'INSERT INTO journal_sequence (journal, fiscal_year, last_number) VALUES (?,?,?) ON CONFLICT (journal, fiscal_year) DO UPDATE SET last_number = excluded.last_number',
    journal,
    fiscalYear,
    lastNumber,
  )
}

/** The reversal of a posted voucher, if it was reversed. */
export const reversalOf = (database: Database, voucherId: number): VoucherRow | undefined =>
  database.get<VoucherRow>(`SELECT ${VOUCHER_COLUMNS} FROM voucher WHERE corrects_id = ? AND kind = 'reversal'`, voucherId)
