import { type DraftRow, deleteDraft, draftVoucher } from '../../db/queries/drafts.ts'
import { type Masters, readMasters } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { listUsers } from '../../db/queries/users.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { decidePosting } from '../../domain/vouchers/decide-posting.ts'
import { isOwnWork } from '../../domain/vouchers/own-work.ts'
import type { Posting } from '../../domain/vouchers/posting.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { carryDocuments } from '../documents/carry-documents.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from './draft-life-cycle.ts'
import { recordExchangeLayer } from './exchange-layer.ts'
import { ledgerFacts } from './ledger-facts.ts'
import { PostingBatch, type PostingExtras } from './posting-batch.ts'
import { decideReversal } from './reverse-voucher.ts'
import { carryOrigins } from './voucher-origin.ts'
import { voucherReversedBy } from './voucher-sequels.ts'

export interface PostedAnswer {
  readonly posted: { readonly key: string; readonly number: string }[]
}

/**
 * Posts drafts in the order given: all of them or none. With two or more writers each must have been approved by someone
 * else than whoever prepared or submitted it (C03); `approvedBy` names the approver when the command line declares both people at once.
 */
export function postDrafts(work: Work, drafts: readonly DraftRow[], approvedBy?: string): Result<PostedAnswer> {
  if (drafts.length === 0) return failure(fault('NOTHING_TO_POST'))
  const masters = readMasters(work.database)
  const users = listUsers(work.database)
  const approver = approvedBy === undefined ? undefined : users.find((user) => user.name === approvedBy)
  if (approvedBy !== undefined && !approver) return failure(fault('USER_UNKNOWN', undefined, { name: approvedBy }))
  const alone = postsAlone(work)
  const batch = new PostingBatch(work, masters, readLedger(work.database).organisationCode)
  const faults: Fault[] = []
  const posted: { key: string; number: string }[] = []
  for (const draft of drafts) {
    const name = draft.sourceId ?? draft.label
    const preparer = users.find((user) => user.id === draft.preparedBy) ?? work.actor
    const second = approver ?? users.find((user) => user.id === draft.approvedBy) ?? (alone ? work.actor : undefined)
    const handled = { preparedBy: preparer.id, submittedBy: draft.submittedBy }
    if (!second || (!alone && isOwnWork(second.id, handled))) {
      faults.push(fault('SEPARATION_OF_DUTIES', { kind: 'voucher', voucher: name }))
      continue
    }
    const decision = decideDraft(work, masters, draft, name)
    if (!decision.ok) {
      faults.push(...decision.faults)
      continue
    }
    if (faults.length > 0) continue
    deleteDraft(work.database, draft.id)
    const { posting, extras } = decision.value
    const result = batch.post(posting, { preparedBy: preparer, approvedBy: second }, extras)
    recordExchangeLayer(work, masters, posting, result)
    carryOrigins(work, draft.id, result.id)
    carryDocuments(work, draft.id, result.number)
    posted.push({ key: `posted:${result.id}`, number: result.number })
  }
  if (faults.length > 0) return failure(...faults)
  batch.finish()
  return success({ posted })
}

/** What a draft posts: a proposed reversal takes its voucher back as it stands now, any other draft posts its own lines. */
function decideDraft(
  work: Work,
  masters: Masters,
  draft: DraftRow,
  name: string,
): Result<{ posting: Posting; extras: PostingExtras }> {
  const voucher = draftVoucher(draft)
  const reversed = voucherReversedBy(work.database, draft.id)
  if (reversed !== undefined)
    return decideReversal(work, masters, { number: reversed, date: voucher.date, reason: voucher.reason ?? '' })
  const facts = ledgerFacts(work.database, masters, work.actor.roles, draft.sourceId ?? undefined)
  const decision = decidePosting(voucher, facts, (index) => ({ kind: 'voucher', voucher: name, line: index + 1 }))
  if (!decision.ok) return decision
  const corrected = voucher.corrects === null ? undefined : findVoucher(work.database, voucher.corrects)
  const reason = voucher.reason?.trim().normalize('NFC') || null
  return success({
    posting: decision.value,
    extras: { correctsNumber: corrected?.number ?? null, reason, valueDate: voucher.valueDate ?? null },
  })
}
