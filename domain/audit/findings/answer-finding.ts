import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { isLocalDate } from '../../../shared/time/local-date.ts'
import type { Finding, FindingAnswer } from './finding.ts'
import { type FindingDesk, withStep } from './finding-desk.ts'

const field = (path: string) => ({ kind: 'field', path }) as const

/**
 * The management's response and action plan: the finding is then in progress. It may be written again until the action is done; what was said before
 * stays in the history. Refused: no response, an action without its owner and day (or the reverse), a day that is none, and a finding that is
 * implemented, verified or withdrawn.
 */
export function answerFinding(finding: Finding, answer: FindingAnswer, desk: FindingDesk): Result<Finding> {
  const [response, action, owner] = [answer.response.trim(), answer.action.trim(), answer.owner.trim()]
  const faults: Fault[] = []
  if (finding.state !== 'open' && finding.state !== 'in_progress')
    faults.push(fault('FINDING_ANSWER_LATE', undefined, { number: finding.number }))
  if (response === '') faults.push(fault('FINDING_RESPONSE', field('response')))
  const parts = [action !== '', owner !== '', answer.dueOn !== null]
  if (parts.includes(true) && parts.includes(false)) faults.push(fault('FINDING_PLAN_PARTIAL', field('action')))
  if (answer.dueOn !== null && !isLocalDate(answer.dueOn))
    faults.push(fault('DATE_INVALID', field('dueOn'), { value: answer.dueOn }))
  if (faults.length > 0) return failure(...faults)
  const { dueOn } = answer
  const plan = [action, owner, dueOn].filter((part) => part !== '' && part !== null).join(' · ')
  const note = plan === '' ? response : `${response}\n${plan}`
  return success(withStep({ ...finding, response, action, owner, dueOn, state: 'in_progress' }, desk, 'answered', note))
}

/** The management says that the action is done, and what was done. Refused: a finding that is not in progress, one without an action plan, and no words. */
export function implementFinding(finding: Finding, note: string, desk: FindingDesk): Result<Finding> {
  const faults: Fault[] = []
  if (finding.state !== 'in_progress') faults.push(fault('FINDING_NOT_IN_PROGRESS', undefined, { number: finding.number }))
  else if (finding.action === '') faults.push(fault('FINDING_PLAN_MISSING', field('action'), { number: finding.number }))
  if (note.trim() === '') faults.push(fault('FINDING_DONE_HOW', field('note')))
  if (faults.length > 0) return failure(...faults)
  return success(withStep({ ...finding, state: 'implemented' }, desk, 'implemented', note))
}
