import { type Canonical, canonicalText } from '../../../shared/canonical/canonical.ts'
import { GENESIS_HASH } from '../../../shared/canonical/event-text.ts'
import { ENTRY_TYPES } from '../../../shared/contract/paper-entry.ts'
import { type HashOfEntry, jsonOf, type PaperEntry, type StandingPaper } from './paper-entry.ts'

type Field = keyof PaperEntry

/** An entry of which one value was altered, as it was written. */
export interface Restored {
  readonly entry: PaperEntry
  readonly field: Field
}

/** What the rest of the file says that an altered value may have been. */
export interface Surrounding {
  readonly entries: readonly PaperEntry[]
  readonly standing: readonly StandingPaper[]
  /** Hashes that the rest of the file names and that no entry has. */
  readonly wanted: ReadonlySet<string>
  /** The ledger's head after an event, and the sequence of the event with a head. */
  readonly ledgerHead: (sequence: number) => string | undefined
}

const FIELDS = ['previousHash', 'sequence', 'type', 'subject', 'at', 'author', 'commandId', 'content'] as const

/**
 * Finds the one value of an entry that was altered, by trying what the rest of the file says in its place: the entry whose hash comes out is the one that was
 * written. Undefined where no such value is known, or where more than one was altered.
 */
export function restoredEntry(entry: PaperEntry, around: Surrounding, hashOf: HashOfEntry): Restored | undefined {
  const own = hashOf(entry)
  // The hash does not tell one Unicode form of a text from another; only one of them is ever written.
  if (own === entry.hash) return renormalised(entry)
  if (around.wanted.has(own)) return { entry: { ...entry, hash: own }, field: 'hash' }
  for (const field of FIELDS)
    for (const value of candidates(entry, field, around)) {
      if (value === entry[field]) continue
      const restored = { ...entry, [field]: value }
      if (hashOf(restored) === entry.hash) return { entry: restored, field }
    }
  return undefined
}

function renormalised(entry: PaperEntry): Restored | undefined {
  const field = (['type', 'subject', 'at', 'author', 'commandId'] as const).find(
    (name) => entry[name] !== entry[name].normalize('NFC'),
  )
  return field && { entry: { ...entry, [field]: entry[field].normalize('NFC') }, field }
}

function candidates(
  entry: PaperEntry,
  field: (typeof FIELDS)[number],
  { entries, standing, ...rest }: Surrounding,
): Set<string | number> {
  const stands = standing.filter((paper) => paper.entry === entry.hash)
  const together = entries.filter((other) => other !== entry && other.commandId === entry.commandId)
  switch (field) {
    case 'previousHash':
      return new Set([GENESIS_HASH, ...entries.map((other) => other.hash)])
    case 'sequence':
      return new Set([
        1,
        ...entries.filter((other) => other.hash === entry.previousHash).map((other) => other.sequence + 1),
        ...entries.filter((other) => other.previousHash === entry.hash).map((other) => other.sequence - 1),
      ])
    case 'type':
      return new Set(ENTRY_TYPES)
    case 'subject':
      return new Set([
        '',
        entry.commandId,
        ...stands.map(({ id }) => id),
        ...entries.map((other) => other.subject),
        ...named(entry),
      ])
    case 'at':
      return new Set([...stands.map(({ at }) => at), ...together.map(({ at }) => at)])
    case 'author':
      return new Set(['', ...[...stands, ...standing, ...entries].map(({ author }) => author)])
    case 'commandId':
      return new Set([entry.subject, ...entries.map((other) => other.commandId)])
    case 'content':
      return new Set(stands.flatMap((paper) => bodiesOf(paper, entry, { entries, standing, ...rest })))
  }
}

/** What a note's body says of its own subject. */
function named({ content }: PaperEntry): string[] {
  const body = jsonOf(content)
  return typeof body === 'object' && body !== null ? Object.values(body).filter((value) => typeof value === 'string') : []
}

/** The bodies that an entry may have had, when what stands of its paper was left as it was. */
function bodiesOf(paper: StandingPaper, entry: PaperEntry, { entries, ledgerHead }: Surrounding): string[] {
  const content = jsonOf(paper.content)
  const before = entries.filter((other) => other.type === entry.type && other.subject === entry.subject && other !== entry)
  const sequences = new Set(
    entries
      .filter((other) => other.commandId === entry.commandId || Math.abs(other.sequence - entry.sequence) <= 1)
      .flatMap(({ content: text }) => ledgerSequence(text)),
  )
  if (content === undefined) return []
  return [null, ...before.map(({ hash }) => hash)].flatMap((basedOn) =>
    [...sequences].map((sequence) => {
      const ledger = { sequence, head: ledgerHead(sequence) ?? '' }
      return canonicalText({ version: 1, ledger, basedOn, removed: paper.removed === 1, content: content as Canonical })
    }),
  )
}

function ledgerSequence(content: string): number[] {
  const body = jsonOf(content)
  const ledger = typeof body === 'object' && body !== null && 'ledger' in body ? body.ledger : undefined
  const sequence = typeof ledger === 'object' && ledger !== null && 'sequence' in ledger ? ledger.sequence : undefined
  return typeof sequence === 'number' && Number.isSafeInteger(sequence) ? [sequence] : []
}
