import { findingEntries, insertFindingEntry } from '../../db/queries/finding-entries.ts'
import { listFindings, writeFinding } from '../../db/queries/findings.ts'
import type { Finding } from '../../domain/audit/findings/finding.ts'
import { nextFindingNumber } from '../../domain/audit/findings/finding-number.ts'
import type { FindingEntry } from '../../domain/audit/findings/take-in-entry.ts'
import { type HeldEntry, type TakenFinding, takeInFindings } from '../../domain/audit/findings/take-in-findings.ts'
import { contentDifferences } from '../../domain/audit/papers/paper-words.ts'
import type { PapersProof } from '../../domain/audit/papers/prove-papers.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { EntryChoices, HeldEntryView, TakenFindingView, TakenIn } from '../../shared/contract/findings.ts'
import { findingsContract } from '../../shared/contract/findings.ts'
import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { type PapersDesk, readPapers } from '../kernel/run-paper-command.ts'
import { type CarriedFile, withCarriedPapers } from '../working-papers/carry-papers.ts'
import { booksOf, worksAlone } from './desk-of.ts'
import { findingEntriesOf } from './finding-entries-of.ts'

export interface TakeInRequest {
  /** A file that was handed over; null for the one that belongs to this ledger. */
  readonly file: CarriedFile | null
  readonly choices: EntryChoices
  readonly commandId: string
  /** A trial: says what would be taken, and writes nothing. */
  readonly dryRun: boolean
}

/**
 * Takes the findings of an auditor's file into the ledger: new ones get the ledger's next numbers in the order in which they were begun and keep the auditor's
 * own beside them; of known ones, what the auditor wrote since. What the ledger cannot take as it is stays held, and is shown until its owner chooses.
 * The same file again changes nothing. Refused: a file that fails its proof, one that no longer holds what was taken from it before, and one that is not there.
 */
export function takeInPapers(desk: PapersDesk, request: TakeInRequest): Result<TakenIn> {
  const take = (proof: PapersProof, name: string): Result<TakenIn> => {
    const command = {
      name: 'findings.takeIn',
      user: desk.user,
      commandId: request.commandId,
      answers: answersOf(findingsContract.takeIn),
      dryRun: request.dryRun,
    } as const
    const choices = request.choices.map(({ entry, choice }) => [entry, choice])
    const input = [proof.head, choices]
    return runCommand(desk.ledger, { ...command, input }, (work) => success(takeIn(work, proof, request.choices, name)))
  }
  if (request.file) {
    const { file } = request
    return withCarriedPapers(desk, file, (proof) => take(proof, file.name))
  }
  const read = readPapers(desk, (reading): Result<PapersProof> => {
    if (!reading) return failure(fault('PAPERS_NONE'))
    const { faults } = reading.proof
    return faults.length > 0 ? failure(...faults) : success(reading.proof)
  })
  const proof = read.ok ? read.value : read
  return proof.ok ? take(proof.value, '') : proof
}

function takeIn(work: Work, proof: PapersProof, choices: EntryChoices, name: string): TakenIn {
  const { database } = work
  const entries = findingEntriesOf(proof.entries)
  const taken = takenFindings(database, proof, { now: work.now, choices })
  const written = taken.filter((one) => one.taken.length + one.left.length > 0)
  for (const one of written) writeTaken(work, proof, one)
  if (written.length > 0)
    work.chain.append('findings-taken', proof.head, {
      file: name,
      entries: entries.length,
      head: proof.head,
      sequence: proof.sequence,
    })
  return takenView(taken, proof)
}

/** What the ledger would take of a file's findings. */
export const takenFindings = (
  database: Work['database'],
  proof: PapersProof,
  { now, choices }: { readonly now: string; readonly choices: EntryChoices },
): TakenFinding[] =>
  takeInFindings(listFindings(database), findingEntriesOf(proof.entries), {
    ...booksOf(database, null),
    now,
    alone: worksAlone(database),
    done: new Set(findingEntries(database).map((entry) => entry.hash)),
    choices: new Map(choices.map(({ entry, choice }) => [entry, choice])),
    numberOf: (_, numbers) => nextFindingNumber(numbers),
  })

function writeTaken({ database }: Work, { rootOf, entries }: PapersProof, one: TakenFinding): void {
  if (one.after && one.after !== one.before) writeFinding(database, one.after)
  const outcomes = [
    ...one.taken.map((entry) => ({ entry, outcome: 'taken' as const })),
    ...one.left.map((entry) => ({ entry, outcome: 'left' as const })),
  ]
  for (const { entry, outcome } of outcomes) {
    const { hash: own, kind, author, at } = entry
    const sequence = entries.find((each) => each.hash === own)?.sequence ?? 0
    insertFindingEntry(database, {
      findingId: one.id,
      hash: own,
      root: rootOf.get(own) ?? own,
      sequence,
      kind,
      author,
      at,
      outcome,
    })
  }
}

function takenView(taken: readonly TakenFinding[], { warnings }: PapersProof): TakenIn {
  const findings = taken.map(findingView)
  const count = (outcome: TakenFindingView['outcome']) => findings.filter((one) => one.outcome === outcome).length
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    held: findings.filter((one) => one.held.length > 0).length,
    findings,
    warnings: [...warnings],
  }
}

function findingView(one: TakenFinding): TakenFindingView {
  const { id, before, after, taken, left, held } = one
  const text = held.find(({ entry }) => entry.kind === 'text')?.entry
  const shown =
    after ??
    (text?.kind === 'text'
      ? { reference: text.content.reference, title: text.content.title, author: text.content.raisedBy }
      : undefined)
  return {
    id,
    number: after?.number ?? null,
    reference: shown?.reference ?? '',
    title: shown?.title ?? '',
    author: shown?.author ?? held[0]?.entry.author ?? '',
    outcome: taken.length > 0 ? (before ? 'changed' : 'added') : held.length > 0 ? 'held' : 'unchanged',
    taken: taken.length,
    left: left.length,
    held: held.map((each) => heldView(each, after)),
  }
}

/** What an owner may overrule: that the ledger's own version is another, or that the management has answered it. */
const MAY_INSIST: readonly FaultCode[] = ['FINDING_CHANGED_HERE', 'FINDING_NOT_OPEN']

function heldView({ entry, faults }: HeldEntry, here: Finding | undefined): HeldEntryView {
  return {
    entry: entry.hash,
    deed: entry.kind === 'text' ? 'text' : entry.content.deed,
    author: entry.author,
    at: entry.at,
    faults: [...faults],
    differences: here && entry.kind === 'text' ? differences(here, entry) : [],
    mayTake: here !== undefined && faults.every(({ code }) => MAY_INSIST.includes(code)),
    mayLeave: here !== undefined,
  }
}

/** What the file would change of the ledger's version, field by field. */
function differences(here: Finding, { content }: Extract<FindingEntry, { kind: 'text' }>): HeldEntryView['differences'] {
  const { reference: _r, seen: _s, raisedBy: _b, raisedAt: _a, lines, ...text } = content
  const own = Object.fromEntries(Object.keys(text).map((name) => [name, here[name as keyof typeof text]]))
  const questioned = (list: Finding['lines']) =>
    list.map(({ voucher, lineNumber, questionedXof }) => ({ voucher, lineNumber, questionedXof }))
  return contentDifferences({ ...own, lines: questioned(here.lines) }, { ...text, lines: questioned(lines) }).map(
    ({ field, held, found }) => ({ field, here: held, there: found }),
  )
}

/** How many findings of this ledger's own auditor's file it has not taken in; undefined where the file cannot be asked. */
export function pendingFindings(desk: PapersDesk): number | undefined {
  const read = readPapers(desk, (reading) => {
    if (!reading || reading.proof.faults.length > 0) return undefined
    const { database, surroundings } = desk.ledger
    const taken = takenFindings(database, reading.proof, { now: surroundings.clock.now(), choices: [] })
    return taken.filter((one) => one.taken.length + one.held.length > 0).length
  })
  return read.ok ? read.value : undefined
}
