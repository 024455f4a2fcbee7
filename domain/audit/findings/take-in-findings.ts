import type { Fault } from '../../../shared/result/fault.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Finding } from './finding.ts'
import { findingLineKey, questionsCosts } from './finding-amounts.ts'
import type { LineFinder } from './line-fact.ts'
import type { FindingBooks } from './save-finding.ts'
import { type FindingEntry, type TextEntry, takeInEntry } from './take-in-entry.ts'

/** What the owner chose of a writing that the ledger cannot take as it is: the file's version after all, or to leave it. */
export type EntryChoice = 'file' | 'ledger'

export interface TakeInDesk {
  readonly now: Instant
  readonly alone: boolean
  readonly entities: FindingBooks['entities']
  readonly grants: FindingBooks['grants']
  /** A line as the books have it; what findings question of it is reckoned here. */
  readonly findLine: LineFinder
  /** Writings that the ledger took in, or left, before. */
  readonly done: ReadonlySet<string>
  readonly choices: ReadonlyMap<string, EntryChoice>
  /** The number of a finding that is new to the ledger, which has these numbers. */
  readonly numberOf: (entry: FindingEntry, numbers: Iterable<string>) => string
}

/** A writing that the ledger cannot take as it is, and why. */
export interface HeldEntry {
  readonly entry: FindingEntry
  readonly faults: readonly Fault[]
}

/** A finding of the file, as the ledger has it or would have it after taking it in. */
export interface TakenFinding {
  readonly id: string
  readonly before: Finding | undefined
  /** Undefined while the ledger can take none of its writings. */
  readonly after: Finding | undefined
  /** The writings that are taken now, in their order. */
  readonly taken: readonly FindingEntry[]
  /** The writings that the owner leaves out, and those that a later one took the place of. */
  readonly left: readonly FindingEntry[]
  readonly held: readonly HeldEntry[]
}

/**
 * Takes the findings of an auditor's file into those of a ledger, in the order in which they were begun: each takes its writings that are not known yet, one
 * after the other as they come (each after those that its writer had seen). What cannot be taken is held, unless a later writing of the file takes its place. Nothing is written; the same file again takes nothing.
 */
export function takeInFindings(ledger: readonly Finding[], entries: readonly FindingEntry[], desk: TakeInDesk): TakenFinding[] {
  const standing = new Map(ledger.map((finding) => [finding.id, finding]))
  return byFinding(entries).map(([id, own]) => {
    const taken = takeInOne(standing, id, own, desk)
    if (taken.after) standing.set(id, taken.after)
    return taken
  })
}

function takeInOne(
  standing: ReadonlyMap<string, Finding>,
  id: string,
  entries: readonly FindingEntry[],
  desk: TakeInDesk,
): TakenFinding {
  const before = standing.get(id)
  const taken: FindingEntry[] = []
  const left: FindingEntry[] = []
  const held: HeldEntry[] = []
  const books = { entities: desk.entities, grants: desk.grants, findLine: finderOf(standing, id, desk.findLine) }
  let after = before
  for (const entry of entries) {
    if (desk.done.has(entry.hash)) continue
    const choice = desk.choices.get(entry.hash)
    // Where the ledger has no such finding there is nothing to keep instead.
    if (choice === 'ledger' && after) {
      left.push(entry)
      continue
    }
    const number =
      after?.number ??
      desk.numberOf(
        entry,
        [...standing.values()].map((finding) => finding.number),
      )
    const base = entry.kind === 'text' ? baseOf(entry, held) : null
    const next = takeInEntry(after, entry, { now: desk.now, alone: desk.alone, books, number, base, insist: choice === 'file' })
    if (!next.ok) {
      held.push({ entry, faults: next.faults })
      continue
    }
    after = next.value
    taken.push(entry)
    for (const overtaken of held.filter((each) => isOvertaken(each.entry, entry, entries))) {
      held.splice(held.indexOf(overtaken), 1)
      left.push(overtaken.entry)
    }
  }
  return { id, before, after, taken, left: after ? left : [], held }
}

/** The version that a writing goes on from: where that one is held itself, the one before it. */
function baseOf(entry: TextEntry, held: readonly HeldEntry[]): Instant | null {
  let base = entry.content.seen
  for (const { entry: before } of held.toReversed()) if (before.kind === 'text' && before.at === base) base = before.content.seen
  return base
}

/** Whether a writing takes the place of an earlier one: a text that was written over it, or a decision of the same line. */
function isOvertaken(earlier: FindingEntry, later: FindingEntry, entries: readonly FindingEntry[]): boolean {
  if (earlier.kind === 'text' && later.kind === 'text') return isAncestor(earlier.hash, later, entries)
  if (earlier.kind !== 'followUp' || later.kind !== 'followUp') return false
  const [one, other] = [earlier.content.decision, later.content.decision]
  return one !== null && other !== null && findingLineKey(one) === findingLineKey(other)
}

function isAncestor(hash: string, entry: TextEntry, entries: readonly FindingEntry[]): boolean {
  let at: FindingEntry | undefined = entry
  for (let steps = 0; at?.kind === 'text' && steps <= entries.length; steps++) {
    const { basedOn }: TextEntry = at
    if (basedOn === hash) return true
    at = entries.find((each) => each.hash === basedOn)
  }
  return false
}

/** A line with what the other findings question of it. */
const finderOf =
  (standing: ReadonlyMap<string, Finding>, except: string, find: LineFinder): LineFinder =>
  (voucher, lineNumber) => {
    const fact = find(voucher, lineNumber)
    return fact && { ...fact, takenXof: questionedOf(standing.values(), fact, except) }
  }

/** What findings other than one question of a line, whole francs. */
export function questionedOf(
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

/** The writings of each finding in the order in which they come; the finding that was begun first comes first. */
function byFinding(entries: readonly FindingEntry[]): [string, FindingEntry[]][] {
  const found = new Map<string, FindingEntry[]>()
  for (const entry of entries) {
    const own = found.get(entry.finding)
    if (own) own.push(entry)
    else found.set(entry.finding, [entry])
  }
  const begun = ([id, [first]]: [string, FindingEntry[]]): string =>
    `${first?.kind === 'text' ? first.content.raisedAt : (first?.at ?? '')} ${id}`
  return [...found].sort((one, other) => compare(begun(one), begun(other)))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
