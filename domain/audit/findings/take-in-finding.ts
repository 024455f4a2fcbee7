import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { decisionFaults } from './decide-finding.ts'
import type { Finding } from './finding.ts'
import { answeredBy, type FindingDesk, withStep } from './finding-desk.ts'
import { isLive } from './finding-status.ts'
import { checkDraft, type FindingBooks } from './save-finding.ts'

/** The auditor's part of a finding, as it comes from another file. What the management answered there is not taken. */
export type CarriedFinding = Omit<Finding, 'number' | 'response' | 'action' | 'owner' | 'dueOn' | 'rulings'>

/**
 * A finding of another file as these books take it: with a number of its own, open, or withdrawn as it came. Refused, all at once: what raising refuses, and a
 * decision that does not hold against its line.
 */
export function adoptFinding(carried: CarriedFinding, books: FindingBooks, desk: FindingDesk, number: string): Result<Finding> {
  const checked = checkDraft(carried, books, desk, undefined)
  if (!checked.ok) return checked
  const state = carried.state === 'withdrawn' ? 'withdrawn' : 'open'
  const { id, author, madeAt, changedAt } = carried
  const steps = carried.steps.filter(({ kind }) => kind === 'raised' || kind === 'changed' || kind === 'withdrawn')
  const answer = { response: '', action: '', owner: '', dueOn: null }
  const adopted = {
    ...checked.value,
    ...answer,
    id,
    number,
    author,
    madeAt,
    changedAt,
    state,
    decisions: [],
    rulings: [],
    steps,
  } as const
  return withDecisions(adopted, carried, desk)
}

/**
 * What another file changed of a known finding: its auditor's part when it was changed later there, and the decisions that are not known here. The
 * management's answers, and where its action stands, are never touched. Answers the same object when nothing is new; a finding that is verified or withdrawn
 * here does not change. Refused: what changing refuses, a decision that does not hold, and one of somebody who answered for the management.
 */
export function mergeFinding(known: Finding, carried: CarriedFinding, books: FindingBooks, desk: FindingDesk): Result<Finding> {
  if (!isLive(known)) return success(known)
  let merged = known
  if (carried.changedAt > known.changedAt) {
    const checked = checkDraft(carried, books, desk, known)
    if (!checked.ok) return checked
    merged = { ...known, ...checked.value, changedAt: carried.changedAt }
    merged = carried.state === 'withdrawn' ? merged : withStep(merged, desk, 'changed')
  }
  const decided = withDecisions(merged, carried, desk)
  if (!decided.ok || carried.state !== 'withdrawn' || carried.changedAt <= known.changedAt) return decided
  const steps = carried.steps.filter(({ id, kind }) => kind === 'withdrawn' && !known.steps.some((step) => step.id === id))
  return success({ ...decided.value, state: 'withdrawn', steps: [...decided.value.steps, ...steps] })
}

function withDecisions(finding: Finding, carried: CarriedFinding, desk: FindingDesk): Result<Finding> {
  const fresh = carried.decisions.filter(({ id }) => !finding.decisions.some((known) => known.id === id))
  if (fresh.length === 0) return success(finding)
  const answerers = answeredBy(finding)
  const faults = fresh.flatMap((decision) => [
    ...decisionFaults({ ...finding, state: 'open' }, decision),
    ...(!desk.alone && answerers.has(decision.author)
      ? [fault('FINDING_SEPARATION', undefined, { number: finding.number, name: decision.author })]
      : []),
  ])
  if (faults.length > 0) return failure(...faults)
  // The last decision stands, wherever it was made.
  const decisions = [...finding.decisions, ...fresh].sort((a, b) => (a.madeAt === b.madeAt ? 0 : a.madeAt < b.madeAt ? -1 : 1))
  return success(withStep({ ...finding, decisions }, desk, 'decided', fresh.map(({ reason }) => reason).join('\n')))
}
