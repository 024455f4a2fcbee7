import {
  decideReopening,
  findReopening,
  insertReopening,
  listReopenings,
  type PeriodReopeningRow,
} from '../../db/queries/period-reopenings.ts'
import { listPeriods, setPeriodState } from '../../db/queries/periods.ts'
import { listUsers } from '../../db/queries/users.ts'
import { findYearEnd, lastCarriedYear } from '../../db/queries/year-ends.ts'
import { PERMISSIONS } from '../../shared/contract/permission.ts'
import type { Role } from '../../shared/contract/role.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { writersOf } from './second-person.ts'

/**
 * Asks that a closed month be reopened (spec 08 §5, 12 "Roles"). Refused: one user alone (a second must first be added), no reason, a month
 * that is not closed, one that is asked for already, and a month of a year whose balances were carried to the next.
 */
export function askReopening(work: Work, input: { readonly month: Month; readonly reason: string }): Result<{ id: number }> {
  const { database } = work
  const { month } = input
  const reason = input.reason.trim().normalize('NFC')
  const period = listPeriods(database).find((known) => known.month === month)
  const faults: Fault[] = []
  if (!period) faults.push(fault('PERIOD_NOT_OPENED', undefined, { period: month }))
  else if (period.state !== 'closed') faults.push(fault('PERIOD_NOT_CLOSED', undefined, { period: month }))
  if (reason === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  if (writersOf(database).length < 2) faults.push(fault('REOPENING_NEEDS_TWO'))
  if (listReopenings(database, month).some(({ state }) => state === 'asked'))
    faults.push(fault('REOPENING_ASKED_ALREADY', undefined, { period: month }))
  faults.push(...carriedFaults(work, month))
  if (faults.length > 0 || !period) return failure(...faults)
  const asked = { month, closedSequence: period.closedSequence ?? 0, reason, askedBy: work.actor.name, askedAt: work.now }
  const id = insertReopening(database, asked)
  return success({ id })
}

/**
 * Confirms a request, which opens the month: its seal stays in the chain, what its conversion froze stays frozen, and it is to be closed
 * again (spec 08 §5, §8). Refused: by whoever asked for it, by whoever is neither approver nor administrator, a request that was decided, a
 * month closed anew since, a year carried to the next. `confirmer` names the second person where both are declared at once.
 */
export function confirmReopening(work: Work, id: number, confirmer = work.actor.name): Result<{ month: Month }> {
  const request = findReopening(work.database, id)
  if (request?.state !== 'asked') return failure(fault('REOPENING_UNKNOWN'))
  const { month } = request
  const period = listPeriods(work.database).find((known) => known.month === month)
  const faults = confirmerFaults(work, request, confirmer)
  if (period?.state !== 'closed' || period.closedSequence !== request.closedSequence)
    faults.push(fault('PERIOD_NOT_CLOSED', undefined, { period: month }))
  faults.push(...carriedFaults(work, month))
  if (faults.length > 0) return failure(...faults)
  decideReopening(work.database, id, 'confirmed', confirmer, work.now)
  setPeriodState(work.database, month, 'open', null)
  work.chain.append('reopened', month, { month, reason: request.reason, askedBy: request.askedBy, confirmedBy: confirmer })
  return success({ month })
}

function confirmerFaults(work: Work, request: PeriodReopeningRow, confirmer: string): Fault[] {
  const user = listUsers(work.database).find(({ name }) => name === confirmer)
  if (!user) return [fault('USER_UNKNOWN', undefined, { name: confirmer })]
  const allowed: readonly Role[] = PERMISSIONS['closing.confirmReopening']
  const faults: Fault[] = []
  if (!user.roles.some((role) => allowed.includes(role)))
    faults.push(fault('ROLE_MISSING', undefined, { name: confirmer, roles: allowed.join(', ') }))
  if (confirmer === request.askedBy) faults.push(fault('SEPARATION_OF_DUTIES'))
  return faults
}

/** Takes a request back, or turns it down; the month stays closed and the request stays in the books. */
export function withdrawReopening(work: Work, id: number): Result<Record<string, never>> {
  const request = findReopening(work.database, id)
  if (request?.state !== 'asked') return failure(fault('REOPENING_UNKNOWN'))
  decideReopening(work.database, id, 'withdrawn', work.actor.name, work.now)
  return success({})
}

/** A year that was carried takes no voucher any more, so none of its months opens: its errors are corrected in the next year. */
export function carriedFaults(work: Pick<Work, 'database'>, month: Month): Fault[] {
  const year = Number(month.slice(0, 4))
  const last = lastCarriedYear(work.database)
  if (last === null || year > last) return []
  const number = findYearEnd(work.database, year)?.openingNumber ?? ''
  return [fault('REOPENING_YEAR_CARRIED', undefined, { year: String(year), number })]
}
