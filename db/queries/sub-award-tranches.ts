import type { Database } from '../database.ts'

export type TrancheDecision = 'planned' | 'requested' | 'approved' | 'refused' | 'cancelled'

/** A tranche of a sub-award as people planned, asked for and decided it; what was paid is read from its vouchers. */
export interface TrancheRow {
  readonly id: number
  readonly subAward: string
  readonly number: number
  readonly plannedOn: string | null
  readonly condition: string | null
  readonly needMinor: number
  readonly nettedMinor: number
  readonly netMinor: number
  readonly state: TrancheDecision
  /** JSON of the gate as it stood on the day of the request. */
  readonly gate: string | null
  readonly justification: string | null
  readonly requestedBy: number | null
  readonly requestedByName: string | null
  readonly requestedOn: string | null
  readonly overrideReason: string | null
  readonly overriddenByName: string | null
  readonly decidedByName: string | null
  readonly decidedOn: string | null
  readonly reason: string | null
}

const SELECT = `SELECT t.*, s.code AS sub_award, r.name AS requested_by_name, o.name AS overridden_by_name, d.name AS decided_by_name
  FROM sub_award_tranche t JOIN sub_award s ON s.id = t.sub_award_id LEFT JOIN user r ON r.id = t.requested_by
  LEFT JOIN user o ON o.id = t.overridden_by LEFT JOIN user d ON d.id = t.decided_by`

export const listSubAwardTranches = (database: Database, subAward: string): TrancheRow[] =>
  database.all(`${SELECT} WHERE s.code = ? ORDER BY t.number`, subAward)

export const findSubAwardTranche = (database: Database, id: number): TrancheRow | undefined =>
  database.get(`${SELECT} WHERE t.id = ?`, id)

/** Plans a tranche under the next number of its sub-award and answers its id and number. */
export function insertTranche(
  database: Database,
  row: { subAwardId: number; plannedOn: string | null; condition: string | null; needMinor: number },
): { id: number; number: number } {
  database.run(
    `INSERT INTO sub_award_tranche (sub_award_id, number, planned_on, condition, need_minor, net_minor, state)
     SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, 'planned' FROM sub_award_tranche WHERE sub_award_id = ?`,
    row.subAwardId,
    row.plannedOn,
    row.condition,
    row.needMinor,
    row.needMinor,
    row.subAwardId,
  )
  return (
    database.get<{ id: number; number: number }>('SELECT id, number FROM sub_award_tranche WHERE id = last_insert_rowid()') ?? {
      id: 0,
      number: 0,
    }
  )
}

export interface TrancheRequestValues {
  readonly state: TrancheDecision
  readonly needMinor: number
  readonly nettedMinor: number
  readonly netMinor: number
  readonly gate: string
  readonly justification: string
  readonly requestedBy: number
  readonly requestedOn: string
}

/** A request writes over an earlier one that was refused: the chain keeps both. */
export function requestTrancheRow(database: Database, id: number, values: TrancheRequestValues): void {
  database.run(
    `UPDATE sub_award_tranche SET state = ?, need_minor = ?, netted_minor = ?, net_minor = ?, gate = ?, justification = ?, requested_by = ?, requested_on = ?,
       override_reason = NULL, overridden_by = NULL, overridden_on = NULL, decided_by = NULL, decided_on = NULL, reason = NULL WHERE id = ?`,
    values.state,
    values.needMinor,
    values.nettedMinor,
    values.netMinor,
    values.gate,
    values.justification,
    values.requestedBy,
    values.requestedOn,
    id,
  )
}

export function overrideTrancheRow(database: Database, id: number, values: { reason: string; by: number; on: string }): void {
  database.run(
    "UPDATE sub_award_tranche SET state = 'requested', override_reason = ?, overridden_by = ?, overridden_on = ? WHERE id = ?",
    values.reason,
    values.by,
    values.on,
    id,
  )
}

export function decideTrancheRow(
  database: Database,
  id: number,
  values: { state: TrancheDecision; by: number; on: string; reason: string | null },
): void {
  database.run(
    'UPDATE sub_award_tranche SET state = ?, decided_by = ?, decided_on = ?, reason = ? WHERE id = ?',
    values.state,
    values.by,
    values.on,
    values.reason,
    id,
  )
}

/** Posted vouchers that a partner's report review gave rise to, and their reversals. */
export const reviewVoucherIds = (database: Database): number[] =>
  database
    .all<{ id: number }>(
      `SELECT o.voucher_id AS id FROM voucher_origin o WHERE o.origin >= 'partner-report:' AND o.origin < 'partner-report;' AND o.voucher_id IS NOT NULL
       UNION SELECT v.id FROM voucher v JOIN voucher_origin o ON o.voucher_id = v.corrects_id
       WHERE v.kind = 'reversal' AND o.origin >= 'partner-report:' AND o.origin < 'partner-report;'`,
    )
    .map((row) => row.id)
