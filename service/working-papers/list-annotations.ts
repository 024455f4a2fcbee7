import type { Database } from '../../db/database.ts'
import type { ReadEntry } from '../../domain/audit/papers/paper-entry.ts'
import { inOrder, type WritingOf } from '../../domain/audit/papers/standing-papers.ts'
import { grouped } from '../../domain/payments/grouped.ts'
import type { Annotation } from '../../shared/contract/working-papers.ts'
import { findAnnotated } from './annotation-subject.ts'

/** The annotations with their histories, the latest change first; those of one voucher and its lines where its number is given. */
export function listAnnotations(books: Database, entries: readonly ReadEntry[], voucher: string | null): Annotation[] {
  const writings = entries.filter((entry): entry is WritingOf<'annotation'> => entry.type === 'annotation')
  return [...grouped(inOrder(writings), ({ subject }) => subject)]
    .map(([id, history]) => ({ id, history, last: lastOf(history) }))
    .filter(({ last }) => voucher === null || isOf(last.body.content.subject, voucher))
    .map(({ id, history, last }): Annotation => {
      const { content, removed } = last.body
      const found = findAnnotated(books, content.subject)
      return {
        ...content,
        id,
        label: found?.label ?? null,
        voucherKey: found?.voucherKey ?? null,
        removed,
        author: last.author,
        at: last.at,
        history: history.map(({ author, at, body }) => {
          const { text, tag } = body.content
          return { text, tag, removed: body.removed, author, at }
        }),
      }
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}

const isOf = ({ kind, key }: Annotation['subject'], voucher: string): boolean =>
  kind === 'voucher' ? key === voucher : kind === 'line' && key.startsWith(`${voucher}#`)

function lastOf<Writing>(history: readonly Writing[]): Writing {
  const last = history.at(-1)
  if (!last) throw new Error('a paper has at least one writing')
  return last
}
