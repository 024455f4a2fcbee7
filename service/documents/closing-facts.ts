import { formatDate } from '../../shared/i18n/format.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { ClosingFacts } from '../closing/closing-fact.ts'
import { incompleteVouchers } from './incomplete-vouchers.ts'

/** T2 item 3, "vouchers with missing documents listed and chased": each one is a sentence of its own, after the count. */
export const documentsClosingFacts: ClosingFacts = (database, month, today) => {
  const { vouchers, checked } = incompleteVouchers(database, month, today)
  if (checked === 0) return [{ item: 3, state: 'notApplicable', evidence: [fault('DOCUMENTS_NONE_ASKED', undefined, { month })] }]
  if (vouchers.length === 0)
    return [{ item: 3, state: 'yes', evidence: [fault('DOCUMENTS_ALL_COMPLETE', undefined, { month, count: checked })] }]
  const listed = vouchers.map(
    ({ number, date, label, required, settled }): Fault =>
      fault(
        'DOCUMENTS_VOUCHER_INCOMPLETE',
        { kind: 'voucher', voucher: number },
        { voucher: number, date: formatDate(date), label, missing: required - settled, required },
      ),
  )
  const head = fault('DOCUMENTS_INCOMPLETE', undefined, { month, count: vouchers.length, checked })
  return [{ item: 3, state: 'no', evidence: [head, ...listed] }]
}
