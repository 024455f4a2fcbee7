import { originMoved } from '../../db/queries/origins.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { reportTotals } from '../../domain/partner-reports/report-totals.ts'
import { BLANK_LINE } from '../../domain/vouchers/blank-line.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { PAYMENT_MODES, treasuryOf, voucherOf } from '../advances/advance-voucher.ts'
import { groupedXof } from '../advances/grouped-xof.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { replaceProposal } from '../vouchers/replace-proposal.ts'
import { agreementOf, readReport, reportOrigin, reviewPosition } from './report-views.ts'

export interface RefundInput {
  readonly id: number
  /** Money that was not spent, or money that was disallowed. */
  readonly kind: 'refund' | 'recovery'
  readonly account: string
  readonly date: string
  readonly xof: number
}

const LABELS = {
  fr: { refund: 'Reversement du solde non dépensé', recovery: 'Remboursement de dépenses rejetées' },
  en: { refund: 'Unspent balance returned', recovery: 'Disallowed costs repaid' },
} as const

/**
 * Proposes the voucher of money that the partner gave back (spec 07 §6.iv): debit bank, credit its advance. Refused: a review that lasts,
 * an account that is no treasury in francs, no day, an amount that is not positive or beyond what is unspent, or left to recover.
 */
export function proposeRefund(work: Work, surroundings: Surroundings, input: RefundInput): Result<{ voucher: string }> {
  const record = readReport(work.database, input.id)
  if (!record.ok) return record
  const { row, lines } = record.value
  const agreement = agreementOf(work.database, row)
  const treasury = treasuryOf(work.database, input.account)
  const faults: Fault[] = []
  if (row.concludedOn === null || row.state === 'rejected')
    faults.push(fault('PARTNER_REPORT_NOT_CONCLUDED', undefined, { report: row.number }))
  if (!treasury.ok) faults.push(...treasury.faults)
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: input.date }))
  const recovered = -originMoved(work.database, reportOrigin(input.id), 'recovery', agreement.account)
  const most =
    input.kind === 'refund'
      ? reviewPosition(work.database, agreement, '9999-12-31').unspent
      : reportTotals(lines).disallowed - recovered
  if (!Number.isSafeInteger(input.xof) || input.xof <= 0 || input.xof > most)
    faults.push(fault('PARTNER_REPORT_REFUND', { kind: 'field', path: 'xof' }, { most: groupedXof(most) }))
  if (faults.length > 0 || !treasury.ok) return failure(...faults)
  const label = `${LABELS[readLedger(work.database).language][input.kind]}, ${row.number}`
  const line = (more: Partial<VoucherLineInput>): VoucherLineInput => ({
    ...BLANK_LINE,
    label,
    grant: row.grantCode,
    documentReference: row.number,
    ...more,
  })
  const voucher = voucherOf(treasury.value.journal, input.date, [
    line({ account: input.account, debitMinor: input.xof, paymentMode: PAYMENT_MODES[treasury.value.kind] }),
    line({ account: agreement.account, creditMinor: input.xof, partner: row.partner }),
  ])
  const draft = replaceProposal(work, surroundings, voucher, { origin: reportOrigin(input.id), role: input.kind })
  if (!draft.ok) return draft
  return success({ voucher: draft.value === null ? '' : draftKey(draft.value) })
}
