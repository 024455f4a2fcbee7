import { addRevision, latestRevision, type PaperRevision, revisionId } from '../../db/working-papers/paper-revisions.ts'
import { type Canonical, canonicalText } from '../../shared/canonical/canonical.ts'
import type { PaperKind } from '../../shared/contract/working-papers.ts'
import type { PaperWork } from '../kernel/run-paper-command.ts'

/**
 * Writes the next revision of a paper. It is dated after the one it replaces, even where the other author's clock was ahead: whoever writes having
 * seen a text is never overruled by it.
 */
export function writeRevision(
  { papers, author, now }: PaperWork,
  paper: { readonly kind: PaperKind; readonly id: string },
  content: Canonical,
  removed = false,
): void {
  const before = latestRevision(papers, paper.kind, paper.id)
  const at = before && before.at >= now ? new Date(Date.parse(before.at) + 1).toISOString() : now
  const revision: Omit<PaperRevision, 'id'> = {
    paper_id: paper.id,
    kind: paper.kind,
    content: canonicalText(content),
    removed: removed ? 1 : 0,
    author: author.normalize('NFC'),
    at,
  }
  addRevision(papers, { ...revision, id: revisionId(revision) })
}
