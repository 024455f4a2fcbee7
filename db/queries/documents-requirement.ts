import type { Database } from '../database.ts'

export interface RequirementRow {
  readonly id: number
  readonly effectiveFrom: string
  readonly reason: string
  readonly recordedBy: string
  readonly recordedAt: string
}

/** One document of a type of expense, or a type that asks for none (`kind` null). */
export interface RequirementLineRow {
  readonly type: string
  readonly typeFr: string
  readonly typeEn: string
  readonly kind: string | null
  readonly kindFr: string | null
  readonly kindEn: string | null
  readonly mandatory: number
  readonly dueDays: number | null
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
    requirement.effectiveFrom,
    requirement.reason,
    requirement.recordedBy,
    requirement.recordedAt,
  )
  const id = row?.id ?? 0
  lines.forEach((line, position) => {
    database.run(
      'INSERT INTO document_requirement_line (requirement_id, position, type, type_fr, type_en, kind, kind_fr, kind_en, mandatory, due_days) VALUES (?,?,?,?,?,?,?,?,?,?)',
      id,
      position,
      line.type,
      line.typeFr,
      line.typeEn,
      line.kind,
      line.kindFr,
      line.kindEn,
      line.mandatory,
      line.dueDays,
    )
  })
  return id
}
