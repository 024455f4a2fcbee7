import { decideAdvanceRow, findAdvance } from '../../db/queries/advances.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { advanceVoucherLine, advanceWords, holderLine, PAYMENT_MODES, treasuryOf, voucherOf } from './advance-voucher.ts'

const LABELS = { fr: 'Avance', en: 'Advance' } as const

/** A payment of the advance that waits or stands. */
const isPaid = (work: Work, id: number): boolean =>
  vouchersOfOrigin(work.database, `advance:${id}`).some(
    (voucher) => voucher.role === 'payment' && (voucher.draftId !== null || voucher.reversed === 0),
  )

/**
 * Proposes the payment of an approved advance: debit the advance's account, credit the bank, the cash or the wallet. The draft follows
 * the usual life cycle. Refused before approval, once a payment waits or stands, and from an account not held in XOF.
 */
export function payAdvance(
  work: Work,
  surroundings: Surroundings,
  input: { id: number; account: string; date: string },
): Result<{ voucher: string }> {
  const record = findAdvance(work.database, input.id)
  if (!record) return failure(fault('ADVANCE_UNKNOWN', undefined, { advance: input.id }))
  const takenOver = record.openingVoucherId !== null
  if (record.decision !== 'approved' || takenOver || isPaid(work, input.id))
    return failure(fault('ADVANCE_STATE', undefined, { number: record.number }))
  if (!isLocalDate(input.date)) return failure(fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: input.date }))
  const treasury = treasuryOf(work.database, input.account)
  if (!treasury.ok) return treasury
  const label = `${LABELS[readLedger(work.database).language]} ${advanceWords(record)}`
  const lines = [
    holderLine(record, record.amountXof, label),
    advanceVoucherLine(record, input.account, -record.amountXof, label, {
      paymentMode: PAYMENT_MODES[treasury.value.kind],
    }),
  ]
  const draft = proposeVoucher(work, surroundings, voucherOf(treasury.value.journal, input.date, lines), {
    origin: `advance:${input.id}`,
    role: 'payment',
  })
  return success({ voucher: `draft:${draft}` })
}

/** Gives up an advance that no payment stands for; says why. */
export function cancelAdvance(work: Work, input: { id: number; reason: string }): Result<Record<string, never>> {
  const record = findAdvance(work.database, input.id)
  if (!record) return failure(fault('ADVANCE_UNKNOWN', undefined, { advance: input.id }))
  const open = record.decision === 'requested' || record.decision === 'approved'
  if (!open || record.openingVoucherId !== null || isPaid(work, input.id))
    return failure(fault('ADVANCE_STATE', undefined, { number: record.number }))
  const reason = input.reason.trim()
  if (reason === '') return failure(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  const decided = { decidedBy: work.actor.id, decidedOn: work.now.slice(0, 10), reason }
  decideAdvanceRow(work.database, input.id, { decision: 'cancelled', ...decided })
  return success({})
}
