import { standingWriting } from '../../domain/audit/papers/standing-papers.ts'
import type { AnnotationSubject, AnnotationTag } from '../../shared/contract/working-papers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { PaperWork } from '../kernel/run-paper-command.ts'
import { findAnnotated } from './annotation-subject.ts'

export interface AnnotationRequest {
  /** The annotation that is written anew; with `isNew`, the id that it will have. */
  readonly id: string
  readonly isNew: boolean
  readonly subject: AnnotationSubject
  readonly text: string
  readonly tag: AnnotationTag
}

/** Writes an annotation on what the books hold, or a new version of one; the former versions stay. Refused, all at once: a subject that the books do not hold, no text, an annotation that is gone. */
export function annotate(work: PaperWork, request: AnnotationRequest): Result<{ id: string }> {
  const { id, tag, isNew } = request
  const subject = findAnnotated(work.books, request.subject)
  const text = request.text.trim().normalize('NFC')
  const before = standingWriting(work.proof.entries, 'annotation', id)
  const faults = [
    ...(subject ? [] : [fault('PAPERS_SUBJECT_UNKNOWN', { kind: 'field', path: 'subject' }, { subject: request.subject.key })]),
    ...(text === '' ? [fault('PAPERS_TEXT_MISSING', { kind: 'field', path: 'text' })] : []),
    ...(isNew || before ? [] : [fault('PAPERS_PAPER_GONE')]),
  ]
  if (!subject || faults.length > 0) return failure(...faults)
  work.chain.write('annotation', id, { subject: { kind: request.subject.kind, key: subject.key }, text, tag })
  return success({ id })
}

/** Takes an annotation away: an entry that travels, with the text that it had. Refused: one that is gone already. */
export function removeAnnotation(work: PaperWork, id: string): Result<Record<string, never>> {
  const before = standingWriting(work.proof.entries, 'annotation', id)
  if (!before) return failure(fault('PAPERS_PAPER_GONE'))
  work.chain.write('annotation', id, before.body.content, true)
  return success({})
}
