import { listPeriods, setPeriodState } from '../../db/queries/periods.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'

/**
 * Puts an open month into closing, where an administrator alone may still post (spec 08 §5), or opens it again. It is an event of the chain.
 * Refused: a month that is not there, one that is sealed, one that is so already.
 */
export function softClosePeriod(work: Work, month: Month, closing: boolean): Result<{ state: 'open' | 'soft_closed' }> {
  const period = listPeriods(work.database).find((known) => known.month === month)
  if (!period) return failure(fault('PERIOD_NOT_OPENED', undefined, { period: month }))
  if (period.state === 'closed') return failure(fault('PERIOD_ALREADY_CLOSED', undefined, { period: month }))
  const state = closing ? 'soft_closed' : 'open'
  if (period.state === state) return failure(fault('PERIOD_STATE_ALREADY', undefined, { period: month }))
  setPeriodState(work.database, month, state, null)
  work.chain.append('soft-closed', month, { month, state })
  return success({ state })
}
