import { deleteDraft, findDraft, updateDraft } from '../../db/queries/drafts.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftTotal } from '../vouchers/draft-total.ts'
import { proposeVoucher, releaseOrigins } from '../vouchers/voucher-origin.ts'
import { type MonthEndEntry, monthEndEntries, sameContent } from './month-end-entries.ts'

export interface ProposedEntries {
  readonly made: number
  readonly replaced: number
  readonly removed: number
  readonly kept: number
}

/**
 * Proposes the entries of a month's end as drafts: those of one kind, or all. It may be run again until they are posted: a draft whose month
 * has changed is replaced and waits for its approval anew, one that nothing calls for any more is removed (spec 13 §5). After the posting the
 * difference is proposed, as a correction where it is negative. Refused in a closed month, and while a currency has no rate.
 */
export function proposeEntries(
  work: Work,
  surroundings: Surroundings,
  input: { readonly month: Month; readonly origin: string | null },
): Result<ProposedEntries> {
  const { month, origin } = input
  const period = listPeriods(work.database).find((known) => known.month === month)
  if (!period) return failure(fault('PERIOD_NOT_OPENED', undefined, { period: month }))
  if (period.state === 'closed') return failure(fault('PERIOD_CLOSED', undefined, { period: month }))
  const { entries, faults } = monthEndEntries(work.database, month)
  if (faults.length > 0) return failure(...faults)
  const counts = { made: 0, replaced: 0, removed: 0, kept: 0 }
  const chosen = entries.filter((entry) => origin === null || entry.origin === origin)
  for (const entry of chosen) settle(work, surroundings, entry, counts)
  return success(counts)
}

function settle(
  work: Work,
  surroundings: Surroundings,
  entry: MonthEndEntry,
  counts: { made: number; replaced: number; removed: number; kept: number },
): void {
  const drafts = entry.made.filter(({ voucherId }) => voucherId === null)
  for (const { role, voucher } of entry.vouchers) {
    const draftId = drafts.find((known) => known.role === role)?.draftId
    if (draftId == null) {
      proposeVoucher(work, surroundings, voucher, { origin: entry.origin, role })
      counts.made += 1
    } else if (sameContent(work.database, draftId, voucher)) counts.kept += 1
    else {
      replaceDraft(work, draftId, voucher)
      counts.replaced += 1
    }
  }
  for (const { draftId, role } of drafts) {
    if (draftId === null || entry.vouchers.some((known) => known.role === role)) continue
    deleteDraft(work.database, draftId)
    releaseOrigins(work, draftId)
    counts.removed += 1
  }
}

/** The draft keeps its place; whoever proposes now prepares it, and it is submitted and approved anew. */
function replaceDraft(work: Work, draftId: string, voucher: VoucherInput): void {
  const draft = findDraft(work.database, draftId)
  if (!draft) return
  updateDraft(work.database, {
    id: draft.id,
    voucher,
    totalXof: draftTotal(voucher),
    preparedBy: work.actor.id,
    updatedAt: work.now,
  })
}
