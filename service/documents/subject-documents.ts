import type { Database } from '../../db/database.ts'
import { linksOfSubject, subjectsOfDocument } from '../../db/queries/documents.ts'
import { absencesOfSubject } from '../../db/queries/documents-absence.ts'
import type { SubjectCompleteness, SubjectDocuments } from '../../shared/contract/documents.ts'
import { picked } from '../../shared/fields/picked.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { spokenSubject } from './spoken-subject.ts'
import { findSubject, type Subject } from './subject.ts'
import { SupportReader } from './voucher-support.ts'

/** The types and the date of a voucher that is being typed, ahead of its draft. */
export interface TypedSupport {
  readonly expenseTypes: readonly string[]
  readonly date: LocalDate | null
}

/** The documents of a subject, those set aside included, and what its types of expense still ask for. */
export function documentsOfSubject(
  database: Database,
  today: LocalDate,
  input: { readonly subject: string | null; readonly typed: TypedSupport | null },
): Result<SubjectDocuments> {
  const found = input.subject === null ? undefined : findSubject(database, input.subject)
  if (found && !found.ok) return found
  const subject = found?.value
  const support = {
    subject: subject?.subject ?? '',
    expenseTypes: input.typed?.expenseTypes ?? subject?.expenseTypes ?? [],
    date: input.typed?.date ?? subject?.date ?? today,
  }
  return success({
    subject: subject?.subject ?? null,
    links: subject ? linksOf(database, subject) : [],
    completeness: completenessOf(database, today, support),
  })
}

const linksOf = (database: Database, { subject }: Subject): SubjectDocuments['links'] =>
  linksOfSubject(database, subject).map((row) => ({
    linkId: row.id,
    document: row.documentId,
    ...picked(row, 'name', 'mediaType', 'byteCount', 'lineNumber', 'kind', 'note', 'linkedBy', 'linkedAt'),
    superseded:
      row.supersededAt === null ? null : { by: row.supersededBy ?? '', at: row.supersededAt, reason: row.supersededReason ?? '' },
    elsewhere: subjectsOfDocument(database, row.documentId)
      .filter((other) => other !== subject)
      .map((other) => spokenSubject(database, other)),
  }))

function completenessOf(
  database: Database,
  today: LocalDate,
  support: { subject: string; expenseTypes: readonly string[]; date: LocalDate },
): SubjectCompleteness {
  const found = new SupportReader(database, today).read([support]).get(support.subject)?.completeness
  const absences = new Map(absencesOfSubject(database, support.subject).map((absence) => [absence.kind, absence]))
  return {
    types: (found?.types ?? []).map(({ code, name }) => ({ code, name })),
    unknownTypes: [...(found?.unknownTypes ?? [])],
    items: (found?.items ?? []).map((item) => {
      const absence = item.state === 'notApplicable' || item.state === 'attested' ? absences.get(item.code) : undefined
      return {
        ...item,
        absence: absence
          ? { absenceId: absence.id, reason: absence.reason, by: absence.declaredBy, at: absence.declaredAt }
          : null,
      }
    }),
    required: found?.required ?? 0,
    settled: found?.settled ?? 0,
    state: found?.state ?? 'nothingRequired',
  }
}
