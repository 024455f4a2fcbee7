import type { Database } from '../../db/database.ts'
import { csvText } from '../../reports/csv/write-csv.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { PaymentMode } from './net-pay.ts'
import { readPayslips } from './read-payslips.ts'

/** The list that goes to the bank or the operator: who is paid what, where. Refused when nobody of the month is paid this way. */
export function paymentListCsv(
  database: Database,
  month: Month,
  mode: PaymentMode,
): Result<{ bytes: Uint8Array; fileName: string }> {
  const slips = readPayslips(database, month).filter((slip) => slip.payment.mode === mode)
  if (slips.length === 0) return failure(fault('PAYMENT_LIST_EMPTY', undefined, { month }))
  const columns = [
    tabularColumn('employee_no', 'text'),
    tabularColumn('name', 'text'),
    tabularColumn('bank_or_operator', 'text'),
    tabularColumn('payment_account', 'text'),
    tabularColumn('net_pay', 'money', FUNCTIONAL_CURRENCY),
    tabularColumn('reference', 'text'),
  ]
  const rows = slips.map((slip) => [
    slip.number,
    slip.name,
    slip.payment.holder,
    slip.payment.account,
    slip.netXof,
    `${month} ${slip.number}`,
  ])
  return success({ bytes: new TextEncoder().encode(csvText(columns, rows)), fileName: `paie-${month}-${mode}.csv` })
}
