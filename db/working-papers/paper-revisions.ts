import { hash } from 'node:crypto'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import type { PaperKind } from '../../shared/contract/working-papers.ts'
import type { Database } from '../database.ts'

/** One writing of one paper. `content` is canonical JSON, whose form each kind's schema gives. */
export interface PaperRevision {
  readonly id: string
  readonly paper_id: string
  readonly kind: PaperKind
  readonly content: string
  readonly removed: 0 | 1
  readonly author: string
  readonly at: string
}

/** What a revision is known by: the hash of all that it says, so that the same one is the same in every file. */
export const revisionId = ({ paper_id, kind, content, removed, author, at }: Omit<PaperRevision, 'id'>): string =>
  hash('sha256', canonicalText(['sikasso.paper.1', paper_id, kind, content, removed, author, at]))

/** Adds a revision; one that is there already is left as it is. Answers whether it was new. */
export const addRevision = (database: Database, revision: PaperRevision): boolean =>
  database.run(
    'INSERT INTO paper_revision (id, paper_id, kind, content, removed, author, at) VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING',
    revision.id,
    revision.paper_id,
    revision.kind,
    revision.content,
    revision.removed,
    revision.author,
    revision.at,
  ) > 0

const LATEST = `FROM paper_revision r WHERE r.kind = ? AND NOT EXISTS
  (SELECT 1 FROM paper_revision o WHERE o.kind = r.kind AND o.paper_id = r.paper_id AND (o.at, o.id) > (r.at, r.id))`

/** What stands of one kind: the latest revision of each paper, removed ones among them, the oldest change first. */
export const latestRevisions = (database: Database, kind: PaperKind): PaperRevision[] =>
  database.all<PaperRevision>(`SELECT r.* ${LATEST} ORDER BY r.at, r.id`, kind)

/** The latest revisions of the papers whose id begins so. */
export const latestRevisionsUnder = (database: Database, kind: PaperKind, prefix: string): PaperRevision[] =>
  database.all<PaperRevision>(
    `SELECT r.* ${LATEST} AND substr(r.paper_id, 1, ?) = ? ORDER BY r.at, r.id`,
    kind,
    prefix.length,
    prefix,
  )

export const latestRevision = (database: Database, kind: PaperKind, paperId: string): PaperRevision | undefined =>
  database.get<PaperRevision>(
    'SELECT * FROM paper_revision WHERE kind = ? AND paper_id = ? ORDER BY at DESC, id DESC LIMIT 1',
    kind,
    paperId,
  )

/** Every writing of one kind, in order: the history. */
export const revisionsOfKind = (database: Database, kind: PaperKind): PaperRevision[] =>
  database.all<PaperRevision>('SELECT * FROM paper_revision WHERE kind = ? ORDER BY at, id', kind)

export const allRevisions = (database: Database): IterableIterator<PaperRevision> =>
  database.iterate<PaperRevision>('SELECT * FROM paper_revision ORDER BY id')
