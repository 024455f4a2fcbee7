import type { Database } from '../database.ts'

/** A condition that the agreement sets on a tranche; met once it has a day and its evidence. */
export interface TrancheConditionRow {
  readonly id: number
  readonly grantId: number
  readonly tranche: string
  readonly position: number
  readonly label: string
  readonly dueOn: string | null
  readonly metOn: string | null
  readonly evidence: string | null
  readonly author: string
}

const SELECT = `SELECT c.id, c.grant_id, c.tranche, c.position, c.label, c.due_on, c.met_on, c.evidence, u.name AS author
  FROM tranche_condition c JOIN user u ON u.id = c.made_by`

export const listConditions = (database: Database, grantId: number): TrancheConditionRow[] =>
  database.all<TrancheConditionRow>(`${SELECT} WHERE c.grant_id = ? ORDER BY c.tranche, c.position`, grantId)

export const findCondition = (database: Database, id: number): TrancheConditionRow | undefined =>
  database.get<TrancheConditionRow>(`${SELECT} WHERE c.id = ?`, id)

export interface ConditionText {
  readonly label: string
  readonly dueOn: string | null
  readonly metOn: string | null
  readonly evidence: string | null
}

/** Writes a condition after the others of its tranche and answers its id. */
export function insertCondition(
  database: Database,
  of: { grantId: number; tranche: string; madeBy: number },
  text: ConditionText,
): number {
  database.run(
    `INSERT INTO tranche_condition (grant_id, tranche, position, label, due_on, met_on, evidence, made_by)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM tranche_condition WHERE grant_id = ? AND tranche = ?), ?, ?, ?, ?, ?)`,
    of.grantId,
    of.tranche,
    of.grantId,
    of.tranche,
    text.label,
    text.dueOn,
    text.metOn,
    text.evidence,
    of.madeBy,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export const updateCondition = (database: Database, id: number, text: ConditionText, madeBy: number): void =>
  void database.run(
    'UPDATE tranche_condition SET label = ?, due_on = ?, met_on = ?, evidence = ?, made_by = ? WHERE id = ?',
    text.label,
    text.dueOn,
    text.metOn,
    text.evidence,
    madeBy,
    id,
  )

export const deleteCondition = (database: Database, id: number): void =>
  void database.run('DELETE FROM tranche_condition WHERE id = ?', id)
