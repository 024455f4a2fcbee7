import type { Database } from '../database.ts'

export type RequisitionState = 'requested' | 'approved' | 'rejected' | 'cancelled'

export interface NewRequisition {
  readonly number: string
  readonly year: number
  readonly sequence: number
  readonly date: string
  readonly need: string
  readonly requester: string
  readonly neededOn: string | null
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly partnerId: number | null
  readonly activity: string | null
  readonly category: string | null
  readonly estimateXof: number
  readonly requestedBy: number
}

export interface RequisitionRow extends NewRequisition {
  readonly id: number
  readonly state: RequisitionState
  readonly decidedBy: number | null
  readonly decidedOn: string | null
  /** What the budget line had left when the visa was given. */
  readonly availableXof: number | null
  readonly reason: string | null
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
  readonly requestedByName: string
  readonly decidedByName: string | null
}

const SELECT = `SELECT r.*, g.code AS grant_code, b.code AS budget_line, p.code AS partner, u.name AS requested_by_name, d.name AS decided_by_name
  FROM purchase_requisition r LEFT JOIN grant_agreement g ON g.id = r.grant_id LEFT JOIN budget_line b ON b.id = r.budget_line_id
  LEFT JOIN partner p ON p.id = r.partner_id JOIN user u ON u.id = r.requested_by LEFT JOIN user d ON d.id = r.decided_by`

/** Every requisition, the latest first. */
export const listRequisitions = (database: Database): RequisitionRow[] =>
  database.all<RequisitionRow>(`${SELECT} ORDER BY r.date DESC, r.id DESC`)

export const findRequisition = (database: Database, id: number): RequisitionRow | undefined =>
  database.get<RequisitionRow>(`${SELECT} WHERE r.id = ?`, id)

export const lastRequisitionSequence = (database: Database, year: number): number =>
  database.get<{ last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM purchase_requisition WHERE year = ?', year)
    ?.last ?? 0

/** Writes a requisition and answers its id. */
export function insertRequisition(database: Database, row: NewRequisition): number {
  database.run(
    `INSERT INTO purchase_requisition (number, year, sequence, date, need, requester, needed_on, grant_id, budget_line_id, partner_id, activity, category,
      estimate_xof, state, requested_by) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,'requested',?)`,
    row.number,
    row.year,
    row.sequence,
    row.date,
    row.need,
    row.requester,
    row.neededOn,
    row.grantId,
    row.budgetLineId,
    row.partnerId,
    row.activity,
    row.category,
    row.estimateXof,
    row.requestedBy,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export function decideRequisitionRow(
  database: Database,
  id: number,
  decision: { state: RequisitionState; by: number; on: string; availableXof: number | null; reason: string | null },
): void {
  database.run(
    'UPDATE purchase_requisition SET state = ?, decided_by = ?, decided_on = ?, available_xof = ?, reason = ? WHERE id = ?',
    decision.state,
    decision.by,
    decision.on,
    decision.availableXof,
    decision.reason,
    id,
  )
}
