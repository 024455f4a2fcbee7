import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { waitingMoves } from '../../db/queries/virements.ts'
import type { TestedVirementLine } from '../../domain/virements/virement-line.ts'
import type { VirementAnswer, VirementMoveInput } from '../../shared/contract/virements.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { moveFaults, moveRows } from './check-moves.ts'
import { planVirement } from './plan-virement.ts'
import { type VirementBase, virementBase } from './virement-base.ts'

/** What the rules say of moves that somebody composes, by the very path of the request; every fault of the moves is answered. */
export function previewVirement(
  database: Database,
  grant: GrantRow,
  moves: readonly VirementMoveInput[],
): Result<VirementAnswer> {
  const measured = virementBase(database, grant)
  if (!measured) return failure(fault('VIREMENT_NO_BUDGET', undefined, { grant: grant.code }))
  const faults = moveFaults(database, grant, measured, moves, null)
  if (faults.length > 0) return failure(...faults)
  const planned = planVirement(database, grant, measured, moveRows(moves), waitingMoves(database, grant.id))
  if (!planned.ok) return planned
  const { judged } = planned.value
  return success({
    state: judged.state,
    reason: judged.reason,
    budgetLine: judged.budgetLine,
    lines: moves.flatMap(({ budgetLine }) => answerLine(measured, judged.test.lines, budgetLine)),
  })
}

function answerLine(measured: VirementBase, tested: readonly TestedVirementLine[], code: string): VirementAnswer['lines'] {
  const line = tested.find((each) => each.code === code.trim())
  if (!line || line.state === null) return []
  return [
    {
      code: line.code,
      approvedMinor: line.fromMinor,
      beforeMinor: measured.linesInForce.find((each) => each.code === line.code)?.amountMinor ?? 0,
      afterMinor: line.outturnMinor ?? 0,
      changeMinor: line.changeMinor ?? 0,
      changePercent: line.changePercent,
      limitMinor: line.limitMinor ?? 0,
      state: line.state,
      excessMinor: line.excessMinor ?? 0,
    },
  ]
}
