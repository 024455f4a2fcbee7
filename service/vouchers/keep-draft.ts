import { insertDraft } from '../../db/queries/drafts.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftTotal } from './draft-total.ts'

/** Keeps a new draft of the acting user; answers its id. */
export function keepDraft(work: Work, surroundings: Surroundings, voucher: VoucherInput): string {
  const id = uuidV7(Date.parse(work.now), surroundings.randomBytes)
  insertDraft(work.database, { id, voucher, totalXof: draftTotal(voucher), preparedBy: work.actor.id, updatedAt: work.now })
  return id
}
