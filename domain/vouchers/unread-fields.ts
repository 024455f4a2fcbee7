import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import type { VoucherField } from './voucher-field.ts'
import type { VoucherFileRow } from './voucher-file.ts'

/** What posting finds amiss on a line because a field of that line could not be read. */
const OF_THE_LINE: Readonly<Partial<Record<VoucherField, readonly FaultCode[]>>> = {
  account: ['ACCOUNT_UNKNOWN'],
  currency: ['AMOUNT_MISSING'],
  debit: ['AMOUNT_MISSING', 'AMOUNT_XOF_SIDE_DIFFERS'],
  credit: ['AMOUNT_MISSING', 'AMOUNT_XOF_SIDE_DIFFERS'],
  debit_xof: ['AMOUNT_MISSING', 'RATE_MISSING'],
  credit_xof: ['AMOUNT_MISSING', 'RATE_MISSING'],
  rate: ['RATE_MISSING'],
}
const BALANCE: readonly FaultCode[] = ['VOUCHER_UNBALANCED', 'VOUCHER_UNBALANCED_CURRENCY', 'VOUCHER_XOF_NEEDED']
/** What it finds amiss anywhere in the voucher because a field of one of its lines could not be read. */
const OF_THE_VOUCHER: Readonly<Partial<Record<VoucherField, readonly FaultCode[]>>> = {
  account: ['ACCOUNT_CLASS_9_MIXED'],
  currency: BALANCE,
  debit: BALANCE,
  credit: BALANCE,
  debit_xof: BALANCE,
  credit_xof: BALANCE,
  rate: BALANCE,
  date: ['DATE_INVALID', 'RATE_MISSING', 'ACCOUNT_CLOSED', 'DATE_OUTSIDE_GRANT'],
  journal: ['JOURNAL_UNKNOWN'],
}

/**
 * True for a fault that only follows from a cell that could not be read: a person corrects the cell, and is not told besides that
 * its amount is missing. `index` is the line of the voucher that the fault is about.
 */
export function followsFromUnread(code: FaultCode, index: number, rows: readonly VoucherFileRow[]): boolean {
  const names = (table: typeof OF_THE_LINE, fields: Iterable<VoucherField>): boolean =>
    [...fields].some((field) => table[field]?.includes(code))
  return (
    names(OF_THE_LINE, rows[index]?.unread ?? []) ||
    names(
      OF_THE_VOUCHER,
      rows.flatMap((row) => [...row.unread]),
    )
  )
}
