import type { Database } from '../../db/database.ts'
import { listPayrollEntries } from '../../db/queries/payroll-entries.ts'
import { type PayrollTable, tableOn } from '../../domain/payroll/payroll-table.ts'
import type { PayShare } from '../../domain/payroll/payroll-voucher.ts'
import { computePayslip, type Payslip } from '../../domain/payroll/payslip.ts'
import type { Employee } from '../../shared/contract/payroll.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import { signedShares } from '../shared-costs/signed-shares.ts'
import { employeesOf, inForce, listEmployees } from './list-employees.ts'
import { payrollTables, ruleRate, ruleScale } from './payroll-tables.ts'

export interface PlannedPayslip {
  readonly person: Employee
  readonly payslip: Payslip
  readonly shares: readonly PayShare[]
  readonly splitBy: 'plan' | 'timesheet'
}

/**
 * Computes everyone's payslip for a month by the table in force on the pay day. A person's pay is split by the signed timesheet of the
 * month, else by the plan in force on its last day (spec 04 §2.3). Refused, all at once: nobody under contract, no table on that day,
 * pay or plan missing, and what a payslip refuses.
 */
export function planPayslips(database: Database, month: Month, payDate: LocalDate): Result<PlannedPayslip[]> {
  const people = employeesOf(listEmployees(database), month)
  const faults: Fault[] = []
  if (people.length === 0) faults.push(fault('PAYROLL_NO_EMPLOYEE', undefined, { month }))
  if (payDate < firstDay(month) || payDate > lastDay(addMonths(month, 1)))
    faults.push(fault('PAYROLL_PAY_DATE', { kind: 'field', path: 'payDate' }, { month, date: payDate }))
  const { rates, scales } = payrollTables(database)
  const table = tableOn(rates.map(ruleRate), scales.map(ruleScale), payDate)
  if (!table) return failure(...faults, fault('PAYROLL_NO_TABLE', undefined, { date: payDate }))
  const entries = listPayrollEntries(database, month)
  const planned: PlannedPayslip[] = []
  for (const person of people) {
    const own = entries.filter((entry) => entry.employeeId === person.id)
    const slip = payslipOf(person, month, table, own)
    const split = splitOf(database, person, month)
    if (!slip.ok) faults.push(...slip.faults)
    if (!split) faults.push(fault('PAYROLL_NO_PLAN', undefined, { name: person.name }))
    if (slip.ok && split) planned.push({ person, payslip: slip.value, ...split })
  }
  return faults.length > 0 ? failure(...faults) : success(planned)
}

function payslipOf(
  person: Employee,
  month: Month,
  table: PayrollTable,
  entries: ReturnType<typeof listPayrollEntries>,
): Result<Payslip> {
  const terms = inForce(person.terms, lastDay(month))
  if (!terms) return failure(fault('PAYROLL_NO_TERMS', undefined, { name: person.name, month }))
  return computePayslip(
    {
      name: person.name,
      baseXof: terms.baseXof,
      allowances: terms.allowances.map((allowance) => ({ ...allowance, account: allowance.account ?? '' })),
      entries: entries.map(({ kind, label, amountXof, account }) => ({ kind, label, amountXof, account })),
      family: terms,
      riskClass: person.riskClass,
    },
    table,
  )
}

function splitOf(database: Database, person: Employee, month: Month): Pick<PlannedPayslip, 'shares' | 'splitBy'> | undefined {
  const signed = signedShares(database, person.id, month)
  if (signed.length > 0) return { shares: signed, splitBy: 'timesheet' }
  const plan = inForce(person.plans, lastDay(month))
  if (!plan) return undefined
  return {
    shares: plan.shares.map(({ grant, budgetLine, percent }) => ({ grant, budgetLine, weight: percent })),
    splitBy: 'plan',
  }
}
