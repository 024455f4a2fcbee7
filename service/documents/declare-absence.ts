import {
  absencesOfSubject,
  deleteAbsence,
  findAbsence,
  insertAbsence,
  withdrawAbsence,
} from '../../db/queries/documents-absence.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { requirementTables } from './requirement-tables.ts'
import { findSubject } from './subject.ts'

export interface AbsenceInput {
  readonly subject: string
  readonly kind: string
  readonly state: 'notApplicable' | 'attested'
  readonly reason: string
}

/** Declares that a document asked for does not apply, or that a sworn statement stands for it; the reason and the person are kept. */
export function declareAbsent(work: Work, input: AbsenceInput): Result<{ absenceId: number }> {
  const faults: Fault[] = []
  const reason = input.reason.trim().normalize('NFC')
  if (reason === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const kinds = requirementTables(work.database).flatMap((table) => table.types.flatMap((type) => type.documents))
  if (!kinds.some((document) => document.code === input.kind))
    faults.push(fault('DOCUMENT_KIND_UNKNOWN', undefined, { kind: input.kind }))
  const subject = findSubject(work.database, input.subject)
  if (!subject.ok) return failure(...faults, ...subject.faults)
  if (absencesOfSubject(work.database, subject.value.subject).some((known) => known.kind === input.kind))
    faults.push(fault('DOCUMENT_ABSENCE_KNOWN'))
  if (faults.length > 0) return failure(...faults)
  const absenceId = insertAbsence(work.database, {
    subject: subject.value.subject,
    kind: input.kind,
    state: input.state,
    reason,
    declaredBy: work.actor.name,
    declaredAt: work.now,
  })
  return success({ absenceId })
}

/** Takes a declaration back: the document is asked for again. On a posted voucher the former declaration stays on record. */
export function withdrawDeclaredAbsence(work: Work, absenceId: number): Result<Record<string, never>> {
  const absence = findAbsence(work.database, absenceId)
  if (!absence || absence.withdrawnAt !== null) return failure(fault('DOCUMENT_ABSENCE_UNKNOWN'))
  if (absence.subject.startsWith('voucher:')) withdrawAbsence(work.database, absenceId, work.actor.name, work.now)
  else deleteAbsence(work.database, absenceId)
  return success({})
}
