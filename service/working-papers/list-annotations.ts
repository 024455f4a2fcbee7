import type { Database } from '../../db/database.ts'
import { type PaperRevision, revisionsOfKind } from '../../db/working-papers/paper-revisions.ts'
import { grouped } from '../../domain/payments/grouped.ts'
import type { Annotation } from '../../shared/contract/working-papers.ts'
import { annotationOf } from './annotate.ts'
import { findAnnotated } from './annotation-subject.ts'

/** The annotations with their histories, the latest change first; those of one voucher and its lines where its number is given. */
export function listAnnotations(books: Database, papers: Database, voucher: string | null): Annotation[] {
  const byPaper = grouped(revisionsOfKind(papers, 'annotation'), (revision) => revision.paper_id)
  return [...byPaper]
    .map(([id, revisions]) => ({ id, revisions, content: annotationOf(lastOf(revisions).content) }))
    .filter(({ content: { subject } }) => voucher === null || isOf(subject, voucher))
    .map(({ id, revisions, content }): Annotation => {
      const found = findAnnotated(books, content.subject)
      const last = lastOf(revisions)
      return {
        ...content,
        id,
        label: found?.label ?? null,
        voucherKey: found?.voucherKey ?? null,
        removed: last.removed === 1,
        author: last.author,
        at: last.at,
        history: revisions.map((revision) => {
          const { text, tag } = annotationOf(revision.content)
          return { text, tag, removed: revision.removed === 1, author: revision.author, at: revision.at }
        }),
      }
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}

const isOf = ({ kind, key }: Annotation['subject'], voucher: string): boolean =>
  kind === 'voucher' ? key === voucher : kind === 'line' && key.startsWith(`${voucher}#`)

function lastOf(revisions: readonly PaperRevision[]): PaperRevision {
  const last = revisions.at(-1)
  if (!last) throw new Error('a paper has at least one revision')
  return last
}
