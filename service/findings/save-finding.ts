import { findFinding, listFindings, writeFinding } from '../../db/queries/findings.ts'
import { nextFindingNumber } from '../../domain/audit/findings/finding-number.ts'
import { changeFinding, type FindingDraft, raiseFinding } from '../../domain/audit/findings/save-finding.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { booksOf, deskOf } from './desk-of.ts'

/** Raises a finding in the ledger (`id` null) or changes one that is still open. Refused: what the rule refuses, and a finding that the ledger does not have. */
export function saveFinding(
  work: Work,
  surroundings: Surroundings,
  { id, finding: draft }: { readonly id: string | null; readonly finding: FindingDraft },
): Result<{ id: string; number: string }> {
  const { database } = work
  const known = id === null ? undefined : findFinding(database, id)
  if (id !== null && !known) return failure(fault('FINDING_UNKNOWN', undefined, { finding: id }))
  const desk = deskOf(work, surroundings)
  const books = booksOf(database, id)
  const numbers = () => listFindings(database).map(({ number }) => number)
  const saved = known ? changeFinding(known, draft, books, desk) : raiseFinding(draft, books, desk, nextFindingNumber(numbers()))
  if (!saved.ok) return saved
  writeFinding(database, saved.value)
  return success({ id: saved.value.id, number: saved.value.number })
}
