import { hash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { addEntry, standingPaper, writeStanding } from '../../db/working-papers/paper-entries.ts'
import type { HashOfEntry, PaperEntry } from '../../domain/audit/papers/paper-entry.ts'
import { type Canonical, canonicalText } from '../../shared/canonical/canonical.ts'
import { eventText, GENESIS_HASH, PAPERS_EVENT } from '../../shared/canonical/event-text.ts'
import type { EntryType, PaperContentOf, PaperKind } from '../../shared/contract/paper-entry.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** The hash of an entry of an auditor's file (docs/format/AUDIT-FILE.md). */
export const hashOfEntry: HashOfEntry = ({ author: userName, content, ...head }) =>
  hash('sha256', eventText({ ...head, userName }, hash('sha256', content), PAPERS_EVENT))

/** The ledger's last event, to which every entry is tied. */
export function tieTo(books: Database): { sequence: number; head: string } {
  const last = lastEvent(books)
  return { sequence: last?.sequence ?? 0, head: last?.hash ?? '' }
}

interface ChainContext {
  readonly papers: Database
  readonly books: Database
  readonly author: string
  readonly now: Instant
  readonly commandId: string
}

interface ChainEnd {
  readonly head: string
  readonly sequence: number
}

/** Appends entries to the chain of an auditor's file, in the transaction of their command. */
export class PaperChain {
  private last: ChainEnd
  private readonly context: ChainContext

  constructor({ head, sequence }: ChainEnd, context: ChainContext) {
    this.last = { head, sequence }
    this.context = context
  }

  /** The last entry, as far as it was written. */
  get end(): ChainEnd {
    return this.last
  }

  /** Appends a note beside the papers: a name given, a file taken in, a command answered. */
  note(type: Exclude<EntryType, PaperKind>, subject: string, said: { readonly [name: string]: Canonical }): void {
    this.append(type, subject, this.context.now, said)
  }

  /**
   * Writes a paper, or takes it out. It is dated after the writing it replaces, even where another author's clock was ahead: whoever writes having seen a
   * text is never overruled by it.
   */
  write<Kind extends PaperKind>(kind: Kind, id: string, content: PaperContentOf<Kind>, removed = false): void {
    const { papers, now, author } = this.context
    const before = standingPaper(papers, kind, id)
    const at = before && before.at >= now ? new Date(Date.parse(before.at) + 1).toISOString() : now
    const body = { basedOn: before?.entry ?? null, removed, content: content as Canonical }
    const { hash: entry } = this.append(kind, id, at, body)
    writeStanding(papers, { kind, id, content: canonicalText(content as Canonical), removed: removed ? 1 : 0, author, at, entry })
  }

  private append(type: EntryType, subject: string, at: Instant, said: { readonly [name: string]: Canonical }): PaperEntry {
    const { papers, books, author, commandId } = this.context
    const entry = sealedEntry({ type, subject, at, author, commandId, ...follows(this.last) }, { ...said, ledger: tieTo(books) })
    addEntry(papers, entry)
    this.last = { head: entry.hash, sequence: entry.sequence }
    return entry
  }
}

const follows = ({ head, sequence }: ChainEnd) => ({ previousHash: head, sequence: sequence + 1 })

/** An entry with its hash. */
function sealedEntry(head: Omit<PaperEntry, 'hash' | 'content'>, body: { readonly [name: string]: Canonical }): PaperEntry {
  const normal = { ...head, subject: head.subject.normalize('NFC'), author: head.author.normalize('NFC') }
  const entry = { ...normal, content: canonicalText({ ...body, version: 1 }) }
  return { ...entry, hash: hashOfEntry(entry) }
}

/** The first entry of a file: whose it is, and an id that makes it another file than every other. */
export const openingEntry = (
  { ledgerId, organisationCode, organisationName }: PapersOwner,
  given: { readonly file: string; readonly at: Instant; readonly books: Database; readonly commandId: string },
): PaperEntry =>
  sealedEntry(
    {
      type: 'opened',
      subject: ledgerId,
      at: given.at,
      author: '',
      commandId: given.commandId,
      ...follows({ head: GENESIS_HASH, sequence: 0 }),
    },
    { ledgerId, organisationCode, organisationName, file: given.file, ledger: tieTo(given.books) },
  )

/** The ledger that an auditor's file belongs to. */
export interface PapersOwner {
  readonly ledgerId: string
  readonly organisationCode: string
  readonly organisationName: string
}
