import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { amountInWords } from '../../shared/i18n/amount-words.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { paymentReference } from './propose-run.ts'
import { runDetail } from './run-detail.ts'

/** The letter that orders a run's payments, with its list: to the bank, or to the operator of the wallet. The key is the run's number. Refused for a run that was cancelled. */
export const printTransferLetter: PrintBuilder = ({ database, key, language }) => {
  const found = runDetail(database, Number(key))
  if (!found.ok) return found
  const run = found.value
  if (run.cancelled) return failure(fault('RUN_CANCELLED', undefined, { run: run.reference }))
  const account = listTreasuryAccounts(database).find((each) => each.account === run.account)
  const w = printWords(language)
  const total = formatMoney(run.totalMinor, run.currency, language)
  const mobile = run.mode === 'mobile'
  const institution = (mobile ? account?.operator : account?.bank) ?? run.name[language]
  const details = {
    count: run.payments.length,
    total,
    currency: run.currency,
    account: account?.number ?? `${run.account} ${run.name[language]}`,
  }
  const list: PrintBlock = {
    kind: 'table',
    columns: [
      { label: w('run.number'), widthMm: 26 },
      { label: w('order.payee') },
      { label: w(mobile ? 'run.operator' : 'run.bank'), widthMm: 34 },
      { label: w(mobile ? 'run.phone' : run.mode === 'cheque' ? 'run.cheque' : 'run.accountNumber'), widthMm: 48 },
      { label: w('column.amount', { currency: run.currency }), align: 'right', widthMm: 30 },
    ],
    rows: run.payments.map((payment) => [
      paymentReference(run.id, payment.payment),
      payment.payee,
      (mobile ? account?.operator : payment.bank) ?? '',
      (mobile ? payment.phone : run.mode === 'cheque' ? payment.cheque : payment.bankAccount) ?? '',
      formatMoney(payment.amountMinor, run.currency, language),
    ]),
    totals: [[w('total'), '', '', '', total]],
  }
  return success({
    title: w(run.mode === 'transfer' || mobile ? 'run.letterTitle' : 'run.listTitle'),
    reference: run.reference,
    fileName: `${run.reference}-${run.date}`,
    blocks: [
      {
        kind: 'fields',
        fields: [
          [w('run.to'), institution],
          [w('voucher.date'), formatDate(run.date)],
          [w('order.account'), details.account],
          [w('order.mode'), w(`run.mode.${run.mode}`)],
        ],
      },
      { kind: 'paragraph', text: w(run.mode === 'transfer' || mobile ? 'run.letterText' : 'run.listText', details) },
      list,
      { kind: 'paragraph', strong: true, text: w('inWords', { words: amountInWords(run.totalMinor, run.currency, language) }) },
      ...(run.mode === 'transfer' || mobile ? [{ kind: 'paragraph' as const, text: w('run.closing') }] : []),
      {
        kind: 'signatures',
        people: [{ role: w('run.firstSignatory') }, { role: w('run.secondSignatory') }, { role: w('run.stamp') }],
      },
    ],
  })
}
