import { answersOf } from '../../shared/contract/answers-of.ts'
import { headsContract } from '../../shared/contract/heads.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { recordBehind } from '../kernel/ledger-standing.ts'
import { runCommand } from '../kernel/run-command.ts'

/**
 * Answers for a ledger that lacks what its host knows, so that work goes on with it: the reason, how much is missing and the known heads stay in the chain. Refused without a
 * reason, and where nothing is missing.
 */
export function acceptBehind(
  ledger: Ledger,
  request: { readonly user: string; readonly commandId: string; readonly reason: string },
): Result<Record<string, never>> {
  const { user, commandId, reason } = request
  const { standing } = ledger
  const done = runCommand(
    ledger,
    { name: 'heads.acceptBehind', user, commandId, answers: answersOf(headsContract.acceptBehind), input: { reason } },
    (work) => {
      const faults = [
        ...(standing.behind ? [] : [fault('BEHIND_NOT')]),
        ...(reason.trim() === '' ? [fault('BEHIND_REASON', { kind: 'field', path: 'reason' })] : []),
      ]
      if (!standing.behind || faults.length > 0) return failure(...faults)
      recordBehind(work, standing.behind, reason)
      return success({})
    },
  )
  if (done.ok && standing.behind) {
    standing.behind = undefined
    standing.accepted = true
  }
  return done
}
