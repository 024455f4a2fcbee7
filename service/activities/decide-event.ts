import { findActivityEvent, setValidation } from '../../db/queries/activities-events.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'

export interface EventDecision {
  readonly id: number
  readonly decision: 'validate' | 'reopen'
  readonly reason: string
}

/**
 * Validates a held event: from then on its attendance does not change. Reopening says why. Refused: an event that is not held, one validated already, and
 * a reopening of one that is not, or without a reason.
 */
export function decideEvent(work: Work, { id, decision, reason }: EventDecision): Result<Record<string, never>> {
  const event = findActivityEvent(work.database, id)
  if (!event) return failure(fault('EVENT_UNKNOWN', undefined, { event: id }))
  if (decision === 'validate') {
    if (event.state !== 'held') return failure(fault('EVENT_NOT_HELD', undefined, { event: event.code }))
    if (event.validatedBy) return failure(fault('EVENT_VALIDATED', undefined, { event: event.code, by: event.validatedBy }))
    setValidation(work.database, id, work.actor.id, work.now, event.reopenedReason)
  } else {
    if (!event.validatedBy) return failure(fault('EVENT_NOT_VALIDATED', undefined, { event: event.code }))
    if (reason.trim() === '') return failure(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
    setValidation(work.database, id, null, null, reason.trim())
  }
  return success({})
}
