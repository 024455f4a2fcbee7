import type { Database } from '../../db/database.ts'
import { supportedVouchers } from '../../db/queries/documents-vouchers.ts'
import { documentsComplete, SupportReader, supportedVoucher } from './voucher-support.ts'

/** Whether a document is there does not depend on the day: only what may still be awaited does, and reports do not ask that. */
const ANY_DAY = '2199-12-31'

/** Column 21 of the transaction list (spec 06 §5.5) for these vouchers: yes, no, or nothing to answer. */
export function completeByVoucher(database: Database, voucherIds: Iterable<number>): Map<number, boolean | null> {
  const rows = supportedVouchers(database, [...new Set(voucherIds)])
  const support = new SupportReader(database, ANY_DAY).read(rows.map(supportedVoucher))
  return new Map(rows.map((row) => [row.id, documentsComplete(row, support.get(supportedVoucher(row).subject))]))
}
