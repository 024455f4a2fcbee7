import { canonicalText } from '../../shared/canonical/canonical.ts'
import {
  annotationContent,
  markContent,
  PAPER_KINDS,
  type PaperKind,
  sampleContent,
} from '../../shared/contract/working-papers.ts'
import type { Database } from '../database.ts'
import type { MergeCount } from './paper-contents.ts'
import { addRevision, allRevisions, type PaperRevision, revisionId } from './paper-revisions.ts'

const SCHEMAS = { annotation: annotationContent, sample: sampleContent, mark: markContent } as const
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const LONGEST_AUTHOR = 100

/** Puts the revisions of another file together with ours; undefined when one of them is not what its id says, or not of its kind's form. */
export function mergeRevisions(into: Database, from: Database): MergeCount | undefined {
  let added = 0
  let known = 0
  for (const revision of allRevisions(from)) {
    if (!isSound(revision)) return undefined
    if (addRevision(into, revision)) added += 1
    else known += 1
  }
  return { added, known }
}

function isSound(revision: PaperRevision): boolean {
  const { kind, author, at, content } = revision
  if (!isKind(kind) || author.trim() === '' || author.length > LONGEST_AUTHOR || !INSTANT.test(at)) return false
  if (revision.id !== revisionId(revision)) return false
  const parsed = SCHEMAS[kind].safeParse(jsonOf(content))
  return parsed.success && canonicalText(parsed.data) === content && revision.paper_id === paperIdOf(revision, parsed.data)
}

/** The marks of an item are known by the sample and the item: two auditors of one item write on the same paper. */
const paperIdOf = (revision: PaperRevision, content: object): string =>
  'sample' in content && 'voucher' in content ? markId(content as Parameters<typeof markId>[0]) : revision.paper_id

export const markId = ({ sample, voucher, line }: { sample: string; voucher: string; line: number }): string =>
  `${sample}:${voucher}:${line}`

const isKind = (text: string): text is PaperKind => PAPER_KINDS.some((kind) => kind === text)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
