import type { ProcurementMethod } from '../../shared/contract/procurement-method.ts'
import type { Database } from '../database.ts'

export interface NewProcurementFile {
  readonly date: string
  readonly object: string
  readonly category: string
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly requisitionId: number | null
  readonly orderId: number | null
  readonly estimateXof: number
  readonly methodUsed: ProcurementMethod | null
  readonly invited: number | null
  readonly received: number | null
  readonly openingDate: string | null
  readonly committee: string | null
  readonly criteria: string | null
  readonly conflicts: string | null
  readonly screeningDate: string | null
  readonly screeningReference: string | null
  readonly winnerId: number | null
  readonly amountXof: number | null
  readonly awardDate: string | null
  readonly lowest: number | null
  readonly justification: string | null
  readonly contract: string | null
  readonly deliveryDate: string | null
  readonly derogation: string | null
  readonly preparedBy: number
}

export interface ProcurementFileRow extends NewProcurementFile {
  readonly id: number
  readonly number: string
  readonly grantCode: string | null
  readonly grantCurrency: string | null
  readonly budgetLine: string | null
  readonly requisition: string | null
  readonly orderNumber: string | null
  readonly winner: string | null
}

/** The columns that a person writes, in the order of the statements below. */
const COLUMNS = [
  'date',
  'object',
  'category',
  'grant_id',
  'budget_line_id',
  'requisition_id',
  'order_id',
  'estimate_xof',
  'method_used',
  'invited',
  'received',
  'opening_date',
  'committee',
  'criteria',
  'conflicts',
  'screening_date',
  'screening_reference',
  'winner_id',
  'amount_xof',
  'award_date',
  'lowest',
  'justification',
  'contract',
  'delivery_date',
  'derogation',
  'prepared_by',
] as const satisfies readonly (keyof NewProcurementFile)[]

const valuesOf = (row: NewProcurementFile) => COLUMNS.map((column) => row[column])

/** Every file, the latest first. */
export const listProcurementFiles = (database: Database): ProcurementFileRow[] =>
  database.all<ProcurementFileRow>(
    `SELECT f.*, g.code AS grant_code, g.currency AS grant_currency, b.code AS budget_line, r.number AS requisition, o.number AS order_number, t.name AS winner
     FROM procurement_file f LEFT JOIN grant_agreement g ON g.id = f.grant_id LEFT JOIN budget_line b ON b.id = f.budget_line_id
     LEFT JOIN purchase_requisition r ON r.id = f.requisition_id LEFT JOIN purchase_order o ON o.id = f.order_id
     LEFT JOIN third_party t ON t.id = f.winner_id ORDER BY f.date DESC, f.id DESC`,
  )

export const lastProcurementSequence = (database: Database, year: number): number =>
  database.get<{ last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM procurement_file WHERE year = ?', year)?.last ??
  0

/** Writes a file with its number and answers its id. */
export function insertProcurementFile(
  database: Database,
  row: NewProcurementFile,
  named: { number: string; year: number; sequence: number },
): number {
  database.run(
    `INSERT INTO procurement_file (${COLUMNS.join(', ')}, number, year, sequence) VALUES (${COLUMNS.map(() => '?').join(',')},?,?,?)`,
    ...valuesOf(row),
    named.number,
    named.year,
    named.sequence,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export function updateProcurementFile(database: Database, id: number, row: NewProcurementFile): void {
  database.run(
    `UPDATE procurement_file SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...valuesOf(row),
    id,
  )
}

export interface RuleRow {
  readonly validFrom: string
  readonly splitDays: number
  readonly source: string
}

export interface BandRow {
  readonly upToXof: number | null
  readonly method: ProcurementMethod
  readonly bidders: number
}

/** The ledger's own thresholds in force on a day; undefined where it has none. */
export const procurementRuleOn = (database: Database, date: string): RuleRow | undefined =>
  database.get<RuleRow>('SELECT * FROM procurement_rule WHERE valid_from <= ? ORDER BY valid_from DESC LIMIT 1', date)

export const procurementBands = (database: Database, validFrom: string): BandRow[] =>
  database.all<BandRow>(
    'SELECT up_to_xof, method, bidders FROM procurement_band WHERE valid_from = ? ORDER BY position',
    validFrom,
  )

export function writeProcurementRule(database: Database, rule: RuleRow, bands: readonly BandRow[]): void {
  database.run('DELETE FROM procurement_band WHERE valid_from = ?', rule.validFrom)
  database.run(
    'INSERT INTO procurement_rule (valid_from, split_days, source) VALUES (?,?,?) ON CONFLICT (valid_from) DO UPDATE SET split_days = excluded.split_days, source = excluded.source',
    rule.validFrom,
    rule.splitDays,
    rule.source,
  )
  for (const [position, band] of bands.entries())
    database.run(
      'INSERT INTO procurement_band (valid_from, position, up_to_xof, method, bidders) VALUES (?,?,?,?,?)',
      rule.validFrom,
      position,
      band.upToXof,
      band.method,
      band.bidders,
    )
}

export interface VoucherPurchaseRow {
  readonly voucherId: number
  readonly number: string
  readonly date: string
  readonly label: string
  readonly supplier: string
  readonly account: string
  readonly xof: number
}

/**
 * What posted vouchers bought from third parties without an order: purchases, transport and services (60 to 63) and fixed assets (20 to 24), by
 * voucher and supplier, reversals taken off. The account is that of the largest line.
 */
export const voucherPurchases = (database: Database): VoucherPurchaseRow[] =>
  database.all<VoucherPurchaseRow>(
    `SELECT coalesce(v.corrects_id, v.id) AS voucher_id, w.number, w.date, w.label, t.name AS supplier, max(l.account) AS account, sum(l.side * l.amount_xof) AS xof
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id JOIN voucher w ON w.id = coalesce(v.corrects_id, v.id) JOIN third_party t ON t.id = l.third_party_id
     WHERE (l.account GLOB '6[0-3]*' OR l.account GLOB '2[0-4]*') AND v.kind <> 'opening'
       AND NOT EXISTS (SELECT 1 FROM voucher_origin o WHERE o.voucher_id = w.id AND o.role = 'invoice' AND o.origin >= 'purchase-order:' AND o.origin < 'purchase-order;')
     GROUP BY w.id, t.id HAVING sum(l.side * l.amount_xof) > 0 ORDER BY w.date, w.id`,
  )
