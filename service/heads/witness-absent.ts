import type { ReadHead } from '../../shared/canonical/head-text.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { keepWitness } from '../audit/witness-head.ts'
import type { Ledger } from '../kernel/ledger.ts'

/**
 * Notes in this host's book a countersigned head that the chain does not have: its import was refused for nothing else, so that its signatures hold and every
 * verification must name it from now on.
 */
export function witnessAbsent(workspace: string | undefined, ledger: Ledger, { body }: ReadHead, faults: readonly Fault[]): void {
  if (workspace === undefined || faults.length === 0 || faults.some(({ code }) => code !== 'HEAD_NOT_HELD')) return
  const { head, sequence: statedSequence } = body
  const date = ledger.surroundings.clock.today()
  keepWitness(workspace, ledger, { head, source: 'countersigned', date, note: '', byHand: true, statedSequence })
}
