import { forgetDraftOrigins, giveOriginItsVoucher, insertOrigin, originsOfDraft } from '../../db/queries/origins.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { keepDraft } from './keep-draft.ts'

export interface VoucherOrigin {
  /** The record that the voucher comes from: "advance:12". */
  readonly origin: string
  /** What the voucher is to it: "payment". */
  readonly role: string
}

/**
 * Keeps the draft that a record proposes, tied to it: whoever prepares vouchers finds it in the register and posts it like any other.
 * Answers the draft's id.
 */
export function proposeVoucher(work: Work, surroundings: Surroundings, voucher: VoucherInput, source: VoucherOrigin): string {
  const id = keepDraft(work, surroundings, voucher)
  insertOrigin(work.database, source.origin, source.role, id, work.now)
  return id
}

/** What was tied to a draft is tied to its voucher from the posting on, in the chain. */
export function carryOrigins(work: Work, draftId: string, voucherId: number): void {
  for (const { id } of originsOfDraft(work.database, draftId)) {
    giveOriginItsVoucher(work.database, id, voucherId)
  }
}

/** A draft that is deleted is tied to nothing any more. */
export const releaseOrigins = (work: Work, draftId: string): number => forgetDraftOrigins(work.database, draftId)
