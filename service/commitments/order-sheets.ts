import { findReceipt, receiptLines } from '../../db/queries/commitments-receipts.ts'
import { quantityText } from '../../domain/commitments/quantity.ts'
import { amountInWords } from '../../shared/i18n/amount-words.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { expectOrder } from './expect-order.ts'

/** The order as the supplier gets it; a draft says that it is one. `key` is the order's id. */
export const printPurchaseOrder: PrintBuilder = ({ database, key, language }) => {
  const found = expectOrder(database, Number(key))
  if (!found.ok) return found
  const { order, lines } = found.value
  const w = printWords(language)
  const money = (minor: number) => formatMoney(minor, order.currency, language)
  const total = sumMinor(lines.map((line) => line.amountMinor))
  const fields: [string, string][] = [
    [w('purchase.supplier'), order.supplier ?? ''],
    [w('voucher.date'), formatDate(order.date)],
    [w('purchase.object'), order.object],
    [w('purchase.requisition'), order.requisition ?? ''],
    [w('purchase.expected'), order.expectedOn === null ? '' : formatDate(order.expectedOn)],
    [w('purchase.expires'), order.expiresOn === null ? '' : formatDate(order.expiresOn)],
    [w('purchase.terms'), order.terms ?? ''],
  ]
  return success({
    title: w(order.kind === 'contract' ? 'purchase.contract' : 'purchase.title'),
    reference: order.number ?? w('purchase.draft'),
    fileName: order.number ?? 'BC',
    blocks: [
      { kind: 'fields', fields: fields.filter(([, value]) => value !== '') },
      {
        kind: 'table',
        columns: [
          { label: w('purchase.description') },
          { label: w('purchase.budget'), widthMm: 34 },
          { label: w('purchase.quantity'), align: 'right', widthMm: 20 },
          { label: w('purchase.unit'), widthMm: 18 },
          { label: w('purchase.price'), align: 'right', widthMm: 28 },
          { label: w('column.amount', { currency: order.currency }), align: 'right', widthMm: 32 },
        ],
        rows: lines.map((line) => [
          line.description,
          [line.grantCode, line.budgetLine].filter((part) => part !== null).join(' / '),
          formatDecimalText(quantityText(line.quantityThousandths), language),
          line.unit ?? '',
          money(line.unitPriceMinor),
          money(line.amountMinor),
        ]),
        totals: [[w('total'), '', '', '', '', money(total)]],
      },
      { kind: 'paragraph', strong: true, text: w('inWords', { words: amountInWords(total, order.currency, language) }) },
      {
        kind: 'signatures',
        people: [
          { role: w('purchase.prepared'), name: order.preparedByName },
          { role: w('purchase.signed'), name: order.issuedByName ?? '' },
          { role: w('purchase.accepted') },
        ],
      },
    ],
  })
}

/** What was delivered, for the signatures of who brought it and who took it. `key` is the receipt's number. */
export const printGoodsReceipt: PrintBuilder = ({ database, key, language }) => {
  const receipt = findReceipt(database, key)
  if (!receipt) return failure(fault('RECEIPT_UNKNOWN', undefined, { number: key }))
  const found = expectOrder(database, receipt.orderId)
  if (!found.ok) return found
  const { order, lines } = found.value
  const w = printWords(language)
  const quantity = (thousandths: number) => formatDecimalText(quantityText(thousandths), language)
  const taken = receiptLines(database).filter((line) => line.receiptId === receipt.id)
  return success({
    title: w('goods.title'),
    reference: receipt.number,
    fileName: receipt.number,
    blocks: [
      {
        kind: 'fields',
        fields: [
          [w('goods.order'), order.number ?? ''],
          [w('voucher.date'), formatDate(receipt.date)],
          [w('purchase.supplier'), order.supplier ?? ''],
          [w('goods.by'), receipt.receivedBy],
          [w('goods.note'), receipt.deliveryNote ?? ''],
          [w('purchase.object'), order.object],
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: w('purchase.description') },
          { label: w('purchase.unit'), widthMm: 24 },
          { label: w('goods.ordered'), align: 'right', widthMm: 28 },
          { label: w('goods.received'), align: 'right', widthMm: 28 },
        ],
        rows: taken.map((each) => {
          const line = lines.find(({ lineNumber }) => lineNumber === each.lineNumber)
          return [
            line?.description ?? '',
            line?.unit ?? '',
            quantity(line?.quantityThousandths ?? 0),
            quantity(each.quantityThousandths),
          ]
        }),
      },
      {
        kind: 'signatures',
        people: [{ role: w('goods.delivered') }, { role: w('goods.by'), name: receipt.receivedBy }, { role: w('goods.checked') }],
      },
    ],
  })
}
