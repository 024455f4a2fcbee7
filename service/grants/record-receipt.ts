import type { TrancheFileRow } from '../../domain/grants/tranche-file.ts'
import type { ReceiptInput } from '../../shared/contract/grants.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { findGrant } from '../conversion/find-grant.ts'
import { trancheLabel } from '../conversion/grant-conversion.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { keepTranches } from './keep-tranches.ts'

/**
 * Records one receipt from the screen as the import of a tranches file does: a layer, and its voucher as a draft that people post (R-FX: gross
 * amount, francs credited before fees, fees an expense of their own). Refused: a date that is none, fees that eat the credit, and what
 * `keepTranches` refuses.
 */
export function recordReceipt(
  work: Work,
  surroundings: Surroundings,
  input: { grant: string; receipt: ReceiptInput },
): Result<{ label: string; draft: string }> {
  const found = findGrant(work.database, input.grant)
  if (!found.ok) return found
  const { receipt } = input
  const faults = fieldFaults(receipt)
  if (faults.length > 0) return failure(...faults)
  const row: TrancheFileRow = {
    grant: found.value.code,
    number: receipt.number.trim(),
    date: receipt.date,
    currency: found.value.currency,
    amountMinor: receipt.amountMinor,
    xofCredited: receipt.xofCredited,
    feesXof: receipt.feesXof,
    bankAccount: receipt.bankAccount,
    reference: receipt.reference?.trim() || null,
    kind: 'receipt',
    placeOf: (field) => ({ kind: 'field', path: field }),
  }
  const kept = keepTranches(work, surroundings, [row], { post: false })
  if (!kept.ok) return kept
  return success({ label: trancheLabel(row.number), draft: kept.value.drafts[0] ?? '' })
}

function fieldFaults({ number, date, amountMinor, xofCredited, feesXof }: ReceiptInput): Fault[] {
  const faults: Fault[] = []
  const at = (path: string) => ({ kind: 'field', path }) as const
  if (number.trim() === '') faults.push(fault('VALUE_MISSING', at('number'), { name: 'number' }))
  if (!isLocalDate(date)) faults.push(fault('DATE_INVALID', at('date'), { value: date }))
  if (amountMinor < 0 || (xofCredited ?? 0) < 0 || feesXof < 0) faults.push(fault('RECEIPT_AMOUNT', at('amount')))
  if (xofCredited !== null && feesXof >= xofCredited) faults.push(fault('RECEIPT_FEES', at('fees_xof')))
  return faults
}
