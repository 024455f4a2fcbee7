import { insertTranche, type NewTranche } from '../../db/queries/tranches.ts'
import type { Canonical } from '../../shared/canonical/canonical.ts'
import type { Work } from '../kernel/run-command.ts'

/** A receipt or layer as the chain covers it: by codes, never by row ids. */
export const trancheBody = (grantCode: string, tranche: Omit<NewTranche, 'grantId' | 'voucherId'>): Canonical => ({
  grant: grantCode,
  number: tranche.number,
  kind: tranche.kind,
  date: tranche.date,
  currency: tranche.currency,
  amountMinor: tranche.amountMinor,
  xofCredited: tranche.xofCredited,
  feesXof: tranche.feesXof,
  bankAccount: tranche.bankAccount,
  reference: tranche.reference,
  voucher: tranche.voucherSource,
})

/** Records a receipt of the donor's money, with its event. */
export function recordTranche(work: Work, grantCode: string, tranche: NewTranche): void {
  insertTranche(work.database, tranche, work.chain.nextSequence)
}
