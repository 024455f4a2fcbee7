import type { Fault } from '../../../shared/result/fault.ts'
import type { Finding } from './finding.ts'
import { findingLineKey, questionsCosts } from './finding-amounts.ts'
import type { LineFinder } from './line-fact.ts'
import type { FindingBooks } from './save-finding.ts'
import { type EntryDesk, type FindingEntry, takeInEntry } from './take-in-entry.ts'

/** What the owner chose of a writing that the ledger cannot take as it is: the file's version after all, or to leave it. */
export type EntryChoice = 'file' | 'ledger'

export interface TakeInDesk {
  readonly now: string
  readonly alone: boolean
  readonly entities: FindingBooks['entities']
  readonly grants: FindingBooks['grants']
  /** A line as the books have it; what findings question of it is reckoned here. */
  readonly findLine: LineFinder
  /** Writings that the ledger took in, or left, before. */
  readonly done: ReadonlySet<string>
  readonly choices: ReadonlyMap<string, EntryChoice>
  readonly nextNumber: (numbers: Iterable<string>) => string
}

/** A finding of the file, as the ledger has it or would have it after taking it in. */
export interface TakenFinding {
  readonly before: Finding | undefined
  /** Undefined while the ledger cannot take its first writing. */
  readonly after: Finding | undefined
  /** The writings that are taken now, in their order. */
  readonly taken: readonly FindingEntry[]
  /** The writings that the owner leaves out. */
  readonly left: readonly FindingEntry[]
  /** The first writing that cannot be taken, and why; those after it wait. */
  readonly held: { readonly entry: FindingEntry; readonly faults: readonly Fault[] } | undefined
}

/**
 * Takes the findings of an auditor's file into those of a ledger, in the order in which they were begun: each takes its writings that are not known yet, one
 * after the other, up to the first that cannot be taken. Nothing is written; the same file again takes nothing.
 */
export function takeInFindings(ledger: readonly Finding[], entries: readonly FindingEntry[], desk: TakeInDesk): TakenFinding[] {
  const standing = new Map(ledger.map((finding) => [finding.id, finding]))
  return byFinding(entries).map(([id, own]) => {
    const taken = takeInOne(standing, id, own, desk)
    if (taken.after) standing.set(id, taken.after)
    return taken
  })
}

function takeInOne(standing: ReadonlyMap<string, Finding>, id: string, entries: readonly FindingEntry[], desk: TakeInDesk): TakenFinding {
  const before = standing.get(id)
  const taken: FindingEntry[] = []
  const left: FindingEntry[] = []
  let after = before
  for (const entry of entries) {
    if (desk.done.has(entry.hash)) continue
    const choice = desk.choices.get(entry.hash)
    // Where the ledger has no such finding there is nothing to keep instead.
    if (choice === 'ledger' && after) {
      left.push(entry)
      continue
    }
    const numbers = [...standing.values()].map(({ number }) => number)
    const own: EntryDesk = {
      now: desk.now,
      alone: desk.alone,
      books: { entities: desk.entities, grants: desk.grants, findLine: finderOf(standing, id, desk.findLine) },
      number: after?.number ?? desk.nextNumber(numbers),
      insist: choice === 'file',
    }
    const next = takeInEntry(after, entry, own)
    if (!next.ok) return { before, after, taken, left, held: { entry, faults: next.faults } }
    after = next.value
    taken.push(entry)
  }
  return { before, after, taken, left, held: undefined }
}

/** A line with what the other findings question of it. */
const finderOf =
  (standing: ReadonlyMap<string, Finding>, except: string, find: LineFinder): LineFinder =>
  (voucher, lineNumber) => {
    const fact = find(voucher, lineNumber)
    return fact && { ...fact, takenXof: questionedOf(standing.values(), fact, except) }
  }

/** What findings other than one question of a line, whole francs. */
function questionedOf(
  findings: Iterable<Finding>,
  line: { readonly voucher: string; readonly lineNumber: number },
  except: string | null,
): number {
  let sum = 0
  for (const finding of findings) {
    if (finding.id === except || !questionsCosts(finding)) continue
    for (const each of finding.lines) if (findingLineKey(each) === findingLineKey(line)) sum += each.questionedXof
  }
  return sum
}

/** The writings of each finding in their order; the finding that was begun first comes first. */
function byFinding(entries: readonly FindingEntry[]): [string, FindingEntry[]][] {
  const found = new Map<string, FindingEntry[]>()
  const ordered = entries.toSorted((one, other) => compare(one.at, other.at) || compare(one.hash, other.hash))
  for (const entry of ordered) {
    const own = found.get(entry.finding)
    if (own) own.push(entry)
    else found.set(entry.finding, [entry])
  }
  const begun = ([id, [first]]: [string, FindingEntry[]]): string =>
    `${first?.kind === 'text' ? first.content.raisedAt : (first?.at ?? '')} ${id}`
  return [...found].sort((one, other) => compare(begun(one), begun(other)))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
