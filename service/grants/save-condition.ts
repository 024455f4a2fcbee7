import { deleteCondition, findCondition, insertCondition, updateCondition } from '../../db/queries/tranche-conditions.ts'
import { keptPaymentRules } from '../../domain/grants/payment-rules.ts'
import type { ConditionInput } from '../../shared/contract/grants.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { trancheLabel } from '../conversion/grant-conversion.ts'
import type { Work } from '../kernel/run-command.ts'

/**
 * Writes or changes a condition of a planned tranche. Refused, all at once: no label, a tranche that the plan does not have, dates that are none,
 * one met in the future, one met without saying what proves it.
 */
export function saveCondition(
  work: Work,
  today: LocalDate,
  input: { grant: string; id: number | null; condition: ConditionInput },
): Result<{ id: number }> {
  const found = findGrant(work.database, input.grant)
  if (!found.ok) return found
  const grant = found.value
  const { condition } = input
  const known = input.id === null ? undefined : findCondition(work.database, input.id)
  if (input.id !== null && known?.grantId !== grant.id) return failure(fault('CONDITION_UNKNOWN'))
  const tranche = known?.tranche ?? trancheLabel(condition.tranche.trim())
  const faults = textFaults(condition, today)
  const planned = keptPaymentRules.read(grant.payment).tranchePlan.map(({ number }) => trancheLabel(number))
  if (!known && !planned.includes(tranche))
    faults.push(fault('CONDITION_TRANCHE', { kind: 'field', path: 'tranche' }, { tranche, grant: grant.code }))
  if (faults.length > 0) return failure(...faults)
  const text = {
    label: condition.label.trim(),
    dueOn: condition.dueOn,
    metOn: condition.metOn,
    evidence: condition.evidence?.trim() || null,
    madeBy: work.actor.id,
  }
  const id = known?.id ?? insertCondition(work.database, { grantId: grant.id, tranche, ...text })
  if (known) updateCondition(work.database, id, text)
  return success({ id })
}

function textFaults({ label, dueOn, metOn, evidence }: ConditionInput, today: LocalDate): Fault[] {
  const faults: Fault[] = []
  const at = (path: string) => ({ kind: 'field', path }) as const
  if (label.trim() === '') faults.push(fault('CONDITION_LABEL', at('label')))
  for (const [path, date] of [
    ['dueOn', dueOn],
    ['metOn', metOn],
  ] as const)
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', at(path), { value: date }))
  if (metOn !== null && metOn > today) faults.push(fault('CONDITION_FUTURE', at('metOn'), { date: metOn }))
  if (metOn !== null && (evidence ?? '').trim() === '') faults.push(fault('CONDITION_EVIDENCE', at('evidence')))
  return faults
}

/** Takes back a condition that was written by mistake; the chain keeps that it was there. One that is met stays. */
export function removeCondition(work: Work, id: number): Result<Record<string, never>> {
  const known = findCondition(work.database, id)
  if (!known) return failure(fault('CONDITION_UNKNOWN'))
  if (known.metOn !== null) return failure(fault('CONDITION_MET', undefined, { label: known.label }))
  deleteCondition(work.database, id)
  return success({})
}
