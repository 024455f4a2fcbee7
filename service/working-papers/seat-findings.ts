import type { Database } from '../../db/database.ts'
import { findingEntries } from '../../db/queries/finding-entries.ts'
import { listFindings } from '../../db/queries/findings.ts'
import type { Finding } from '../../domain/audit/findings/finding.ts'
import type { TextEntry } from '../../domain/audit/findings/take-in-entry.ts'
import { questionedOf, type TakenFinding, takeInFindings } from '../../domain/audit/findings/take-in-findings.ts'
import type { ReadEntry } from '../../domain/audit/papers/paper-entry.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { booksOf, worksAlone } from '../findings/desk-of.ts'
import { findingEntriesOf } from '../findings/finding-entries-of.ts'
import type { FindingNote, FindingSource } from '../findings/list-findings.ts'
import { type PapersDesk, readPapers } from '../kernel/run-paper-command.ts'

/**
 * The findings as the auditor in the seat sees them: those of the ledger with what the auditor's file says beyond it, under the auditor's own number while
 * the ledger has given none. They are what taking the file in would make of them; what the ledger could not take stands beside, with its reason.
 */
export function seatFindings(books: Database, entries: readonly ReadEntry[], now: Instant): FindingSource {
  const ledger = listFindings(books)
  const taken = takeInFindings(ledger, findingEntriesOf(entries), {
    ...booksOf(books, null),
    now,
    alone: worksAlone(books),
    done: new Set(findingEntries(books).map(({ hash }) => hash)),
    choices: new Map(),
    numberOf: (entry) => (entry.kind === 'text' ? entry.content.reference : ''),
  })
  const laid = new Map(taken.map((one) => [one.id, one]))
  const known = ledger.map((finding) => laid.get(finding.id)?.after ?? finding)
  const fresh = taken.flatMap((one) => (one.before ? [] : (one.after ?? asWritten(one) ?? [])))
  const notes = new Map(taken.flatMap((one): [string, FindingNote][] => noteOf(one)))
  return { findings: [...fresh.toReversed(), ...known], notes }
}

function noteOf({ id, before, taken, held }: TakenFinding): [string, FindingNote][] {
  if (taken.length + held.length === 0) return []
  return [[id, { inFile: before ? 'changed' : 'new', held: held.flatMap(({ faults }) => faults) }]]
}

/** A finding that the ledger at hand could not take, as its auditor wrote it last. */
function asWritten({ id, held }: TakenFinding): Finding | undefined {
  const last = held.map(({ entry }) => entry).findLast((entry): entry is TextEntry => entry.kind === 'text')
  if (!last) return undefined
  const { reference, seen: _s, raisedBy: author, raisedAt: madeAt, ...text } = last.content
  const answer = { response: '', action: '', owner: '', dueOn: null } as const
  const nothing = { decisions: [], rulings: [], steps: [] } as const
  return { ...text, ...answer, ...nothing, id, number: reference, reference, author, madeAt, changedAt: last.at, state: 'open' }
}

/** What findings of the seat question of a line, beyond those of the ledger: what the editor offers is lessened by it. */
export const questionedInSeat = (
  { findings }: FindingSource,
  line: { readonly voucher: string; readonly lineNumber: number },
  except: string | null,
): number => questionedOf(findings, line, except)

/** The findings to be shown: in the auditor's seat with those of the auditor's file, else the ledger's. A file that cannot be read leaves the ledger's alone: the state of the file says why. */
export function shownFindings(desk: PapersDesk): FindingSource {
  const { database, readOnly, surroundings } = desk.ledger
  const ledger: FindingSource = { findings: listFindings(database), notes: new Map() }
  if (!readOnly) return ledger
  const read = readPapers(desk, (reading) => reading && seatFindings(database, reading.proof.entries, surroundings.clock.now()))
  return (read.ok ? read.value : undefined) ?? ledger
}
