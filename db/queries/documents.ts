import { sql } from 'kysely'
import { type Answered, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** A document; its id is the SHA-256 of the content. */
export type DocumentRow = RowOf<'document'>

/**
 * What ties a document to what it supports: "draft:<uuid>", "voucher:<number>" or "<register>:<key>"; `kind` is the code of the document in the table of
 * what is required, null for any other.
 */
export type DocumentLinkRow = RowOf<'documentLink'>

const BY_ID = statement((db, p: Given<{ id: string }>) => db.selectFrom('document').selectAll().where('id', '=', p.id))

export const findDocument = (database: Database, id: string): DocumentRow | undefined => database.get(BY_ID, { id })

export const insertDocument = (database: Database, document: DocumentRow): number => database.insert('document', document)

const ALL = statement((db) => db.selectFrom('document').selectAll().orderBy('id'))

export const listDocuments = (database: Database): DocumentRow[] => database.all(ALL)

const NAMED = statement((db, p: Given<{ text: string }>) =>
  db
    .selectFrom('document')
    .selectAll()
    .where(sql<boolean>`instr(lower(name), lower(${p.text})) > 0`)
    .orderBy('addedAt', 'desc')
    .orderBy('id')
    .limit(sql.lit(40)),
)

/** Documents whose name holds a text, whatever its case; the latest first, forty at most. */
export const documentsNamed = (database: Database, text: string): DocumentRow[] => database.all(NAMED, { text: text.trim() })

const CALLED = statement((db, p: Given<{ name: string }>) =>
  db.selectFrom('document').selectAll().where('name', '=', p.name).orderBy('addedAt', 'desc').orderBy('id').limit(sql.lit(1)),
)

/** The document of exactly this name; of several, the latest. */
export const documentCalled = (database: Database, name: string): DocumentRow | undefined => database.get(CALLED, { name })

const UNLINKED = statement((db) =>
  db
    .selectFrom('document as d')
    .selectAll('d')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('documentLink as l').select('l.id').whereRef('l.documentId', '=', 'd.id'))),
    )
    .orderBy('d.addedAt', 'desc')
    .orderBy('d.id')
    .limit(sql.lit(200)),
)

/** Documents that support nothing any more, or nothing yet: newest first. */
export const unlinkedDocuments = (database: Database): DocumentRow[] => database.all(UNLINKED)

/** Writes a link; answers its id. */
export const insertLink = (
  database: Database,
  link: Pick<DocumentLinkRow, 'documentId' | 'subject' | 'lineNumber' | 'kind' | 'note' | 'linkedBy' | 'linkedAt'>,
): number => database.insert('documentLink', link)

const LINK = statement((db, p: Given<{ id: number }>) => db.selectFrom('documentLink').selectAll().where('id', '=', p.id))

export const findLink = (database: Database, id: number): DocumentLinkRow | undefined => database.get(LINK, { id })

const OF_SUBJECT = statement((db, p: Given<{ subject: string }>) =>
  db
    .selectFrom('documentLink as l')
    .innerJoin('document as d', 'd.id', 'l.documentId')
    .selectAll('l')
    .select(['d.name', 'd.mediaType', 'd.byteCount'])
    .where('l.subject', '=', p.subject)
    .orderBy('l.id'),
)

export type LinkedDocumentRow = Answered<typeof OF_SUBJECT>

/** The documents of a subject, those superseded included, oldest first. */
export const linksOfSubject = (database: Database, subject: string): LinkedDocumentRow[] => database.all(OF_SUBJECT, { subject })

const SUBJECTS = statement((db, p: Given<{ documentId: string }>) =>
  db
    .selectFrom('documentLink')
    .select('subject')
    .distinct()
    .where('documentId', '=', p.documentId)
    .where('supersededAt', 'is', null)
    .orderBy('subject'),
)

/** What else a document supports. */
export const subjectsOfDocument = (database: Database, documentId: string): string[] =>
  database.all(SUBJECTS, { documentId }).map((row) => row.subject)

type LinkPlace = Pick<DocumentLinkRow, 'documentId' | 'subject' | 'lineNumber' | 'kind'>

const SAME_LINK = statement((db, p: Given<LinkPlace>) =>
  db
    .selectFrom('documentLink')
    .select('id')
    .where('documentId', '=', p.documentId)
    .where('subject', '=', p.subject)
    .where(sql<boolean>`kind is ${p.kind}`)
    .where(sql<boolean>`line_number is ${p.lineNumber}`)
    .where('supersededAt', 'is', null),
)

export const linkExists = (database: Database, { documentId, subject, lineNumber, kind }: LinkPlace): boolean =>
  database.get(SAME_LINK, { documentId, subject, lineNumber, kind }) !== undefined

export const describeLink = (
  database: Database,
  id: number,
  described: Pick<DocumentLinkRow, 'lineNumber' | 'kind' | 'note'>,
): number => database.update('documentLink', { id }, described)

export const deleteLink = (database: Database, id: number): number => database.delete('documentLink', { id })

export const supersedeLink = (
  database: Database,
  id: number,
  supersededBy: string,
  supersededAt: string,
  supersededReason: string,
): number => database.update('documentLink', { id }, { supersededBy, supersededAt, supersededReason })

const LINK_IDS = statement((db, p: Given<{ subject: string }>) =>
  db.selectFrom('documentLink').select('id').where('subject', '=', p.subject).orderBy('id'),
)

/** Ids of the links of a draft, which follow it to its voucher. */
export const linkIdsOf = (database: Database, subject: string): number[] =>
  database.all(LINK_IDS, { subject }).map((row) => row.id)

export const moveLink = (database: Database, id: number, subject: string): number =>
  database.update('documentLink', { id }, { subject })

const OF_SUBJECTS = statement((db, p: Given<{ subjects: readonly string[] }>) =>
  db
    .selectFrom('documentLink')
    .select(['subject', 'kind', 'documentId'])
    .where('subject', 'in', listed(p.subjects))
    .where('supersededAt', 'is', null),
)

/** The links in force of many subjects at once. */
export const linksOfSubjects = (database: Database, subjects: readonly string[]): Answered<typeof OF_SUBJECTS>[] =>
  database.all(OF_SUBJECTS, { subjects })
