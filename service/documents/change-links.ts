import {
  type DocumentLinkRow,
  deleteLink,
  describeLink,
  findLink,
  linkExists,
  supersedeLink,
} from '../../db/queries/documents.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import type { Attachment } from './attach-document.ts'
import { findSubject } from './subject.ts'

const isPosted = (link: DocumentLinkRow): boolean => link.subject.startsWith('voucher:')

/** Says as which document of the table, for which line and with which remark a document is attached. */
export function describeDocument(
  work: Work,
  input: { readonly linkId: number } & Omit<Attachment, 'subject'>,
): Result<Record<string, never>> {
  const link = linkInForce(work, input.linkId)
  if (!link.ok) return link
  const { documentId, subject: name } = link.value
  const subject = findSubject(work.database, name)
  if (!subject.ok) return subject
  const { lineNumber, kind } = input
  if (lineNumber !== null && lineNumber > subject.value.lineCount)
    return failure(fault('DOCUMENT_LINE_UNKNOWN', undefined, { line: lineNumber, lines: subject.value.lineCount }))
  const changed = kind !== link.value.kind || lineNumber !== link.value.lineNumber
  if (changed && linkExists(work.database, { documentId, subject: name, lineNumber, kind }))
    return failure(fault('DOCUMENT_ALREADY_ATTACHED'))
  describeLink(work.database, input.linkId, { lineNumber, kind, note: input.note?.trim().normalize('NFC') || null })
  return success({})
}

/** Takes a document off a draft or a record; the event stays. A posted voucher keeps what it was posted with: there it is superseded. */
export function unlinkDocument(work: Work, linkId: number): Result<Record<string, never>> {
  const link = linkInForce(work, linkId)
  if (!link.ok) return link
  if (isPosted(link.value)) return failure(fault('DOCUMENT_LINK_POSTED'))
  deleteLink(work.database, linkId)
  return success({})
}

/** Sets a document aside, with the reason: it stays visible and counts for nothing any more. */
export function supersedeDocument(work: Work, linkId: number, reason: string): Result<Record<string, never>> {
  const plain = reason.trim().normalize('NFC')
  if (plain === '') return failure(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const link = linkInForce(work, linkId)
  if (!link.ok) return link
  supersedeLink(work.database, linkId, work.actor.name, work.now, plain)
  return success({})
}

function linkInForce(work: Work, linkId: number): Result<DocumentLinkRow> {
  const link = findLink(work.database, linkId)
  if (!link) return failure(fault('DOCUMENT_LINK_UNKNOWN'))
  return link.supersededAt === null ? success(link) : failure(fault('DOCUMENT_SUPERSEDED'))
}
