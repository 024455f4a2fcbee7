import { findFinding, listFindings, writeFinding } from '../../db/queries/findings.ts'
import { nextFindingNumber } from '../../domain/audit/findings/finding-number.ts'
import { adoptFinding, type CarriedFinding, mergeFinding } from '../../domain/audit/findings/take-in-finding.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { booksOf, deskOf } from './desk-of.ts'

/**
 * Brings the findings of an auditor's file into the ledger: unknown ones get the ledger's next numbers, in the order in which they were raised; of known ones the auditor's
 * part is brought up to date. The management's answers here are never touched. The same findings brought twice change nothing. Refused, all at once and wholly:
 * every finding that the rules refuse, each fault with the finding's own number as its place.
 */
export function takeInFindings(
  work: Work,
  surroundings: Surroundings,
  carried: readonly (CarriedFinding & { readonly number: string })[],
): Result<{ added: number; changed: number; unchanged: number }> {
  const { database } = work
  const desk = deskOf(work, surroundings)
  const faults: Fault[] = []
  const count = { added: 0, changed: 0, unchanged: 0 }
  for (const { number: theirs, ...finding } of [...carried].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const known = findFinding(database, finding.id)
    const books = booksOf(database, finding.id)
    const number = nextFindingNumber(listFindings(database).map((each) => each.number))
    const taken = known ? mergeFinding(known, finding, books, desk) : adoptFinding(finding, books, desk, number)
    if (!taken.ok) {
      faults.push(...taken.faults.map((each) => ({ ...each, place: { kind: 'field', path: theirs } as const })))
      continue
    }
    if (taken.value === known) {
      count.unchanged += 1
      continue
    }
    writeFinding(database, taken.value)
    count[known ? 'changed' : 'added'] += 1
  }
  return faults.length > 0 ? failure(...faults) : success(count)
}
