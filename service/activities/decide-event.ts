import { findActivityEvent, setValidation } from '../../db/queries/activities-events.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'

export interface EventDecision {
  readonly id: number
  readonly decision: 'validate' | 'reopen'
  readonly reason: string
}

/**
 * Validates a held event: from then on its attendance does not change. Reopening says why. Refused: an event that is not held, one validated already, and
 * a reopening of one that is not, or without a reason; as soon as two people can write, a validation by whoever recorded it last. A sole user validates alone,
 * and the event is marked so.
 */
export function decideEvent(work: Work, { id, decision, reason }: EventDecision): Result<Record<string, never>> {
  const event = findActivityEvent(work.database, id)
  if (!event) return failure(fault('EVENT_UNKNOWN', undefined, { event: id }))
  if (decision === 'validate') {
    if (event.state !== 'held') return failure(fault('EVENT_NOT_HELD', undefined, { event: event.code }))
    if (event.validatedBy) return failure(fault('EVENT_VALIDATED', undefined, { event: event.code, by: event.validatedBy }))
    const isOwn = event.recordedBy === work.actor.name
    if (isOwn && !postsAlone(work)) return failure(fault('EVENT_OWN_VALIDATION', undefined, { event: event.code }))
    setValidation(work.database, id, { by: work.actor.id, at: work.now, alone: isOwn }, event.reopenedReason)
  } else {
    if (!event.validatedBy) return failure(fault('EVENT_NOT_VALIDATED', undefined, { event: event.code }))
    if (reason.trim() === '') return failure(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
    setValidation(work.database, id, null, reason.trim())
  }
  return success({})
}
