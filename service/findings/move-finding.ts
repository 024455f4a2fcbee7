import { findFinding, writeFinding } from '../../db/queries/findings.ts'
import { answerFinding, implementFinding } from '../../domain/audit/findings/answer-finding.ts'
import { type DecisionRequest, decideFinding } from '../../domain/audit/findings/decide-finding.ts'
import type { Finding, FindingAnswer } from '../../domain/audit/findings/finding.ts'
import type { FindingDesk } from '../../domain/audit/findings/finding-desk.ts'
import { returnFinding, verifyFinding, withdrawFinding } from '../../domain/audit/findings/follow-finding.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { deskOf } from './desk-of.ts'

/** One step of a finding's life in the ledger: the rule decides, then the finding is written and put in the chain. */
function moveFinding(
  work: Work,
  surroundings: Surroundings,
  id: string,
  rule: (finding: Finding, desk: FindingDesk) => Result<Finding>,
): Result<Record<string, never>> {
  const known = findFinding(work.database, id)
  if (!known) return failure(fault('FINDING_UNKNOWN', undefined, { finding: id }))
  const moved = rule(known, deskOf(work, surroundings))
  if (!moved.ok) return moved
  writeFinding(work.database, moved.value)
  return success({})
}

/** The commands that move a finding along; what each refuses is said by its rule in `domain/audit/findings`. */
export const moveFindingBy = {
  answer: (work: Work, surroundings: Surroundings, { id, ...answer }: FindingAnswer & { readonly id: string }) =>
    moveFinding(work, surroundings, id, (finding, desk) => answerFinding(finding, answer, desk)),
  decide: (work: Work, surroundings: Surroundings, { id, ...request }: DecisionRequest & { readonly id: string }) =>
    moveFinding(work, surroundings, id, (finding, desk) => decideFinding(finding, request, desk)),
  implement: noted(implementFinding),
  verify: noted(verifyFinding),
  return: noted(returnFinding),
  withdraw: noted(withdrawFinding),
}

/** The steps that are said in one note. */
function noted(rule: (finding: Finding, note: string, desk: FindingDesk) => Result<Finding>) {
  return (work: Work, surroundings: Surroundings, { id, note }: { readonly id: string; readonly note: string }) =>
    moveFinding(work, surroundings, id, (finding, desk) => rule(finding, note, desk))
}
