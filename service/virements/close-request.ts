import { decideVirementRow } from '../../db/queries/virements.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { waitingVirement } from './approve-virement.ts'

interface ClosedRequest {
  readonly number: string
  readonly state: 'refused' | 'withdrawn'
  readonly date: string
  readonly note: string
}

/** Ends a request without changing the budget: refused by an approver, or withdrawn by who prepares. The number stays, with why. */
export function closeRequest(work: Work, input: ClosedRequest): Result<Record<string, never>> {
  const found = waitingVirement(work, input.number)
  if (!found.ok) return found
  if (input.note.trim() === '') return failure(fault('REASON_MISSING'))
  if (!isLocalDate(input.date)) return failure(fault('DATE_INVALID', undefined, { value: input.date }))
  decideVirementRow(work.database, found.value.id, {
    state: input.state,
    test: found.value.test,
    decidedBy: work.actor.id,
    decidedOn: input.date,
    decisionNote: input.note.trim(),
  })
  return success({})
}
