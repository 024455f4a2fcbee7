import type { Database } from '../database.ts'

export interface AdvanceRecord {
  readonly id: number
  readonly number: string
  readonly holderKind: 'staff' | 'partner'
  readonly thirdPartyId: number
  readonly thirdParty: string
  readonly partner: string | null
  readonly purpose: string
  readonly purposeFolded: string
  readonly startsOn: string
  readonly endsOn: string
  readonly grantId: number | null
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly activity: string | null
  readonly site: string | null
  readonly account: string
  readonly amountXof: number
  readonly dueOn: string | null
  readonly openingVoucherId: number | null
  readonly openingLine: number | null
  readonly requestedBy: number
  readonly requestedByName: string
  readonly requestedOn: string
  readonly decision: 'requested' | 'approved' | 'refused' | 'cancelled'
  readonly decidedByName: string | null
  readonly decidedOn: string | null
  readonly reason: string | null
}

const SELECT = `SELECT a.id, a.number, a.holder_kind, a.third_party_id, t.name AS third_party, p.code AS partner, a.purpose, a.purpose_folded, a.starts_on, a.ends_on,
  a.grant_id, g.code AS grant_code, a.budget_line, a.activity, a.site, a.account, a.amount_xof, a.due_on, a.opening_voucher_id, a.opening_line, a.requested_by,
  u.name AS requested_by_name, a.requested_on, a.decision, d.name AS decided_by_name, a.decided_on, a.reason
  FROM advance a JOIN third_party t ON t.id = a.third_party_id JOIN user u ON u.id = a.requested_by LEFT JOIN partner p ON p.id = a.partner_id
  LEFT JOIN grant_agreement g ON g.id = a.grant_id LEFT JOIN user d ON d.id = a.decided_by`

export const listAdvanceRecords = (database: Database): AdvanceRecord[] => database.all(`${SELECT} ORDER BY a.id DESC`)

export const findAdvance = (database: Database, id: number): AdvanceRecord | undefined =>
  database.get(`${SELECT} WHERE a.id = ?`, id)

/** How many advances carry a number of this year: the next takes the one after. */
export const advancesOfYear = (database: Database, year: string): number =>
  database.get<{ count: number }>('SELECT count(*) AS count FROM advance WHERE number LIKE ?', `ADV-${year}-%`)?.count ?? 0

export interface NewAdvance {
  readonly number: string
  readonly holderKind: 'staff' | 'partner'
  readonly thirdPartyId: number
  readonly partnerId: number | null
  readonly purpose: string
  readonly purposeFolded: string
  readonly startsOn: string
  readonly endsOn: string
  readonly grantId: number | null
  readonly budgetLine: string | null
  readonly activity: string | null
  readonly site: string | null
  readonly account: string
  readonly amountXof: number
  readonly dueOn: string | null
  readonly openingVoucherId: number | null
  readonly openingLine: number | null
  readonly requestedBy: number
  readonly requestedOn: string
  readonly decision: 'requested' | 'approved'
}

/** Writes an advance; answers its id. */
export function insertAdvance(database: Database, advance: NewAdvance): number {
  database.run(
    `INSERT INTO advance (number, holder_kind, third_party_id, partner_id, purpose, purpose_folded, starts_on, ends_on, grant_id, budget_line, activity, site, account,
       amount_xof, due_on, opening_voucher_id, opening_line, requested_by, requested_on, decision) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    advance.number,
    advance.holderKind,
    advance.thirdPartyId,
    advance.partnerId,
    advance.purpose,
    advance.purposeFolded,
    advance.startsOn,
    advance.endsOn,
    advance.grantId,
    advance.budgetLine,
    advance.activity,
    advance.site,
    advance.account,
    advance.amountXof,
    advance.dueOn,
    advance.openingVoucherId,
    advance.openingLine,
    advance.requestedBy,
    advance.requestedOn,
    advance.decision,
  )
  return lastId(database)
}

export function decideAdvanceRow(
  database: Database,
  id: number,
  decision: { readonly decision: string; readonly by: number; readonly on: string; readonly reason: string | null },
): void {
  database.run(
    'UPDATE advance SET decision = ?, decided_by = ?, decided_on = ?, reason = ? WHERE id = ?',
    decision.decision,
    decision.by,
    decision.on,
    decision.reason,
    id,
  )
}

export interface LiquidationRow {
  readonly id: number
  readonly advanceId: number
  readonly number: number
  readonly date: string
  readonly settlement: 'none' | 'refund' | 'top-up'
  readonly settlementAccount: string | null
  readonly settlementXof: number
  readonly madeByName: string
  readonly madeOn: string
  readonly withdrawnOn: string | null
}

const LIQUIDATIONS = `SELECT l.id, l.advance_id, l.number, l.date, l.settlement, l.settlement_account, l.settlement_xof, u.name AS made_by_name, l.made_on,
  l.withdrawn_on FROM advance_liquidation l JOIN user u ON u.id = l.made_by`

export const listLiquidations = (database: Database): LiquidationRow[] => database.all(`${LIQUIDATIONS} ORDER BY l.id`)

export const findLiquidation = (database: Database, id: number): LiquidationRow | undefined =>
  database.get(`${LIQUIDATIONS} WHERE l.id = ?`, id)

export interface ReceiptRow {
  readonly liquidationId: number
  readonly position: number
  readonly date: string
  readonly documentReference: string | null
  readonly label: string
  readonly account: string
  readonly budgetLine: string | null
  readonly activity: string | null
  readonly site: string | null
  readonly amountXof: number
}

export const receiptsOf = (database: Database, liquidationId: number): ReceiptRow[] =>
  database.all('SELECT * FROM advance_receipt WHERE liquidation_id = ? ORDER BY position', liquidationId)

/** What the receipts of each liquidation come to, XOF. */
export const receiptTotals = (database: Database): { liquidationId: number; total: number }[] =>
  database.all('SELECT liquidation_id, sum(amount_xof) AS total FROM advance_receipt GROUP BY liquidation_id')

export interface NewLiquidation {
  readonly advanceId: number
  readonly number: number
  readonly date: string
  readonly settlement: 'none' | 'refund' | 'top-up'
  readonly settlementAccount: string | null
  readonly settlementXof: number
  readonly madeBy: number
  readonly madeOn: string
}

/** Writes a liquidation with its receipts; answers its id. */
export function insertLiquidation(
  database: Database,
  liquidation: NewLiquidation,
  receipts: readonly Omit<ReceiptRow, 'liquidationId' | 'position'>[],
): number {
  database.run(
    'INSERT INTO advance_liquidation (advance_id, number, date, settlement, settlement_account, settlement_xof, made_by, made_on) VALUES (?,?,?,?,?,?,?,?)',
    liquidation.advanceId,
    liquidation.number,
    liquidation.date,
    liquidation.settlement,
    liquidation.settlementAccount,
    liquidation.settlementXof,
    liquidation.madeBy,
    liquidation.madeOn,
  )
  const id = lastId(database)
  receipts.forEach((receipt, index) => {
    database.run(
      'INSERT INTO advance_receipt (liquidation_id, position, date, document_reference, label, account, budget_line, activity, site, amount_xof) VALUES (?,?,?,?,?,?,?,?,?,?)',
      id,
      index + 1,
      receipt.date,
      receipt.documentReference,
      receipt.label,
      receipt.account,
      receipt.budgetLine,
      receipt.activity,
      receipt.site,
      receipt.amountXof,
    )
  })
  return id
}

export function withdrawLiquidationRow(database: Database, id: number, on: string): void {
  database.run('UPDATE advance_liquidation SET withdrawn_on = ? WHERE id = ?', on, id)
}

const lastId = (database: Database): number => database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
