import { insertTranche, type NewTranche } from '../../db/queries/tranches.ts'
import type { Work } from '../kernel/run-command.ts'

/** Records a receipt of the donor's money, or a layer. */
export function recordTranche(work: Work, tranche: NewTranche): void {
  insertTranche(work.database, tranche, work.chain.nextSequence)
}
