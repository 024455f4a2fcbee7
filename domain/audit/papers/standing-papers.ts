import { canonicalText } from '../../../shared/canonical/canonical.ts'
import { isPaperKind, type PaperKind } from '../../../shared/contract/paper-entry.ts'
import type { ReadEntry, StandingPaper } from './paper-entry.ts'

/** The entries that say something of a paper. */
export type PaperWriting = Extract<ReadEntry, { readonly body: { readonly content: unknown } }>

export const isWriting = (entry: ReadEntry): entry is PaperWriting => isPaperKind(entry.type)

export const paperKey = (kind: string, id: string): string => `${kind} ${id}`

/** Whether one writing stands before another: by its instant, then by its hash, so that two files that hold the same writings agree. */
export const isAfter = (one: Pick<ReadEntry, 'at' | 'hash'>, other: Pick<ReadEntry, 'at' | 'hash'>): boolean =>
  one.at === other.at ? one.hash > other.hash : one.at > other.at

/** The writings in the order in which they stand. */
export const inOrder = <Entry extends Pick<ReadEntry, 'at' | 'hash'>>(entries: Iterable<Entry>): Entry[] =>
  [...entries].sort((one, other) => (one.hash === other.hash ? 0 : isAfter(one, other) ? 1 : -1))

/** The latest writing of each paper, by `paperKey`. */
export function latestWritings(entries: Iterable<ReadEntry>): Map<string, PaperWriting> {
  const latest = new Map<string, PaperWriting>()
  for (const entry of entries) {
    if (!isWriting(entry)) continue
    const key = paperKey(entry.type, entry.subject)
    const before = latest.get(key)
    if (!before || isAfter(entry, before)) latest.set(key, entry)
  }
  return latest
}

/** A writing as the row of the paper that it makes. */
export const standingOf = ({ type, subject, author, at, hash, body }: PaperWriting): StandingPaper => ({
  kind: type,
  id: subject,
  content: canonicalText(body.content),
  removed: body.removed ? 1 : 0,
  author,
  at,
  entry: hash,
})

/** A writing of one kind. */
export type WritingOf<Kind extends PaperKind> = Extract<PaperWriting, { readonly type: Kind }>

/** The papers of one kind as they stand, removed ones among them, the oldest change first. */
export const standingOfKind = <Kind extends PaperKind>(entries: Iterable<ReadEntry>, kind: Kind): WritingOf<Kind>[] =>
  inOrder([...latestWritings(entries).values()].filter((entry): entry is WritingOf<Kind> => entry.type === kind))

/** A paper as it stands; undefined where there is none, or no more. */
export function standingWriting<Kind extends PaperKind>(
  entries: Iterable<ReadEntry>,
  kind: Kind,
  id: string,
): WritingOf<Kind> | undefined {
  const found = standingOfKind(entries, kind).find(({ subject }) => subject === id)
  return found?.body.removed ? undefined : found
}
