import { answersOf } from '../../shared/contract/answers-of.ts'
import type { SampleRequest } from '../../shared/contract/audit.ts'
import { workingPapersContract } from '../../shared/contract/working-papers.ts'
import type { Result } from '../../shared/result/result.ts'
import { newCommandId } from '../kernel/run-command.ts'
import { type PapersDesk, runPaperCommand } from '../kernel/run-paper-command.ts'
import { keepSample } from './keep-sample.ts'

/** Keeps a sample in a command of its own; the same rule asked twice in one command id is kept once. */
export function keepDrawn(
  desk: PapersDesk,
  grant: string,
  request: SampleRequest,
  commandId: string = newCommandId(desk.ledger),
): Result<{ id: string }> {
  const { start, above, errors, ...rule } = request
  const input = { grant, request: { ...rule, start: start ?? null, above: above ?? null, errors } }
  return runPaperCommand(
    desk,
    { name: 'keepSample', commandId, answers: answersOf(workingPapersContract.keepSample), input },
    (work) => keepSample(work, { id: newCommandId(desk.ledger), grant, request }),
  )
}
