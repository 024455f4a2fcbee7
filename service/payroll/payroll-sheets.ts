import { findPayrollMonth } from '../../db/queries/payroll-months.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import type { PayslipView } from '../../shared/contract/payroll.ts'
import { formatDate, formatDecimalText, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { listEmployees } from './list-employees.ts'
import { readPayslips } from './read-payslips.ts'
import { statutoryReturns } from './statutory-returns.ts'

const francs = (xof: number, language: Language): string => formatMoney(xof, FUNCTIONAL_CURRENCY, language)

/** One payslip: `key` is "<month>/<employee id>". */
export const printPayslip: PrintBuilder = ({ database, key, language }) => {
  const [month = '', id = ''] = key.split('/')
  const slip = readPayslips(database, month).find((candidate) => String(candidate.employeeId) === id)
  const head = findPayrollMonth(database, month)
  const person = listEmployees(database).find((candidate) => String(candidate.id) === id)
  if (!slip || !head || !person) return failure(fault('PAYROLL_NOT_COMPUTED', undefined, { month, count: 1 }))
  const w = printWords(language)
  const held = [slip.payment.holder, slip.payment.account].filter((part) => part !== null).join(' ')
  return success({
    title: w('payslip.title'),
    reference: `${formatMonth(month, language)} · ${slip.number}`,
    fileName: `bulletin-${month}-${slip.number}`,
    blocks: [
      {
        kind: 'fields',
        columns: 2,
        fields: [
          [w('payslip.employee'), slip.name],
          [w('payslip.number'), slip.number],
          [w('payslip.job'), slip.job],
          [w('payslip.social'), person.socialNumber ?? '–'],
          [w('payslip.contract'), formatDate(person.contractFrom)],
          [w('payslip.hours'), formatDecimalText(minorToDecimalText(person.monthlyHoursHundredths, 'EUR'), language)],
          [w('payslip.payDate'), formatDate(head.payDate)],
          [w('payslip.payment'), [w(`mode.${slip.payment.mode}`), held].filter((part) => part !== '').join(' · ')],
        ],
      },
      payslipTable(slip, language),
      { kind: 'paragraph', strong: true, text: `${w('payslip.net')} : ${francs(slip.netXof, language)} XOF` },
      { kind: 'paragraph', text: `${w('payslip.split')} : ${splitText(slip, language)}. ${w('payslip.rounding')}` },
      { kind: 'signatures', people: [{ role: w('sign.employee'), name: slip.name }, { role: w('sign.director') }] },
    ],
  })
}

function payslipTable(slip: PayslipView, language: Language): PrintBlock {
  const w = printWords(language)
  const employer = slip.employerContributionsXof + slip.employerTaxesXof
  const kept = slip.employeeContributionsXof + slip.incomeTaxXof + slip.deductionsXof
  return {
    kind: 'table',
    columns: [
      { label: w('payslip.line') },
      { label: w('payslip.base'), align: 'right', widthMm: 25 },
      { label: w('payslip.rate'), align: 'right', widthMm: 16 },
      { label: w('payslip.gain'), align: 'right', widthMm: 25 },
      { label: w('payslip.kept'), align: 'right', widthMm: 26 },
      { label: w('payslip.employer'), align: 'right', widthMm: 32 },
    ],
    rows: slip.lines.map((line) => {
      const amount = francs(line.amountXof, language)
      const employed = line.kind === 'employer-social' || line.kind === 'employer-tax'
      return [
        line.label[language],
        line.baseXof === null ? '' : francs(line.baseXof, language),
        line.percent === null ? '' : formatDecimalText(line.percent, language),
        line.kind === 'gross' ? amount : '',
        line.kind === 'gross' || employed ? '' : amount,
        employed ? amount : '',
      ]
    }),
    totals: [
      [w('payslip.gross'), '', '', francs(slip.grossXof, language), francs(kept, language), francs(employer, language)],
      [w('payslip.cost'), '', '', '', '', francs(slip.costXof, language)],
    ],
  }
}

function splitText(slip: PayslipView, language: Language): string {
  const own = printWords(language)('payslip.ownFunds')
  const unit = slip.splitBy === 'plan' ? ' %' : ' h'
  return slip.shares
    .map(({ grant, budgetLine, weight }) => {
      const place = [grant ?? own, budgetLine].filter((part) => part !== null).join(' ')
      const size = slip.splitBy === 'plan' ? weight : minorToDecimalText(Number(weight), 'EUR')
      return `${place} ${formatDecimalText(size, language)}${unit}`
    })
    .join(', ')
}

/** Everyone of a month on one sheet, with room to sign: `key` is the month. */
export const printPayrollBook: PrintBuilder = ({ database, key, language }) => {
  const head = findPayrollMonth(database, key)
  const slips = readPayslips(database, key)
  if (!head) return failure(fault('PAYROLL_NOT_COMPUTED', undefined, { month: key, count: slips.length }))
  const w = printWords(language)
  const FIGURES = [
    ['book.gross', (slip: PayslipView) => slip.grossXof],
    ['book.employee', (slip: PayslipView) => slip.employeeContributionsXof],
    ['book.tax', (slip: PayslipView) => slip.incomeTaxXof],
    ['book.deductions', (slip: PayslipView) => slip.deductionsXof],
    ['book.net', (slip: PayslipView) => slip.netXof],
    ['book.employer', (slip: PayslipView) => slip.employerContributionsXof + slip.employerTaxesXof],
    ['book.cost', (slip: PayslipView) => slip.costXof],
  ] as const
  return success({
    title: w('book.title'),
    reference: formatMonth(key, language),
    fileName: `livre-de-paie-${key}`,
    orientation: 'landscape',
    blocks: [
      { kind: 'fields', fields: [[w('payslip.payDate'), formatDate(head.payDate)]] },
      {
        kind: 'table',
        columns: [
          { label: w('payslip.number'), widthMm: 20 },
          { label: w('book.name') },
          ...FIGURES.map(([label]) => ({ label: w(label), align: 'right' as const, widthMm: 25 })),
          { label: w('book.signature'), widthMm: 30 },
        ],
        rows: slips.map((slip) => [
          slip.number,
          `${slip.name}\n${slip.job}`,
          ...FIGURES.map(([, of]) => francs(of(slip), language)),
          '',
        ]),
        totals: [['', w('total'), ...FIGURES.map(([, of]) => francs(sumMinor(slips.map(of)), language)), '']],
      },
      { kind: 'paragraph', text: w('payslip.rounding') },
      { kind: 'signatures', people: [{ role: w('sign.prepared'), name: head.computedBy }, { role: w('sign.director') }] },
    ],
  })
}

/** What a month owes to whom, with what was paid: `key` is the month. */
export const printStatutoryReturns: PrintBuilder = ({ database, key, language }) => {
  const returns = statutoryReturns(database, key, key, key)
  if (returns.length === 0) return failure(fault('PAYROLL_NOT_COMPUTED', undefined, { month: key, count: 0 }))
  const w = printWords(language)
  const sum = (of: (row: (typeof returns)[number]) => number): string => francs(sumMinor(returns.map(of)), language)
  return success({
    title: w('returns.title'),
    reference: formatMonth(key, language),
    fileName: `declarations-${key}`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: [
          { label: w('returns.return') },
          { label: w('returns.authority'), widthMm: 45 },
          { label: w('returns.due'), widthMm: 24 },
          { label: w('returns.base'), align: 'right', widthMm: 30 },
          { label: w('returns.amount'), align: 'right', widthMm: 30 },
          { label: w('returns.paid'), align: 'right', widthMm: 30 },
          { label: w('returns.receipt'), widthMm: 45 },
        ],
        rows: returns.map((row) => [
          row.label[language],
          row.authority,
          formatDate(row.dueDate),
          francs(row.baseXof, language),
          francs(row.amountXof, language),
          francs(row.paidXof, language),
          row.receiptReference === null ? '' : `${row.receiptReference} ${formatDate(row.receiptDate ?? '')}`,
        ]),
        totals: [[w('total'), '', '', '', sum((row) => row.amountXof), sum((row) => row.paidXof), '']],
      },
      { kind: 'signatures', people: [{ role: w('sign.prepared') }, { role: w('sign.director') }] },
    ],
  })
}

/** The list that goes to the bank or the operator: `key` is "<month>/<mode>". */
export const printPaymentList: PrintBuilder = ({ database, key, language }) => {
  const [month = '', mode = ''] = key.split('/')
  const slips = readPayslips(database, month).filter((slip) => slip.payment.mode === mode)
  const [first] = slips
  if (!first) return failure(fault('PAYMENT_LIST_EMPTY', undefined, { month }))
  const w = printWords(language)
  return success({
    title: w('list.title'),
    reference: `${formatMonth(month, language)} · ${w(`mode.${first.payment.mode}`)}`,
    fileName: `paie-${month}-${mode}`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { label: w('payslip.number'), widthMm: 22 },
          { label: w('payslip.employee') },
          { label: w('list.holder'), widthMm: 38 },
          { label: w('list.account'), widthMm: 45 },
          { label: w('book.net'), align: 'right', widthMm: 28 },
        ],
        rows: slips.map((slip) => [
          slip.number,
          slip.name,
          slip.payment.holder ?? '',
          slip.payment.account ?? '',
          francs(slip.netXof, language),
        ]),
        totals: [[w('total'), '', '', '', francs(sumMinor(slips.map((slip) => slip.netXof)), language)]],
      },
      { kind: 'signatures', people: [{ role: w('sign.prepared') }, { role: w('sign.director') }] },
    ],
  })
}
