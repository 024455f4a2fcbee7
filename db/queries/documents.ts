import type { Database } from '../database.ts'

export type DocumentMediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

export interface DocumentRow {
  /** SHA-256 of the content. */
  readonly id: string
  readonly name: string
  readonly mediaType: DocumentMediaType
  readonly byteCount: number
  readonly addedBy: string
  readonly addedAt: string
}

/** What ties a document to what it supports. */
export interface DocumentLinkRow {
  readonly id: number
  readonly documentId: string
  /** "draft:<uuid>", "voucher:<number>" or "<register>:<key>". */
  readonly subject: string
  readonly lineNumber: number | null
  /** Code of the document in the table of what is required; null for any other. */
  readonly kind: string | null
  readonly note: string | null
  readonly linkedBy: string
  readonly linkedAt: string
  readonly supersededBy: string | null
  readonly supersededAt: string | null
  readonly supersededReason: string | null
}

export interface LinkedDocumentRow extends DocumentLinkRow {
  readonly name: string
  readonly mediaType: DocumentMediaType
  readonly byteCount: number
}

export const findDocument = (database: Database, id: string): DocumentRow | undefined =>
  database.get<DocumentRow>('SELECT * FROM document WHERE id = ?', id)

export function insertDocument(database: Database, document: DocumentRow): void {
  database.run(
    'INSERT INTO document (id, name, media_type, byte_count, added_by, added_at) VALUES (?,?,?,?,?,?)',
    document.id,
    document.name,
    document.mediaType,
    document.byteCount,
    document.addedBy,
    document.addedAt,
  )
}

export const listDocuments = (database: Database): DocumentRow[] => database.all('SELECT * FROM document ORDER BY id')

/** Documents whose name holds a text, whatever its case; the latest first, forty at most. */
export const documentsNamed = (database: Database, text: string): DocumentRow[] =>
  database.all(`SELECT * FROM document WHERE instr(lower(name), lower(?)) > 0 ORDER BY added_at DESC, id LIMIT 40`, text.trim())

/** Documents that support nothing any more, or nothing yet: newest first. */
export const unlinkedDocuments = (database: Database): DocumentRow[] =>
  database.all(
    'SELECT * FROM document d WHERE NOT EXISTS (SELECT 1 FROM document_link l WHERE l.document_id = d.id) ORDER BY added_at DESC, id LIMIT 200',
  )

/** Writes a link; answers its id. */
export function insertLink(
  database: Database,
  link: Pick<DocumentLinkRow, 'documentId' | 'subject' | 'lineNumber' | 'kind' | 'note' | 'linkedBy' | 'linkedAt'>,
): number {
  const row = database.get<{ id: number }>(
    'INSERT INTO document_link (document_id, subject, line_number, kind, note, linked_by, linked_at) VALUES (?,?,?,?,?,?,?) RETURNING id',
    link.documentId,
    link.subject,
    link.lineNumber,
    link.kind,
    link.note,
    link.linkedBy,
    link.linkedAt,
  )
  return row?.id ?? 0
}

export const findLink = (database: Database, id: number): DocumentLinkRow | undefined =>
  database.get<DocumentLinkRow>('SELECT * FROM document_link WHERE id = ?', id)

/** The documents of a subject, those superseded included, oldest first. */
export const linksOfSubject = (database: Database, subject: string): LinkedDocumentRow[] =>
  database.all(
    'SELECT l.*, d.name, d.media_type, d.byte_count FROM document_link l JOIN document d ON d.id = l.document_id WHERE l.subject = ? ORDER BY l.id',
    subject,
  )

/** What else a document supports. */
export const subjectsOfDocument = (database: Database, documentId: string): string[] =>
  database
    .all<{ subject: string }>(
      'SELECT DISTINCT subject FROM document_link WHERE document_id = ? AND superseded_at IS NULL ORDER BY subject',
      documentId,
    )
    .map((row) => row.subject)

export const linkExists = (
  database: Database,
  link: Pick<DocumentLinkRow, 'documentId' | 'subject' | 'lineNumber' | 'kind'>,
): boolean =>
  database.get(
    'SELECT 1 AS found FROM document_link WHERE document_id = ? AND subject = ? AND kind IS ? AND line_number IS ? AND superseded_at IS NULL',
    link.documentId,
    link.subject,
    link.kind,
    link.lineNumber,
  ) !== undefined

export function describeLink(
  database: Database,
  id: number,
  described: { lineNumber: number | null; kind: string | null; note: string | null },
): void {
  database.run(
    'UPDATE document_link SET line_number = ?, kind = ?, note = ? WHERE id = ?',
    described.lineNumber,
    described.kind,
    described.note,
    id,
  )
}

export const deleteLink = (database: Database, id: number): number => database.run('DELETE FROM document_link WHERE id = ?', id)

export function supersedeLink(database: Database, id: number, by: string, at: string, reason: string): void {
  database.run(
    'UPDATE document_link SET superseded_by = ?, superseded_at = ?, superseded_reason = ? WHERE id = ?',
    by,
    at,
    reason,
    id,
  )
}

/** Ids of the links of a draft, which follow it to its voucher. */
export const linkIdsOf = (database: Database, subject: string): number[] =>
  database.all<{ id: number }>('SELECT id FROM document_link WHERE subject = ? ORDER BY id', subject).map((row) => row.id)

export const moveLink = (database: Database, id: number, subject: string): number =>
  database.run('UPDATE document_link SET subject = ? WHERE id = ?', subject, id)

/** The links in force of many subjects at once, given as a JSON array. */
export const linksOfSubjects = (
  database: Database,
  subjects: readonly string[],
): { subject: string; kind: string | null; documentId: string }[] =>
  database.all(
    'SELECT subject, kind, document_id FROM document_link WHERE subject IN (SELECT value FROM json_each(?)) AND superseded_at IS NULL',
    JSON.stringify(subjects),
  )
