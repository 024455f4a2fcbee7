import { GENESIS_HASH } from '../../../shared/canonical/event-text.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { causalOrder } from './causal-order.ts'
import { type HashOfEntry, jsonOf, type PaperEntry, type ReadEntry, readEntry, type StandingPaper } from './paper-entry.ts'
import { contentDifferences, fieldWord, shown, spokenEntry, spokenInstant, spokenPaper } from './paper-words.ts'
import { type Restored, restoredEntry } from './restored-entry.ts'

/** What the chain of an auditor's file says, and what is wrong with it. */
export interface ProvedChain {
  readonly faults: readonly Fault[]
  /** Every entry that is what was written, or of which it is known what was written, each after those that it follows. */
  readonly entries: readonly ReadEntry[]
  /** The last entry, on which the next one goes on; the start where there is none. */
  readonly head: string
  readonly sequence: number
  /** Of each entry, the first entry of the file in which it was written. */
  readonly rootOf: ReadonlyMap<string, string>
  /** Hashes that a fault speaks of already: what follows from them is not said again. */
  readonly explained: ReadonlySet<string>
}

/** What is known beside the file. */
export interface ChainSurroundings {
  readonly ledgerHead: (sequence: number) => string | undefined
  /** Hashes of entries that were seen elsewhere. */
  readonly witnessed: readonly string[]
}

/** An attacker may alter every row: what they said before is looked for in so many of them. */
const MOST_RESTORED = 25

/**
 * Proves the chain of an auditor's file: the hash of every entry from what it says, that each follows an entry that is there, and that all of them lead to
 * one last entry. What was altered is named with what was written and what is found, what was deleted by its place.
 */
export function proveChain(
  entries: readonly PaperEntry[],
  standing: readonly StandingPaper[],
  hashOf: HashOfEntry,
  { ledgerHead, witnessed }: ChainSurroundings,
): ProvedChain {
  const faults: Fault[] = []
  const explained = new Set<string>()
  const present = new Map<string, PaperEntry>()
  const altered: PaperEntry[] = []
  for (const entry of entries) {
    if (isWritten(entry, hashOf)) present.set(entry.hash, entry)
    else altered.push(entry)
  }
  const around = { entries, standing, wanted: new Set([...wantedHashes(entries, standing), ...witnessed]), ledgerHead }
  for (const [index, entry] of altered.entries()) {
    explained.add(entry.hash)
    const restored = index < MOST_RESTORED ? restoredEntry(entry, around, hashOf) : undefined
    faults.push(...(restored ? changedFaults(entry, restored) : [alteredFault(entry)]))
    const kept = restored?.entry ?? entry
    explained.add(kept.hash)
    present.set(kept.hash, kept)
  }
  const read = [...present.values()].flatMap((entry) => {
    const known = readEntry(entry)
    if (!known && !explained.has(entry.hash)) faults.push(formFault(entry))
    return known ?? []
  })
  const { last, faults: linkFaults } = linkedChain(present, standing, explained)
  faults.push(...linkFaults)
  if (entries.length === 0) faults.push(fault('PAPERS_EMPTY'))
  return {
    faults,
    entries: causalOrder(read, precedingOf),
    head: last?.hash ?? GENESIS_HASH,
    sequence: last?.sequence ?? 0,
    rootOf: rootsOf(present),
    explained,
  }
}

/** Text in another Unicode form reads the same and is not what was written. */
const isWritten = (entry: PaperEntry, hashOf: HashOfEntry): boolean =>
  hashOf(entry) === entry.hash &&
  [entry.type, entry.subject, entry.at, entry.author, entry.commandId].every((text) => text.normalize('NFC') === text)

/** Hashes that the rest of the file names, and that no sound entry may have: where an entry's own hash was altered, what it was. */
function wantedHashes(entries: readonly PaperEntry[], standing: readonly StandingPaper[]): ReadonlySet<string> {
  return new Set([...entries.flatMap(precedingOf), ...standing.map(({ entry }) => entry), ...entries.map(({ hash }) => hash)])
}

/** The entries that an entry follows: the one before it in its own file, and the last one of a file that it took in. */
const precedingOf = (entry: PaperEntry): string[] => [
  ...(isFirst(entry) ? [] : [entry.previousHash]),
  ...(entry.type === 'taken' ? [entry.subject] : []),
]

const isFirst = ({ sequence, previousHash }: PaperEntry): boolean => sequence === 1 && previousHash === GENESIS_HASH

interface Linked {
  readonly last: PaperEntry | undefined
  readonly faults: Fault[]
}

/** Follows every entry to the one before it. What is missing is named, and what leads nowhere. */
function linkedChain(
  present: ReadonlyMap<string, PaperEntry>,
  standing: readonly StandingPaper[],
  explained: Set<string>,
): Linked {
  const faults: Fault[] = []
  const missing = new Map<string, PaperEntry>()
  const followed = new Set<string>()
  for (const entry of present.values()) {
    for (const hash of precedingOf(entry)) {
      followed.add(hash)
      if (!present.has(hash) && !explained.has(hash)) missing.set(hash, entry)
    }
    if (!explained.has(entry.hash) && !followsRightly(entry, present, explained)) faults.push(formFault(entry))
  }
  const ends = [...present.values()].filter(({ hash }) => !followed.has(hash)).sort(byPlace)
  const last = ends.pop()
  for (const [hash, after] of missing) {
    explained.add(hash)
    faults.push(deletedFault(hash, after, ends, standing))
  }
  faults.push(
    ...ends.filter(({ hash }) => !explained.has(hash)).map((entry) => fault('PAPERS_ENTRY_LOOSE', undefined, placed(entry))),
  )
  return { last, faults }
}

const byPlace = (one: PaperEntry, other: PaperEntry): number => one.sequence - other.sequence || (one.at < other.at ? -1 : 1)

/** The first entry of a file opens it; any other has the number after the one it follows. */
function followsRightly(entry: PaperEntry, present: ReadonlyMap<string, PaperEntry>, explained: ReadonlySet<string>): boolean {
  if (isFirst(entry) || entry.type === 'opened') return isFirst(entry) && entry.type === 'opened'
  const before = present.get(entry.previousHash)
  return before === undefined || explained.has(before.hash) || before.sequence + 1 === entry.sequence
}

function rootsOf(present: ReadonlyMap<string, PaperEntry>): Map<string, string> {
  const roots = new Map<string, string>()
  for (const entry of [...present.values()].sort(byPlace)) roots.set(entry.hash, roots.get(entry.previousHash) ?? entry.hash)
  return roots
}

const placed = (entry: PaperEntry) => ({
  entry: entry.sequence,
  ...spokenEntry(entry),
  author: shown(entry.author),
  at: spokenInstant(entry.at),
})

const alteredFault = (entry: PaperEntry): Fault => fault('PAPERS_ENTRY_ALTERED', undefined, placed(entry))
const formFault = (entry: PaperEntry): Fault => fault('PAPERS_ENTRY_FORM', undefined, placed(entry))

/** What was altered of an entry, value by value where its body can still be read. */
function changedFaults(found: PaperEntry, { entry, field }: Restored): Fault[] {
  const where = { entry: entry.sequence, ...spokenEntry(entry) }
  const one = (name: string, held: string, now: string) =>
    fault('PAPERS_ENTRY_CHANGED', undefined, { ...where, field: name, held, found: now })
  if (field !== 'content') return [one(fieldWord(field), shown(entry[field]), shown(found[field]))]
  const differences = contentDifferences(jsonOf(entry.content), jsonOf(found.content))
  return differences.length === 0 || differences.length > 8
    ? [one(fieldWord('content'), shown(entry.content), shown(found.content))]
    : differences.map((each) => one(each.field.replace(/^word:papers\.field\.content, /, ''), each.held, each.found))
}

/**
 * Entries that are gone, before `after`: by what the paper that they wrote still says, else by their places. What stands alone before the gap is what
 * they followed: it is said with them, and taken out of the ends.
 */
function deletedFault(hash: string, after: PaperEntry, ends: PaperEntry[], standing: readonly StandingPaper[]): Fault {
  const to = after.previousHash === hash ? after.sequence - 1 : undefined
  const before = ends.findLastIndex((end) => to === undefined || end.sequence < to + 1)
  const lone = before < 0 ? undefined : ends.splice(before, 1)[0]
  const paper = standing.find(({ entry }) => entry === hash)
  if (paper)
    return fault('PAPERS_ENTRY_DELETED', undefined, {
      ...spokenPaper(paper),
      author: shown(paper.author),
      at: spokenInstant(paper.at),
    })
  if (to === undefined) return fault('PAPERS_TAKEN_DELETED', undefined, { ...spokenEntry(after), at: spokenInstant(after.at) })
  const from = lone ? lone.sequence + 1 : to
  return from < to
    ? fault('PAPERS_ENTRIES_DELETED', undefined, { from, to })
    : fault('PAPERS_ENTRY_NUMBER_DELETED', undefined, { entry: to })
}
