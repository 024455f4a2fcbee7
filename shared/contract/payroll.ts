import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, language, minor, month, query } from './procedure.ts'

const nullable = z.string().nullable()
const name2 = z.object({ fr: z.string(), en: z.string() })

/** A share of somebody's time: a budget line of a grant, or own funds (no grant). The percentages of one date come to 100 exactly. */
const share = z.object({ grant: nullable, budgetLine: nullable, percent: z.string() })

export const allowanceInput = z.object({ label: z.string(), amountXof: minor, taxable: z.boolean(), account: nullable })

export const employeeInput = z.object({
  /** Null makes a new employee. */
  id: z.number().int().nullable(),
  /** The third party's name: it never changes once it is kept. */
  name: z.string(),
  number: z.string(),
  socialNumber: nullable,
  job: z.string(),
  contractFrom: z.string(),
  contractTo: nullable,
  /** Contractual hours a month, in hundredths. */
  monthlyHoursHundredths: z.number().int(),
  riskClass: z.string(),
  bank: nullable,
  bankAccount: nullable,
  mobileOperator: nullable,
  mobileNumber: nullable,
  /** Pay and family from a day on; a set of the same day is replaced. */
  terms: z.object({
    from: z.string(),
    baseXof: minor,
    married: z.boolean(),
    children: z.number().int(),
    disabledChildren: z.number().int(),
    allowances: z.array(allowanceInput).max(20),
  }),
  /** The planned split from a day on; a set of the same day is replaced. */
  plan: z.object({ from: z.string(), shares: z.array(share).max(40) }),
})
export type EmployeeInput = z.infer<typeof employeeInput>

export const employee = employeeInput.omit({ terms: true, plan: true }).extend({
  id: z.number().int(),
  /** Every dated set, oldest first. */
  terms: z.array(employeeInput.shape.terms),
  plans: z.array(employeeInput.shape.plan),
})
export type Employee = z.infer<typeof employee>

const ENTRY_KINDS = ['overtime', 'bonus', 'absence', 'deduction'] as const
/** Typed for one month; an absence and a deduction are typed as positive amounts. A blank account takes the usual one. */
export const payrollEntry = z.object({ kind: z.enum(ENTRY_KINDS), label: z.string(), amountXof: minor, account: nullable })
export type PayrollEntry = z.infer<typeof payrollEntry>

/** A voucher of a payroll record: a draft or a posted one. */
export const originVoucher = z.object({
  key: z.string(),
  number: nullable,
  date: nullable,
  role: z.string(),
  state: z.enum(['draft', 'posted', 'reversed']),
})
export type OriginVoucherView = z.infer<typeof originVoucher>

const payslipLine = z.object({
  kind: z.enum(['gross', 'employee', 'income-tax', 'deduction', 'employer-social', 'employer-tax']),
  code: z.string(),
  label: name2,
  baseXof: minor.nullable(),
  percent: nullable,
  amountXof: minor,
})

export const payslip = z.object({
  employeeId: z.number().int(),
  number: z.string(),
  name: z.string(),
  job: z.string(),
  grossXof: minor,
  employeeContributionsXof: minor,
  incomeTaxXof: minor,
  deductionsXof: minor,
  netXof: minor,
  employerContributionsXof: minor,
  employerTaxesXof: minor,
  /** Gross and the employer's part: what the month costs the funds. */
  costXof: minor,
  splitBy: z.enum(['plan', 'timesheet']),
  lines: z.array(payslipLine),
  shares: z.array(z.object({ grant: nullable, budgetLine: nullable, weight: z.string() })),
  /** How net pay is paid: by the card of the third party. */
  payment: z.object({ mode: z.enum(['bank', 'mobile', 'cash']), holder: nullable, account: nullable }),
})
export type PayslipView = z.infer<typeof payslip>

export const payrollMonth = z.object({
  month,
  /** Null until the month is computed. */
  payDate: nullable,
  revision: z.number().int(),
  computedBy: nullable,
  /** Everyone under contract in the month, with what was typed for it. */
  people: z.array(
    z.object({
      employeeId: z.number().int(),
      number: z.string(),
      name: z.string(),
      job: z.string(),
      entries: z.array(payrollEntry),
    }),
  ),
  payslips: z.array(payslip),
  vouchers: z.array(originVoucher),
  payments: z.array(originVoucher),
  /** What of net pay is not yet in a payment voucher. */
  netUnpaidXof: minor,
  /** Gross ledger = payroll book = returns = bank list (spec 04 §2.8). */
  checks: z.array(
    z.object({ item: z.enum(['gross', 'owed', 'net']), bookXof: minor, ledgerXof: minor, listXof: minor, agrees: z.boolean() }),
  ),
  /** Why it cannot be computed now. */
  obstacles: z.array(faultSchema),
})
export type PayrollMonth = z.infer<typeof payrollMonth>

export const contributionRate = z.object({
  id: z.number().int().nullable(),
  code: z.string(),
  label: name2,
  kind: z.enum(['social', 'tax']),
  returnCode: z.string(),
  riskClass: nullable,
  from: z.string(),
  to: nullable,
  employerPercent: z.string(),
  employeePercent: z.string(),
  floorXof: minor.nullable(),
  ceilingXof: minor.nullable(),
  account: z.string(),
  costAccount: z.string(),
  source: z.string(),
  evidence: nullable,
})
export type ContributionRateView = z.infer<typeof contributionRate>

export const incomeTaxScale = z.object({
  id: z.number().int().nullable(),
  from: z.string(),
  to: nullable,
  marriedPercent: z.string(),
  childPercent: z.string(),
  maximumChildren: z.number().int(),
  disabledChildPercent: z.string(),
  furtherPercent: z.string(),
  account: z.string(),
  returnCode: z.string(),
  bands: z.array(z.object({ upToXof: minor.nullable(), percent: z.string() })).max(20),
  source: z.string(),
  evidence: nullable,
})
export type IncomeTaxScaleView = z.infer<typeof incomeTaxScale>

export const statutoryRule = z.object({
  code: z.string(),
  label: name2,
  authority: z.string(),
  dueDay: z.number().int(),
  frequency: z.enum(['monthly', 'quarterly']),
  source: z.string(),
  evidence: nullable,
})
export type StatutoryRuleView = z.infer<typeof statutoryRule>

export const statutoryReturn = z.object({
  /** "2026-01/INPS". */
  code: z.string(),
  month,
  returnCode: z.string(),
  label: name2,
  authority: z.string(),
  dueDate: z.string(),
  baseXof: minor,
  amountXof: minor,
  paidXof: minor,
  paidOn: nullable,
  state: z.enum(['paid', 'paid-late', 'waiting', 'overdue', 'nil']),
  receiptReference: nullable,
  receiptDate: nullable,
  vouchers: z.array(originVoucher),
})
export type StatutoryReturnView = z.infer<typeof statutoryReturn>

const proposed = z.object({ voucherKey: z.string() })

export const payrollContract = {
  month: query.input(z.object({ month })).output(payrollMonth),
  /** Computes the month (again) and proposes its voucher; once posted, a correction of what differs. */
  compute: command('payroll.compute')
    .input(z.object({ commandId, month, payDate: isoDate }))
    .output(z.object({ payslips: z.number().int(), voucherKey: nullable })),
  /** Replaces what was typed for one person in one month. */
  saveEntries: command('payroll.saveEntries')
    .input(z.object({ commandId, month, employeeId: z.number().int(), entries: z.array(payrollEntry).max(30) }))
    .output(z.object({})),
  employees: query.output(z.array(employee)),
  saveEmployee: command('payroll.saveEmployee')
    .input(z.object({ commandId, employee: employeeInput }))
    .output(z.object({ id: z.number().int() })),
  tables: query.output(
    z.object({ rates: z.array(contributionRate), scales: z.array(incomeTaxScale), rules: z.array(statutoryRule) }),
  ),
  /** Puts the bundled tables of Mali into the ledger, once. */
  adoptTables: command('payroll.saveTables')
    .input(z.object({ commandId }))
    .output(z.object({ rates: z.number().int() })),
  /** A new dated rate ends the one before it; one that no computed month rests on may be corrected in place. */
  saveRate: command('payroll.saveTables')
    .input(z.object({ commandId, rate: contributionRate }))
    .output(z.object({})),
  saveScale: command('payroll.saveTables')
    .input(z.object({ commandId, scale: incomeTaxScale }))
    .output(z.object({})),
  saveRule: command('payroll.saveTables')
    .input(z.object({ commandId, rule: statutoryRule }))
    .output(z.object({})),
  returns: query.input(z.object({ from: month, to: month })).output(z.array(statutoryReturn)),
  /** The voucher that pays what a return still owes. */
  proposeReturnPayment: command('payroll.propose')
    .input(z.object({ commandId, code: z.string(), journal: z.string(), date: isoDate }))
    .output(proposed),
  recordReceipt: command('payroll.recordReceipt')
    .input(z.object({ commandId, code: z.string(), reference: z.string(), date: isoDate }))
    .output(z.object({})),
  /** The voucher that pays the net of everyone paid this way. */
  proposeNetPayment: command('payroll.propose')
    .input(z.object({ commandId, month, mode: z.enum(['bank', 'mobile', 'cash']), journal: z.string(), date: isoDate }))
    .output(proposed),
  /** The list for the bank or the operator as CSV; `reports.download` hands it over. */
  exportPaymentList: query
    .input(z.object({ month, mode: z.enum(['bank', 'mobile', 'cash']), language }))
    .output(z.object({ exportId: z.string(), fileName: z.string() })),
}
