import type { Database } from '../../db/database.ts'
import { type SupportedVoucherRow, supportedVouchersBetween } from '../../db/queries/documents-vouchers.ts'
import type { IncompleteVoucher } from '../../shared/contract/documents.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import { type Support, SupportReader, supportedVoucher } from './voucher-support.ts'

/**
 * The posted vouchers of a month whose mandatory documents are not all there, by date, and how many vouchers of it ask for any. A
 * reversal and what it takes back cancel each other: neither is chased.
 */
export function incompleteVouchers(
  database: Database,
  month: Month,
  today: LocalDate,
): { vouchers: IncompleteVoucher[]; checked: number } {
  const rows = supportedVouchersBetween(database, firstDay(month), lastDay(month)).filter((row) => row.reversed === 0)
  const asked = rows.filter((row) => row.kind !== 'reversal' && row.expenseTypes !== '[]')
  const support = new SupportReader(database, today).read(asked.map(supportedVoucher))
  const supported = asked.flatMap((row) => {
    const found = support.get(supportedVoucher(row).subject)
    return found && found.completeness.required > 0 ? [{ row, found }] : []
  })
  return {
    vouchers: supported
      .filter(({ found }) => found.completeness.state === 'incomplete')
      .map(({ row, found }) => incompleteVoucher(row, found)),
    checked: supported.length,
  }
}

function incompleteVoucher(row: SupportedVoucherRow, { completeness }: Support): IncompleteVoucher {
  return {
    key: `posted:${row.id}`,
    number: row.number,
    date: row.date,
    label: row.label,
    amountXof: row.amountXof,
    types: completeness.types.map(({ name }) => name),
    required: completeness.required,
    settled: completeness.settled,
    missing: completeness.items.filter(({ state }) => state === 'missing' || state === 'awaited').map(({ name }) => name),
  }
}
