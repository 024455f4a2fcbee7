import { findStatutoryReturn, saveReceipt } from '../../db/queries/statutory-returns.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { paymentsOf } from './statutory-returns.ts'

/** Records the receipt (quittance) that an authority gave. Refused: an unknown return, one that nothing posted has paid, no reference. */
export function recordReceipt(
  work: Work,
  input: { readonly code: string; readonly reference: string; readonly date: LocalDate },
): Result<Record<string, never>> {
  const row = findStatutoryReturn(work.database, input.code)
  if (!row) return failure(fault('RETURN_UNKNOWN', undefined, { code: input.code }))
  const faults: Fault[] = []
  const reference = input.reference.trim().normalize('NFC')
  if (reference === '') faults.push(fault('VALUE_MISSING', { kind: 'field', path: 'reference' }, { name: 'reference' }))
  if (!isLocalDate(input.date)) faults.push(fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: input.date }))
  if (paymentsOf(work.database, row.code).length === 0)
    faults.push(fault('RECEIPT_BEFORE_PAYMENT', undefined, { code: row.code }))
  if (faults.length > 0) return failure(...faults)
  saveReceipt(work.database, row.code, reference, input.date)
  return success({})
}
