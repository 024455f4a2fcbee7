import type { Database } from '../database.ts'

export interface NewAmendment {
  readonly grantId: number
  readonly number: number
  readonly kind: string
  readonly reference: string
  readonly signedOn: string
  readonly effectiveOn: string
  readonly reason: string
  readonly approval: string | null
  /** JSON of the whole agreement as it stood, and as it stands. */
  readonly before: string
  readonly after: string
  readonly madeBy: number
  readonly madeAt: string
}

export interface AmendmentRow {
  readonly id: number
  readonly number: number
  readonly kind: 'AGREEMENT' | 'COST' | 'NO_COST_EXTENSION' | 'PARAMETERS'
  readonly reference: string
  readonly signedOn: string
  readonly effectiveOn: string
  readonly reason: string
  readonly approval: string | null
  readonly before: string
  readonly after: string
  readonly author: string
  readonly madeAt: string
}

/** The amendments of a grant, the first first. */
export const listAmendments = (database: Database, grantId: number): AmendmentRow[] =>
  database.all<AmendmentRow>(
    `SELECT a.id, a.number, a.kind, a.reference, a.signed_on, a.effective_on, a.reason, a.approval, a.before, a.after, u.name AS author, a.made_at
     FROM grant_amendment a JOIN user u ON u.id = a.made_by WHERE a.grant_id = ? ORDER BY a.number`,
    grantId,
  )

/** Writes an amendment and answers its id. */
export function insertAmendment(database: Database, amendment: NewAmendment): number {
  database.run(
    `INSERT INTO grant_amendment (grant_id, number, kind, reference, signed_on, effective_on, reason, approval, before, after, made_by, made_at)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`,
    amendment.grantId,
    amendment.number,
    amendment.kind,
    amendment.reference,
    amendment.signedOn,
    amendment.effectiveOn,
    amendment.reason,
    amendment.approval,
    amendment.before,
    amendment.after,
    amendment.madeBy,
    amendment.madeAt,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}
