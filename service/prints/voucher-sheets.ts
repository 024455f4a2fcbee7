import { isDebit } from '../../domain/vouchers/voucher-balance.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import type { VoucherDetail } from '../../shared/contract/vouchers.ts'
import { amountInWords } from '../../shared/i18n/amount-words.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { openVoucher } from '../vouchers/open-voucher.ts'
import type { PrintBuilder, PrintContent } from './print-builder.ts'

type Line = VoucherDetail['lines'][number]

/** Bank, cash and wallet accounts (class 5): what a payment comes out of. */
const isTreasury = (line: Line): boolean => /^5[2357]/.test(line.account)

/** The voucher with every line, who made it and its fingerprint. */
export const printVoucher: PrintBuilder = ({ database, key, language }) => {
  const opened = openVoucher(database, key)
  return opened.ok ? success(voucherSheet(opened.value, language)) : opened
}

function voucherSheet(voucher: VoucherDetail, language: Language): PrintContent {
  const w = printWords(language)
  const totals = sumMinor(voucher.lines.filter(isDebit).map((line) => line.amountXof))
  const credits = sumMinor(voucher.lines.filter((line) => !isDebit(line)).map((line) => -line.amountXof || 0))
  const fields: [string, string][] = [
    [w('voucher.journal'), `${voucher.journal} · ${voucher.journalName[language]}`],
    [w('voucher.date'), formatDate(voucher.date)],
    [w('voucher.label'), voucher.label],
  ]
  if (voucher.number === null) fields.push([w('voucher.state'), w('voucher.draft')])
  if (voucher.valueDate) fields.push([w('voucher.valueDate'), formatDate(voucher.valueDate)])
  if (voucher.corrects) fields.push([w('voucher.corrects'), voucher.corrects.number])
  if (voucher.reason) fields.push([w('voucher.reason'), voucher.reason])
  if (voucher.hash) fields.push([w('voucher.hash'), voucher.hash.slice(0, 32)])
  return {
    title: w('voucher.title'),
    reference: voucher.number ?? w('voucher.draft'),
    fileName: fileNameOf(voucher),
    head: {},
    blocks: [
      { kind: 'fields', fields },
      {
        kind: 'table',
        columns: [
          { label: w('column.account'), widthMm: 38 },
          { label: w('column.label') },
          { label: w('column.grant'), widthMm: 28 },
          { label: w('column.debit', { currency: 'XOF' }), align: 'right', widthMm: 27 },
          { label: w('column.credit', { currency: 'XOF' }), align: 'right', widthMm: 27 },
        ],
        rows: voucher.lines.map((line) => lineRow(line, language)),
        totals: [[w('total'), '', '', formatMoney(totals, 'XOF', language), formatMoney(credits, 'XOF', language)]],
      },
      {
        kind: 'signatures',
        people: [
          { role: w('voucher.prepared'), name: voucher.preparedBy ?? '' },
          { role: w('voucher.approved'), name: voucher.approvedBy ?? '' },
          { role: w('voucher.posted'), name: voucher.postedBy ?? '' },
          { role: w('voucher.visa') },
        ],
      },
    ],
  }
}

/** A line's XOF stands on its own side; a reversal's negative amounts stay on the side that they take back (OHADA). */
function lineRow(line: Line, language: Language): string[] {
  const debit = isDebit(line)
  const amount = formatMoney(debit ? line.amountXof : -line.amountXof, 'XOF', language)
  const foreign =
    line.currency === 'XOF'
      ? ''
      : ` (${formatMoney(line.debitMinor ?? line.creditMinor ?? 0, line.currency, language)} ${line.currency})`
  const party = line.thirdParty === null ? '' : `\n${line.thirdParty}`
  return [
    `${line.account} ${line.accountName[language]}`,
    `${line.label}${foreign}${party}`,
    [line.grant, line.budgetLine].filter((part) => part !== null).join(' / '),
    debit ? amount : '',
    debit ? '' : amount,
  ]
}

const fileNameOf = (voucher: VoucherDetail, prefix = ''): string =>
  `${prefix}${voucher.number ?? `${voucher.journal}-${voucher.date}`}`

/** What leaves (negative) or enters the treasury with a voucher, in the currency of its treasury line; a fault when none moves. */
function treasuryMove(voucher: VoucherDetail): Result<{ line: Line; minor: number }> {
  const lines = voucher.lines.filter(isTreasury)
  const line = lines[0]
  if (!line) return failure(fault('PRINT_NO_TREASURY', undefined, { voucher: voucher.number ?? voucher.label }))
  const minor = lines
    .filter((other) => other.account === line.account)
    .reduce((sum, other) => sum + (other.debitMinor ?? 0) - (other.creditMinor ?? 0), 0)
  return success({ line, minor })
}

const payeeOf = (voucher: VoucherDetail): string =>
  voucher.lines.find((line) => line.thirdParty !== null)?.thirdParty ?? voucher.label

/** What is paid and on which line: the voucher's lines other than its treasury line. */
function spentTable(voucher: VoucherDetail, language: Language): PrintBlock {
  const w = printWords(language)
  const lines = voucher.lines.filter((line) => !isTreasury(line))
  return {
    kind: 'table',
    columns: [
      { label: w('column.account'), widthMm: 22 },
      { label: w('column.label') },
      { label: w('column.line'), widthMm: 34 },
      { label: w('column.document'), widthMm: 30 },
      { label: w('column.amount', { currency: 'XOF' }), align: 'right', widthMm: 30 },
    ],
    rows: lines.map((line) => [
      line.account,
      line.label,
      [line.grant, line.budgetLine].filter((part) => part !== null).join(' / '),
      line.invoice ?? line.documentReference ?? '',
      formatMoney(line.amountXof, 'XOF', language),
    ]),
    totals: [
      [
        '',
        w('total'),
        '',
        '',
        formatMoney(
          lines.reduce((sum, line) => sum + line.amountXof, 0),
          'XOF',
          language,
        ),
      ],
    ],
  }
}

/** The order to pay a voucher: payee, amount in words, budget lines, the four visas, and the stamp that forbids a second funding (spec 04 §2.9). */
export const printPaymentOrder: PrintBuilder = ({ database, key, language }) => {
  const opened = openVoucher(database, key)
  if (!opened.ok) return opened
  const voucher = opened.value
  const move = treasuryMove(voucher)
  if (!move.ok) return move
  const { line, minor } = move.value
  const w = printWords(language)
  const grants = [...new Set(voucher.lines.flatMap(({ grant }) => (grant === null ? [] : [grant])))].join(', ')
  return success({
    title: w('order.title'),
    reference: voucher.number ?? w('voucher.draft'),
    fileName: fileNameOf(voucher, 'OP-'),
    head: {},
    blocks: [
      {
        kind: 'fields',
        fields: [
          [w('order.payee'), payeeOf(voucher)],
          [w('voucher.date'), formatDate(voucher.date)],
          [w('order.account'), `${line.account} ${line.accountName[language]}`],
          [w('order.mode'), [line.paymentMode, line.documentReference].filter(Boolean).join(' ')],
          [w('order.grant'), grants],
          [w('order.amount'), `${formatMoney(Math.abs(minor), line.currency, language)} ${line.currency}`],
        ],
      },
      spentTable(voucher, language),
      { kind: 'paragraph', strong: true, text: w('inWords', { words: amountInWords(Math.abs(minor), line.currency, language) }) },
      {
        kind: 'signatures',
        people: [
          { role: w('sign.requested'), name: voucher.preparedBy ?? '' },
          { role: w('sign.budget') },
          { role: w('sign.authorised'), name: voucher.approvedBy ?? '' },
          { role: w('sign.received') },
        ],
      },
      ...(voucher.state === 'posted' && grants !== ''
        ? [{ kind: 'stamp' as const, text: w('order.stamp', { grant: grants }) }]
        : []),
    ],
  })
}

/** The slip of a cash movement, signed by cashier and payee. Refused for a voucher that moves no treasury account. */
export const printCashSlip: PrintBuilder = ({ database, key, language }) => {
  const opened = openVoucher(database, key)
  if (!opened.ok) return opened
  const voucher = opened.value
  const move = treasuryMove(voucher)
  if (!move.ok) return move
  const { line, minor } = move.value
  const w = printWords(language)
  return success({
    title: w('slip.title'),
    reference: voucher.number ?? w('voucher.draft'),
    fileName: fileNameOf(voucher, 'BC-'),
    head: {},
    blocks: [
      {
        kind: 'fields',
        fields: [
          [w('slip.move'), w(minor < 0 ? 'slip.out' : 'slip.in')],
          [w('voucher.date'), formatDate(voucher.date)],
          [w('order.payee'), payeeOf(voucher)],
          [w('order.amount'), `${formatMoney(Math.abs(minor), line.currency, language)} ${line.currency}`],
        ],
      },
      spentTable(voucher, language),
      { kind: 'paragraph', strong: true, text: w('inWords', { words: amountInWords(Math.abs(minor), line.currency, language) }) },
      {
        kind: 'signatures',
        people: [
          { role: w('slip.cashier') },
          { role: w(minor < 0 ? 'slip.receiver' : 'slip.payer') },
          { role: w('sign.authorised'), name: voucher.approvedBy ?? '' },
        ],
      },
    ],
  })
}

/** The receipt given for money that came in. */
export const printReceipt: PrintBuilder = ({ database, key, language }) => {
  const opened = openVoucher(database, key)
  if (!opened.ok) return opened
  const voucher = opened.value
  const move = treasuryMove(voucher)
  if (!move.ok) return move
  const { line, minor } = move.value
  const w = printWords(language)
  const amount = `${formatMoney(Math.abs(minor), line.currency, language)} ${line.currency}`
  return success({
    title: w('receipt.title'),
    reference: voucher.number ?? w('voucher.draft'),
    fileName: fileNameOf(voucher, 'RECU-'),
    head: {},
    blocks: [
      {
        kind: 'fields',
        columns: 1,
        fields: [
          [w('receipt.of'), payeeOf(voucher)],
          [w('receipt.for'), voucher.label],
          [w('voucher.date'), formatDate(voucher.date)],
          [w('order.mode'), [line.paymentMode, line.documentReference].filter(Boolean).join(' ')],
        ],
      },
      { kind: 'paragraph', text: w('receipt.text', { amount, words: amountInWords(Math.abs(minor), line.currency, language) }) },
      { kind: 'signatures', people: [{ role: w('slip.payer'), name: payeeOf(voucher) }, { role: w('sign.receiver') }] },
    ],
  })
}
