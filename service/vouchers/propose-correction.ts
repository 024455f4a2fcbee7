import { listPeriods } from '../../db/queries/periods.ts'
import { reversalOf } from '../../db/queries/vouchers.ts'
import { reversalDate } from '../../domain/vouchers/reversal-date.ts'
import { takenBack, typedAgain } from '../../domain/vouchers/taken-back.ts'
import type { VoucherDetail } from '../../shared/contract/vouchers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from './draft-life-cycle.ts'
import { openVoucher } from './open-voucher.ts'
import { proposeVoucher } from './voucher-origin.ts'
import { pendingFault, sequelOrigin } from './voucher-sequels.ts'

/** A posted voucher that may still be corrected, with its id. */
export interface Correctable {
  readonly id: number
  readonly number: string
  readonly voucher: VoucherDetail
}

/** The posted voucher of a key, when it can be corrected: refused when it is a reversal, was reversed, or a draft already does something to it. */
export function expectCorrectable(work: Work, key: string, role: string): Result<Correctable> {
  const opened = openVoucher(work.database, key)
  if (!opened.ok) return opened
  const voucher = opened.value
  const id = Number(voucher.key.replace(/^posted:/, ''))
  const { number } = voucher
  if (voucher.state !== 'posted' || number === null)
    return failure(fault('DRAFT_STATE', undefined, { voucher: voucher.sourceId ?? voucher.label, state: voucher.state }))
  const faults: Fault[] = []
  if (voucher.kind === 'reversal') faults.push(fault('REVERSAL_OF_REVERSAL', undefined, { voucher: number }))
  const reversal = reversalOf(work.database, id)
  if (reversal) faults.push(fault('REVERSAL_ALREADY', undefined, { voucher: number, by: reversal.number }))
  const pending = pendingFault(work.database, { id, number }, role)
  if (pending) faults.push(pending)
  return faults.length > 0 ? failure(...faults) : success({ id, number, voucher })
}

/** The date of what corrects a voucher: its own while its month is open, else the first open day, its own kept as value date (spec 08 §4). */
export function correctionDates(work: Work, date: string): { readonly date: string; readonly valueDate: string | null } {
  const open = reversalDate(date, listPeriods(work.database))
  return { date: open, valueDate: open === date ? null : date }
}

/**
 * Proposes the correction of a posted voucher as one draft: all its lines in negative, on the same sides, and the same lines again, ready to
 * change. They are kept and posted together, and go through submission and approval like any draft. Refused, besides what
 * `expectCorrectable` refuses: vouchers of exchange, revaluation and opening, which are reversed and entered anew.
 */
export function proposeCorrection(
  work: Work,
  surroundings: Surroundings,
  request: { readonly key: string },
): Result<{ key: string }> {
  const found = expectCorrectable(work, request.key, 'correction')
  if (!found.ok) return found
  const { id, number, voucher } = found.value
  if (['exchange', 'revaluation', 'opening'].includes(voucher.kind))
    return failure(fault('CORRECTION_KIND', undefined, { voucher: number }))
  const draft = proposeVoucher(
    work,
    surroundings,
    {
      sourceId: null,
      journal: voucher.journal,
      ...correctionDates(work, voucher.date),
      kind: 'correction',
      corrects: number,
      lines: [...voucher.lines.map(takenBack), ...voucher.lines.map(typedAgain)],
    },
    { origin: sequelOrigin(id), role: 'correction' },
  )
  return success({ key: draftKey(draft) })
}
