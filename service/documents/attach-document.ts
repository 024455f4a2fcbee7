import { DocumentFiles, documentIdOf } from '../../db/document-files.ts'
import {
  type DocumentRow,
  findDocument,
  insertDocument,
  insertLink,
  linkExists,
  subjectsOfDocument,
} from '../../db/queries/documents.ts'
import { checkDocument } from '../../domain/documents/check-document.ts'
import type { KeptDocument } from '../../shared/contract/documents.ts'
import { picked } from '../../shared/fields/picked.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { spokenSubject } from './spoken-subject.ts'
import { findSubject, type Subject } from './subject.ts'

/** What a document is attached to, and as what. */
export interface Attachment {
  readonly subject: string
  readonly lineNumber: number | null
  /** Code of the document in the table of what is required; null for any other. */
  readonly kind: string | null
  readonly note: string | null
}

export interface Attached {
  readonly linkId: number
  readonly document: KeptDocument
  readonly known: boolean
  readonly elsewhere: string[]
}

/**
 * Keeps a file as a document and ties it to a subject. Its bytes are durably in LEDGER.files before the command commits: when the
 * command is then refused, a file that nothing names stays behind and does no harm. Refuses what `checkDocument` refuses, and the
 * same document twice in the same place.
 */
export function attachDocument(
  work: Work,
  ledger: Ledger,
  file: { readonly name: string; readonly bytes: Uint8Array },
  attachment: Attachment,
): Result<Attached> {
  const name = plainName(file.name)
  const mediaType = checkDocument(name, file.bytes)
  const subject = findSubject(work.database, attachment.subject)
  if (!mediaType.ok || !subject.ok)
    return failure(...(mediaType.ok ? [] : mediaType.faults), ...(subject.ok ? [] : subject.faults))
  const id = documentIdOf(file.bytes)
  const refused = attachmentFault(work, subject.value, id, attachment)
  if (refused) return failure(refused)
  const unkept = new DocumentFiles(ledger.path, ledger.dataKey).keep(id, file.bytes)
  if (unkept) return failure(unkept)
  const known = findDocument(work.database, id)
  const document = known ?? {
    id,
    name,
    mediaType: mediaType.value,
    byteCount: file.bytes.length,
    addedBy: work.actor.name,
    addedAt: work.now,
  }
  if (!known) {
    insertDocument(work.database, document)
  }
  return success(tie(work, document, subject.value, attachment, known !== undefined))
}

/** Ties a document that the ledger holds to another subject. */
export function linkDocument(work: Work, documentId: string, attachment: Attachment): Result<Attached> {
  const document = findDocument(work.database, documentId)
  if (!document) return failure(fault('DOCUMENT_UNKNOWN'))
  const subject = findSubject(work.database, attachment.subject)
  if (!subject.ok) return subject
  const refused = attachmentFault(work, subject.value, documentId, attachment)
  return refused ? failure(refused) : success(tie(work, document, subject.value, attachment, true))
}

function attachmentFault(work: Work, subject: Subject, documentId: string, attachment: Attachment): Fault | undefined {
  const { lineNumber, kind } = attachment
  if (lineNumber !== null && lineNumber > subject.lineCount)
    return fault('DOCUMENT_LINE_UNKNOWN', undefined, { line: lineNumber, lines: subject.lineCount })
  const link = { documentId, subject: subject.subject, lineNumber, kind }
  return linkExists(work.database, link) ? fault('DOCUMENT_ALREADY_ATTACHED') : undefined
}

function tie(work: Work, document: DocumentRow, subject: Subject, attachment: Attachment, known: boolean): Attached {
  const elsewhere = subjectsOfDocument(work.database, document.id).filter((other) => other !== subject.subject)
  const linkId = insertLink(work.database, {
    documentId: document.id,
    subject: subject.subject,
    lineNumber: attachment.lineNumber,
    kind: attachment.kind,
    note: attachment.note?.trim().normalize('NFC') || null,
    linkedBy: work.actor.name,
    linkedAt: work.now,
  })
  return {
    linkId,
    document: keptDocumentOf(document),
    known,
    elsewhere: elsewhere.map((other) => spokenSubject(work.database, other)),
  }
}

export const keptDocumentOf = (row: DocumentRow): KeptDocument => ({
  ...picked(row, 'id', 'name', 'mediaType', 'byteCount', 'addedBy', 'addedAt'),
})

/** The last part of a name, without control signs, at a length that every system can write. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/\p{Cc}/gu, '')
    .trim()
    .normalize('NFC')
  return plain === '' ? 'document' : plain.slice(0, 180)
}
