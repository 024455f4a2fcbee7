import { type Answered, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** A document that somebody declared not to be needed, or replaced by a sworn statement. */
export type AbsenceRow = RowOf<'documentAbsence'>

/** Writes an absence; answers its id. */
export const insertAbsence = (
  database: Database,
  absence: Pick<AbsenceRow, 'subject' | 'kind' | 'state' | 'reason' | 'declaredBy' | 'declaredAt'>,
): number => database.insert('documentAbsence', absence)

const BY_ID = statement((db, p: Given<{ id: number }>) => db.selectFrom('documentAbsence').selectAll().where('id', '=', p.id))

export const findAbsence = (database: Database, id: number): AbsenceRow | undefined => database.get(BY_ID, { id })

const OF_SUBJECT = statement((db, p: Given<{ subject: string }>) =>
  db.selectFrom('documentAbsence').selectAll().where('subject', '=', p.subject).where('withdrawnAt', 'is', null).orderBy('id'),
)

/** The absences in force of a subject. */
export const absencesOfSubject = (database: Database, subject: string): AbsenceRow[] => database.all(OF_SUBJECT, { subject })

export const withdrawAbsence = (database: Database, id: number, withdrawnBy: string, withdrawnAt: string): number =>
  database.update('documentAbsence', { id }, { withdrawnBy, withdrawnAt })

const IDS = statement((db, p: Given<{ subject: string }>) =>
  db.selectFrom('documentAbsence').select('id').where('subject', '=', p.subject).orderBy('id'),
)

/** Ids of every absence of a subject, withdrawn ones included. */
export const absenceIdsOf = (database: Database, subject: string): number[] => database.all(IDS, { subject }).map((row) => row.id)

export const moveAbsence = (database: Database, id: number, subject: string): number =>
  database.update('documentAbsence', { id }, { subject })

export const deleteAbsence = (database: Database, id: number): number => database.delete('documentAbsence', { id })

const OF_SUBJECTS = statement((db, p: Given<{ subjects: readonly string[] }>) =>
  db
    .selectFrom('documentAbsence')
    .select(['subject', 'kind', 'state'])
    .where('subject', 'in', listed(p.subjects))
    .where('withdrawnAt', 'is', null),
)

/** The absences in force of many subjects at once. */
export const absencesOfSubjects = (database: Database, subjects: readonly string[]): Answered<typeof OF_SUBJECTS>[] =>
  database.all(OF_SUBJECTS, { subjects })
