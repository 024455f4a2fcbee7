import { listCapacityActions, writeCapacityAction } from '../../db/queries/capacity.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { pillarKey } from '../../domain/capacity/pillar-key.ts'
import type { ActionInput } from '../../shared/contract/capacity.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/**
 * Writes an action of a partner's plan: weakness, pillar, what is done, by whom, by when (spec 05 §3.1: the action plan is the main product). Done is
 * dated the day it is said. Refused, all at once: an unknown partner or action, no action, a date that is none, done without evidence.
 */
export function saveAction(work: Work, input: ActionInput): Result<{ id: number }> {
  const { database } = work
  const partner = listPartners(database).find(({ code }) => code === input.partner)
  const known = listCapacityActions(database).find(({ id }) => id === input.id)
  const faults: Fault[] = []
  const missing = (path: string): void => void faults.push(fault('VALUE_MISSING', { kind: 'field', path }, { name: path }))
  if (!partner) faults.push(fault('PARTNER_UNKNOWN', { kind: 'field', path: 'partner' }, { partner: input.partner }))
  if (input.id !== null && known?.partner !== input.partner)
    faults.push(fault('CAPACITY_UNKNOWN', undefined, { name: `action ${input.id}` }))
  if (input.action.trim() === '') missing('action')
  if (input.pillar.trim() === '') missing('pillar')
  if (!isLocalDate(input.dueOn)) faults.push(fault('DATE_INVALID', { kind: 'field', path: 'dueOn' }, { value: input.dueOn }))
  if (input.state === 'done' && input.evidence.trim() === '') missing('evidence')
  if (faults.length > 0 || !partner) return failure(...faults)
  const doneOn = input.state === 'done' ? (known?.doneOn ?? work.now.slice(0, 10)) : null
  const values = {
    item: input.item.trim(),
    pillar: pillarKey(input.pillar),
    action: input.action.trim(),
    owner: input.owner.trim(),
    dueOn: input.dueOn,
    state: input.state,
    evidence: input.evidence.trim(),
    doneOn,
  }
  const id = writeCapacityAction(database, input.id, partner.id, values, { by: work.actor.id, at: work.now })
  return success({ id })
}
