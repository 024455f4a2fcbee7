import { latestRevision } from '../../db/working-papers/paper-revisions.ts'
import {
  type AnnotationContent,
  type AnnotationSubject,
  type AnnotationTag,
  annotationContent,
} from '../../shared/contract/working-papers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { PaperWork } from '../kernel/run-paper-command.ts'
import { findAnnotated } from './annotation-subject.ts'
import { writeRevision } from './write-revision.ts'

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
  const subject = findAnnotated(work.books, request.subject)
  const text = request.text.trim().normalize('NFC')
  const before = latestRevision(work.papers, 'annotation', request.id)
  const faults = [
    ...(subject ? [] : [fault('PAPERS_SUBJECT_UNKNOWN', { kind: 'field', path: 'subject' }, { subject: request.subject.key })]),
    ...(text === '' ? [fault('PAPERS_TEXT_MISSING', { kind: 'field', path: 'text' })] : []),
    ...(request.isNew || (before && !before.removed) ? [] : [fault('PAPERS_PAPER_GONE')]),
  ]
  if (!subject || faults.length > 0) return failure(...faults)
  const content = { subject: { kind: request.subject.kind, key: subject.key }, text, tag: request.tag }
  writeRevision(work, { kind: 'annotation', id: request.id }, content)
  return success({ id: request.id })
}

/** Takes an annotation away: a tombstone that travels, with the text that it had. Refused: one that is gone already. */
export function removeAnnotation(work: PaperWork, id: string): Result<Record<string, never>> {
  const before = latestRevision(work.papers, 'annotation', id)
  if (!before || before.removed) return failure(fault('PAPERS_PAPER_GONE'))
  writeRevision(work, { kind: 'annotation', id }, annotationOf(before.content), true)
  return success({})
}

/** The content of a revision, which was of its form when it was written or taken in. */
export const annotationOf = (content: string): AnnotationContent => annotationContent.parse(JSON.parse(content))
