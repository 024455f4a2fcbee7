import type { Database } from '../../db/database.ts'
import { operatorList } from '../../domain/payments/operator-file.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { plainCsv } from '../reports/csv-text.ts'
import { operatorLayout } from './operator-layouts.ts'
import { paymentReference } from './propose-run.ts'
import { runDetail } from './run-detail.ts'

/**
 * The list of a run as a CSV file: for the bank (payee, bank, account number, amount), or in the layout of an operator. Refused: a run
 * that does not exist or was cancelled, a layout that does not exist, an operator's list of a run that is not on a wallet.
 */
export function exportRun(
  database: Database,
  request: { readonly id: number; readonly layout: string | null; readonly language: Language },
): Result<{ bytes: Uint8Array; fileName: string }> {
  const run = runDetail(database, request.id)
  if (!run.ok) return run
  const { reference, currency, payments, mode, cancelled } = run.value
  if (cancelled) return failure(fault('RUN_CANCELLED', undefined, { run: reference }))
  const written = (text: string, name: string) => success({ bytes: new TextEncoder().encode(text), fileName: `${name}.csv` })
  const label = printWords(request.language)('run.listLabel', { reference })
  if (request.layout === null) {
    const rows = payments.map((payment) => [
      paymentReference(request.id, payment.payment),
      payment.payee,
      payment.bank ?? '',
      payment.bankAccount ?? payment.phone ?? '',
      payment.cheque ?? '',
      minorToDecimalText(payment.amountMinor, currency),
      currency,
      label,
    ])
    return written(
      plainCsv(['reference', 'payee', 'bank', 'account_number', 'cheque', 'amount', 'currency', 'label'], rows),
      reference,
    )
  }
  if (mode !== 'mobile') return failure(fault('RUN_NOT_MOBILE', undefined, { run: reference }))
  const layout = operatorLayout(database, request.layout)
  if (!layout.ok) return layout
  const asked = payments.map((payment) => ({
    payment: payment.payment,
    reference: paymentReference(request.id, payment.payment),
    payee: payment.payee,
    phone: payment.phone ?? '',
    amountMinor: payment.amountMinor,
    label,
  }))
  return written(operatorList(layout.value, asked, currency), `${reference}-${layout.value.code}`)
}
