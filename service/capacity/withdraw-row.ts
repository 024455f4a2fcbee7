import { type WithdrawableTable, withdrawalOf, withdrawCapacityRow } from '../../db/queries/capacity.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'

/** Withdraws an assessment or a training that was recorded wrongly: it stays in the ledger with the reason. Refused: no reason, an unknown one, one withdrawn already. */
export function withdrawRow(
  work: Work,
  table: WithdrawableTable,
  input: { readonly id: number; readonly reason: string },
): Result<Record<string, never>> {
  const reason = input.reason.trim()
  const known = withdrawalOf(work.database, table, input.id)
  const register = table === 'capacityAssessment' ? 'capacity-assessment' : 'capacity-training'
  if (!known) return failure(fault('CAPACITY_UNKNOWN', undefined, { name: `${register} ${input.id}` }))
  if (known.withdrawnAt !== null) return failure(fault('CAPACITY_WITHDRAWN', undefined, { date: known.withdrawnAt.slice(0, 10) }))
  if (reason === '') return failure(fault('VALUE_MISSING', { kind: 'field', path: 'reason' }, { name: 'reason' }))
  withdrawCapacityRow(work.database, table, input.id, { by: work.actor.id, at: work.now, reason })
  return success({})
}
