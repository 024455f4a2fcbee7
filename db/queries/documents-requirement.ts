import type { Database } from '../database.ts'

export interface RequirementRow {
  readonly id: number
  readonly effective_from: string
  readonly reason: string
  readonly recorded_by: string
  readonly recorded_at: string
}

/** One document of a type of expense, or a type that asks for none (`kind` null). */
export interface RequirementLineRow {
  readonly type: string
  readonly type_fr: string
  readonly type_en: string
  readonly kind: string | null
  readonly kind_fr: string | null
  readonly kind_en: string | null
  readonly mandatory: number
  readonly due_days: number | null
}

/** The tables that the ledger itself has recorded, in the order in which they take effect. */
export const listRequirements = (database: Database): RequirementRow[] =>
  database.all('SELECT * FROM document_requirement ORDER BY effective_from, id')

export const requirementLines = (database: Database, requirementId: number): RequirementLineRow[] =>
  database.all(
    'SELECT type, type_fr, type_en, kind, kind_fr, kind_en, mandatory, due_days FROM document_requirement_line WHERE requirement_id = ? ORDER BY position',
    requirementId,
  )

/** Writes a whole table; answers its id. */
export function insertRequirement(
  database: Database,
  requirement: Omit<RequirementRow, 'id'>,
  lines: readonly RequirementLineRow[],
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO document_requirement (effective_from, reason, recorded_by, recorded_at) VALUES (?,?,?,?) RETURNING id',
    requirement.effective_from,
    requirement.reason,
    requirement.recorded_by,
    requirement.recorded_at,
  )
  const id = row?.id ?? 0
  lines.forEach((line, position) => {
    database.run(
      'INSERT INTO document_requirement_line (requirement_id, position, type, type_fr, type_en, kind, kind_fr, kind_en, mandatory, due_days) VALUES (?,?,?,?,?,?,?,?,?,?)',
      id,
      position,
      line.type,
      line.type_fr,
      line.type_en,
      line.kind,
      line.kind_fr,
      line.kind_en,
      line.mandatory,
      line.due_days,
    )
  })
  return id
}
