import { frozenMonths } from '../../db/queries/frozen.ts'
import { type Masters, readMasters } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { trancheOfVoucher } from '../../db/queries/tranches.ts'
import { listUsers } from '../../db/queries/users.ts'
import { postedLines } from '../../db/queries/voucher-lines.ts'
import { findVoucher, reversalOf, type VoucherRow } from '../../db/queries/vouchers.ts'
import { isYearEndVoucher } from '../../db/queries/year-ends.ts'
import type { Posting, PostingLine } from '../../domain/vouchers/posting.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { ledgerFacts } from './ledger-facts.ts'
import { PostingBatch, type PostingExtras } from './posting-batch.ts'

export interface ReverseRequest {
  /** Number or source id of the posted voucher. */
  readonly number: string
  readonly date: string
  readonly reason: string
  /** Who approves, when two people are declared at once. */
  readonly approverName?: string | undefined
}

/**
 * Takes a posted voucher back: the same lines on the same sides with negative amounts, dated in an open period, linked both
 * ways (OHADA corrects by negative entry, spec 08 §4). Refused: an unknown voucher, one reversed already, a reversal, a date
 * before the voucher or in a closed period, no reason, the vouchers of a year's end, and a receipt whose layer a closed month has used.
 */
export function reverseVoucher(work: Work, request: ReverseRequest): Result<{ key: string; number: string }> {
  const masters = readMasters(work.database)
  const decided = decideReversal(work, masters, request)
  if (!decided.ok) return decided
  const approver = listUsers(work.database).find((user) => user.name === request.approverName)
  const batch = new PostingBatch(work, masters, readLedger(work.database).organisationCode)
  const posted = batch.post(
    decided.value.posting,
    { preparedBy: work.actor, approvedBy: approver ?? work.actor },
    decided.value.extras,
  )
  batch.finish()
  return success({ key: `posted:${posted.id}`, number: posted.number })
}

/** The posting of a reversal, or every reason to refuse it. */
export function decideReversal(
  work: Work,
  masters: Masters,
  request: Omit<ReverseRequest, 'approverName'>,
): Result<{ posting: Posting; extras: PostingExtras }> {
  const original = findVoucher(work.database, request.number)
  if (!original) return failure(fault('VOUCHER_UNKNOWN', undefined, { voucher: request.number }))
  const faults = refusals(work, original, request)
  const state = ledgerFacts(work.database, masters, work.actor.roles).periodState(monthOf(request.date))
  if (state === 'carried') faults.push(fault('YEAR_CARRIED', undefined, { year: request.date.slice(0, 4) }))
  if (state === 'closed') faults.push(fault('PERIOD_CLOSED', undefined, { period: monthOf(request.date) }))
  if (state === 'soft_closed' && !work.actor.roles.includes('administrator')) {
    faults.push(fault('PERIOD_SOFT_CLOSED', undefined, { period: monthOf(request.date) }))
  }
  if (faults.length > 0) return failure(...faults)
  return success({
    posting: reversalPosting(original, postedLines(work.database, original.id), request),
    extras: { reason: request.reason.trim().normalize('NFC'), correctsNumber: original.number },
  })
}

function refusals(work: Work, original: VoucherRow, request: Pick<ReverseRequest, 'date' | 'reason'>): Fault[] {
  const faults: Fault[] = []
  const voucher = original.number
  const earlier = reversalOf(work.database, original.id)
  if (earlier) faults.push(fault('REVERSAL_ALREADY', undefined, { voucher, by: earlier.number }))
  if (isYearEndVoucher(work.database, voucher)) faults.push(fault('YEAR_VOUCHER_KEPT', undefined, { voucher }))
  if (original.kind === 'reversal') faults.push(fault('REVERSAL_OF_REVERSAL', undefined, { voucher }))
  if (request.reason.trim() === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  if (!isLocalDate(request.date)) faults.push(fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: request.date }))
  else if (request.date < original.date) {
    faults.push(fault('REVERSAL_BEFORE', undefined, { date: request.date, voucher, original: original.date }))
  }
  const tranche = trancheOfVoucher(work.database, original.id)
  const frozen = tranche && frozenMonths(work.database, tranche.grantId).some((month) => month >= monthOf(tranche.date))
  if (tranche && frozen) faults.push(fault('TRANCHE_FROZEN', undefined, { number: tranche.number, voucher }))
  return faults
}

function reversalPosting(original: VoucherRow, lines: readonly PostingLine[], request: Pick<ReverseRequest, 'date'>): Posting {
  return {
    sourceId: null,
    journal: original.journal,
    date: request.date,
    month: monthOf(request.date),
    kind: 'reversal',
    label: original.label,
    correctsId: original.id,
    lines: lines.map(negative),
  }
}

const minus = (amount: number): number => (amount === 0 ? 0 : -amount)

const negative = (line: PostingLine): PostingLine => ({
  ...line,
  amountMinor: minus(line.amountMinor),
  amountXof: minus(line.amountXof),
})
