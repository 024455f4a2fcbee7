import { expect, test } from 'vitest'
import { linesOfVoucher } from '../../../db/queries/voucher-lines.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { payrollClosingFacts } from '../../../service/payroll/closing-facts.ts'
import { computeMonth } from '../../../service/payroll/compute-month.ts'
import { listEmployees } from '../../../service/payroll/list-employees.ts'
import { paymentListCsv } from '../../../service/payroll/payment-list.ts'
import { payrollMonth } from '../../../service/payroll/payroll-month.ts'
import { payrollTables } from '../../../service/payroll/payroll-tables.ts'
import { proposeNetPayment, proposeReturnPayment } from '../../../service/payroll/propose-payments.ts'
import { recordReceipt } from '../../../service/payroll/record-receipt.ts'
import { saveEmployee } from '../../../service/payroll/save-employee.ts'
import { saveEntries } from '../../../service/payroll/save-entries.ts'
import { saveRate } from '../../../service/payroll/save-rate.ts'
import { statutoryReturns } from '../../../service/payroll/statutory-returns.ts'
import { PRINT_BUILDERS } from '../../../service/prints/print-builders.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { payrollBooks, postAll, staffMember } from '../../helpers/payroll-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const MONTH = '2020-01'
const compute = (books: TemporaryLedger, payDate = '2020-01-30', month = MONTH) =>
  books.command('payroll.compute', (work) => computeMonth(work, books.surroundings, { month, payDate }))
const months = (books: TemporaryLedger) => payrollMonth(books.database, MONTH)
const fact = (books: TemporaryLedger, today: string) => payrollClosingFacts(books.database, MONTH, today)[0]
const codes = (result: { ok: boolean; faults?: readonly { code: string }[] }) => result.faults?.map((fault) => fault.code)

test('a month is computed, posted and paid, and the four figures agree', () => {
  const books = payrollBooks()
  expect(fact(books, '2020-01-31')).toMatchObject({ item: 11, state: 'no', evidence: [{ code: 'PAYROLL_NOT_COMPUTED' }] })
  expectSuccess(compute(books))
  expect(months(books).checks.map((check) => check.agrees)).toEqual([false, false, false])
  expect(fact(books, '2020-01-31')).toMatchObject({
    state: 'no',
    evidence: [{ code: 'PAYROLL_NOT_POSTED' }, {}, {}, {}, {}, {}, {}],
  })
  postAll(books)
  const { checks, vouchers, netUnpaidXof, payslips } = months(books)
  expect(checks.every((check) => check.agrees)).toBe(true)
  expect(vouchers).toMatchObject([{ role: 'payroll', state: 'posted', number: 'AMSS-PA-2020-000001', date: '2020-01-30' }])
  expect(netUnpaidXof).toBe(payslips[0]?.netXof)
  expect(fact(books, '2020-02-01')).toMatchObject({ state: 'waiting' })
  expect(fact(books, '2020-02-16')).toMatchObject({ state: 'no' })
  const input = { month: MONTH, mode: 'bank', journal: 'BQ1', date: '2020-01-31' } as const
  expectSuccess(books.command('payroll.propose', (work) => proposeNetPayment(work, books.surroundings, input)))
  postAll(books)
  expect(months(books).netUnpaidXof).toBe(0)
  expect(codes(books.command('payroll.propose', (work) => proposeNetPayment(work, books.surroundings, input)))).toEqual([
    'NET_PAY_NOTHING',
  ])
  expect(verifyRegisters(books.database).filter((fault) => !/partner|donor/.test(String(fault.details?.subject)))).toEqual([])
})

test('each return is paid by its own voucher, fund by fund, and its receipt recorded after', () => {
  const books = payrollBooks()
  expectSuccess(compute(books))
  const pay = (code: string) =>
    books.command('payroll.propose', (work) =>
      proposeReturnPayment(work, books.surroundings, { code, journal: 'BQ1', date: '2020-02-14' }),
    )
  expect(codes(pay(`${MONTH}/INPS`))).toEqual(['RETURN_NOT_POSTED'])
  postAll(books)
  const returns = statutoryReturns(books.database, MONTH, MONTH, '2020-02-01')
  expect(returns.map((row) => [row.returnCode, row.baseXof, row.amountXof, row.dueDate, row.state])).toEqual([
    ['AMO', 300_000, 19_680, '2020-02-15', 'waiting'],
    ['ANPE', 300_000, 3_000, '2020-02-15', 'waiting'],
    ['CFE', 300_000, 10_500, '2020-02-15', 'waiting'],
    ['INPS', 300_000, 54_000, '2020-02-15', 'waiting'],
    ['ITS', 280_020, months(books).payslips[0]?.incomeTaxXof, '2020-02-15', 'waiting'],
    ['TL', 300_000, 3_000, '2020-02-15', 'waiting'],
  ])
  const receipt = { code: `${MONTH}/INPS`, reference: 'Q-77', date: '2020-02-14' }
  expect(codes(books.command('payroll.recordReceipt', (work) => recordReceipt(work, receipt)))).toEqual([
    'RECEIPT_BEFORE_PAYMENT',
  ])
  for (const row of returns) expectSuccess(pay(row.code))
  postAll(books)
  const paid = statutoryReturns(books.database, MONTH, MONTH, '2020-03-01')
  expect(paid.map((row) => row.state)).toEqual(['paid', 'paid', 'paid', 'paid', 'paid', 'paid'])
  expectSuccess(books.command('payroll.recordReceipt', (work) => recordReceipt(work, receipt)))
  expect(statutoryReturns(books.database, MONTH, MONTH, '2020-03-01')[3]).toMatchObject({ receiptReference: 'Q-77' })
  expect(codes(pay(`${MONTH}/INPS`))).toEqual(['RETURN_PAID'])
  expect(fact(books, '2020-03-01')).toMatchObject({ state: 'yes' })
  const inps = paid.find((row) => row.returnCode === 'INPS')?.vouchers[0]
  const lines = linesOfVoucher(books.database, Number(inps?.key.slice(7)))
  expect(lines.map((line) => [line.account, line.grantCode, line.side * line.amountXof])).toEqual([
    ['4311', null, 12_000],
    ['4311', 'G1', 12_000],
    ['4312', null, 1_500],
    ['4312', 'G1', 1_500],
    ['4321', null, 13_500],
    ['4321', 'G1', 13_500],
    ['5211', null, -27_000],
    ['5211', 'G1', -27_000],
  ])
})

test('computing again replaces the proposal; after posting it proposes a correction of what differs', () => {
  const books = payrollBooks()
  const [person] = listEmployees(books.database)
  const bonus = { kind: 'bonus', label: 'Prime', amountXof: 25_000, account: null } as const
  const first = expectSuccess(compute(books))
  const input = { month: MONTH, employeeId: person?.id ?? 0, entries: [bonus] }
  expectSuccess(books.command('payroll.saveEntries', (work) => saveEntries(work, input)))
  expect(months(books).payslips[0]?.grossXof).toBe(300_000)
  const second = expectSuccess(compute(books))
  expect(second.voucherKey).not.toBe(first.voucherKey)
  expect(months(books).vouchers.map((voucher) => voucher.key)).toEqual([second.voucherKey])
  expect(months(books).payslips[0]).toMatchObject({ grossXof: 325_000 })
  postAll(books)
  expect(expectSuccess(compute(books)).voucherKey).toBeNull()
  expectSuccess(books.command('payroll.saveEntries', (work) => saveEntries(work, { ...input, entries: [] })))
  expectSuccess(compute(books))
  expect(months(books).vouchers).toMatchObject([{ state: 'posted' }, { role: 'payroll-correction', state: 'draft' }])
  expect(months(books).checks[0]?.agrees).toBe(false)
  postAll(books)
  expect(months(books).checks.every((check) => check.agrees)).toBe(true)
})

test('a month computed stays as computed when a rate changes, and a rate in use cannot be rewritten', () => {
  const books = payrollBooks()
  expectSuccess(compute(books))
  const rate = payrollTables(books.database).rates.find((row) => row.code === 'CFE')
  if (!rate) throw new Error('no CFE')
  const save = (more: Partial<typeof rate>) =>
    books.command('payroll.saveTables', (work) => saveRate(work, { ...rate, employerPercent: '5', ...more }))
  expect(codes(save({}))).toEqual(['RATE_IN_USE'])
  expect(codes(save({ id: null }))).toEqual(['RATE_DATED_TWICE'])
  expect(codes(save({ id: null, from: '2020-02-01', source: ' ', employerPercent: '101', account: '44' }))).toEqual([
    'VALUE_MISSING',
    'PERCENT_INVALID',
    'ACCOUNT_NOT_POSTABLE',
  ])
  expectSuccess(save({ id: null, from: '2020-02-01' }))
  expect(months(books).payslips[0]?.employerTaxesXof).toBe(13_500)
  expect(payrollTables(books.database).rates.filter((row) => row.code === 'CFE')).toMatchObject([
    { to: '2020-01-31' },
    { to: null, employerPercent: '5' },
  ])
  expectSuccess(compute(books, '2020-02-28', '2020-02'))
  expect(payrollMonth(books.database, '2020-02').payslips[0]?.employerTaxesXof).toBe(18_000)
})

test('a number changes until a payslip or a timesheet bears it, and the chain holds', () => {
  const books = payrollBooks()
  const [first] = listEmployees(books.database)
  const { terms, plans, ...person } = first ?? expect.fail('somebody is employed')
  const save = (number: string) =>
    books.command('payroll.saveEmployee', (work) =>
      saveEmployee(work, { ...person, number, terms: terms[0] ?? expect.fail(), plan: plans[0] ?? expect.fail() }),
    )
  expectSuccess(save('E-100'))
  expectSuccess(compute(books))
  expect(codes(save('E-101'))).toEqual(['EMPLOYEE_NUMBER_KEPT'])
  expectSuccess(save('E-100'))
  expect(verifyRegisters(books.database)).toEqual([])
})

test('what an employee’s record refuses is said all at once', () => {
  const books = payrollBooks()
  const again = staffMember({
    name: 'Autre',
    riskClass: '9',
    contractTo: '2017-01-01',
    plan: { from: '2018-01-01', shares: [{ grant: 'G1', budgetLine: 'Z9', percent: '99.99' }] },
  })
  const refused = books.command('payroll.saveEmployee', (work) => saveEmployee(work, again))
  expect(codes(refused)).toEqual([
    'EMPLOYEE_NUMBER_TAKEN',
    'EMPLOYEE_CONTRACT_DATES',
    'RISK_CLASS_UNKNOWN',
    'BUDGET_LINE_UNKNOWN',
    'SHARES_NOT_WHOLE',
  ])
  expect(codes(compute(books, '2020-04-01'))).toEqual(['PAYROLL_PAY_DATE'])
  expect(codes(compute(books, '2016-01-31', '2016-01'))).toEqual(['PAYROLL_NO_EMPLOYEE', 'PAYROLL_NO_TABLE'])
})

test('sheets, reports and the payment list show the month as computed', () => {
  const books = payrollBooks()
  expectSuccess(compute(books))
  const id = months(books).payslips[0]?.employeeId ?? 0
  for (const [print, key] of [
    ['payslip', `${MONTH}/${id}`],
    ['payroll-book', MONTH],
    ['statutory-returns', MONTH],
    ['payment-list', `${MONTH}/bank`],
  ] as const)
    for (const language of ['fr', 'en'] as const)
      expect(expectSuccess(PRINT_BUILDERS[print]({ database: books.database, key, language })).blocks.length).toBeGreaterThan(1)
  const book = expectSuccess(machineReport(books.database, 'payroll', { period: MONTH }, 'fr'))
  expect(book.totals?.slice(4)).toEqual([300_000, 19_980, 54_310, 0, 225_710, 56_700, 13_500, 370_200])
  const returns = expectSuccess(machineReport(books.database, 'statutory-returns', {}, 'fr'))
  expect(returns.rowCount).toBe(6)
  const list = new TextDecoder().decode(expectSuccess(paymentListCsv(books.database, MONTH, 'bank')).bytes)
  expect(list).toContain('E01,Aminata Traoré,BDM,ML0160123,225710,2020-01 E01')
  expect(codes(paymentListCsv(books.database, MONTH, 'cash'))).toEqual(['PAYMENT_LIST_EMPTY'])
})
