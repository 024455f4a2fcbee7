import type { Database } from '../database.ts'

/** A document that somebody declared not to be needed, or replaced by a sworn statement. */
export interface AbsenceRow {
  readonly id: number
  readonly subject: string
  readonly kind: string
  readonly state: 'notApplicable' | 'attested'
  readonly reason: string
  readonly declaredBy: string
  readonly declaredAt: string
  readonly withdrawnBy: string | null
  readonly withdrawnAt: string | null
}

/** Writes an absence; answers its id. */
export function insertAbsence(
  database: Database,
  absence: Pick<AbsenceRow, 'subject' | 'kind' | 'state' | 'reason' | 'declaredBy' | 'declaredAt'>,
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO document_absence (subject, kind, state, reason, declared_by, declared_at) VALUES (?,?,?,?,?,?) RETURNING id',
    absence.subject,
    absence.kind,
    absence.state,
    absence.reason,
    absence.declaredBy,
    absence.declaredAt,
  )
  return row?.id ?? 0
}

export const findAbsence = (database: Database, id: number): AbsenceRow | undefined =>
  database.get<AbsenceRow>('SELECT * FROM document_absence WHERE id = ?', id)

/** The absences in force of a subject. */
export const absencesOfSubject = (database: Database, subject: string): AbsenceRow[] =>
  database.all('SELECT * FROM document_absence WHERE subject = ? AND withdrawn_at IS NULL ORDER BY id', subject)

export function withdrawAbsence(database: Database, id: number, by: string, at: string): void {
  database.run('UPDATE document_absence SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ?', by, at, id)
}

/** Ids of every absence of a subject, withdrawn ones included. */
export const absenceIdsOf = (database: Database, subject: string): number[] =>
  database.all<{ id: number }>('SELECT id FROM document_absence WHERE subject = ? ORDER BY id', subject).map((row) => row.id)

export const moveAbsence = (database: Database, id: number, subject: string): number =>
  database.run('UPDATE document_absence SET subject = ? WHERE id = ?', subject, id)

export const deleteAbsence = (database: Database, id: number): number =>
  database.run('DELETE FROM document_absence WHERE id = ?', id)

/** The absences in force of many subjects at once. */
export const absencesOfSubjects = (
  database: Database,
  subjects: readonly string[],
): { subject: string; kind: string; state: AbsenceRow['state'] }[] =>
  database.all(
    'SELECT subject, kind, state FROM document_absence WHERE subject IN (SELECT value FROM json_each(?)) AND withdrawn_at IS NULL',
    JSON.stringify(subjects),
  )
