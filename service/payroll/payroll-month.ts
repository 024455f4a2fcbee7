import type { Database } from '../../db/database.ts'
import { listPayrollEntries } from '../../db/queries/payroll-entries.ts'
import { findPayrollMonth } from '../../db/queries/payroll-months.ts'
import type { PayrollMonth } from '../../shared/contract/payroll.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import { originViews } from '../vouchers/origin-views.ts'
import { employeesOf, listEmployees } from './list-employees.ts'
import { netOwed } from './net-pay.ts'
import { payrollChecks } from './payroll-checks.ts'
import { NET_PAYMENT_ROLES, PAYROLL_ROLES, payrollOrigin } from './payroll-origin.ts'
import { planPayslips } from './plan-payslips.ts'
import { readPayslips } from './read-payslips.ts'

/** A month of the payroll as its screen shows it: who is under contract, what was typed, the payslips as computed, vouchers and checks. */
export function payrollMonth(database: Database, month: Month): PayrollMonth {
  const head = findPayrollMonth(database, month)
  const entries = listPayrollEntries(database, month)
  const planned = planPayslips(database, month, head?.payDate ?? lastDay(month))
  const origin = payrollOrigin(month)
  return {
    month,
    payDate: head?.payDate ?? null,
    revision: head?.revision ?? 0,
    computedBy: head?.computedBy ?? null,
    people: employeesOf(listEmployees(database), month).map((person) => ({
      employeeId: person.id,
      number: person.number,
      name: person.name,
      job: person.job,
      entries: entries
        .filter((entry) => entry.employeeId === person.id)
        .map(({ kind, label, amountXof, account }) => ({ kind, label, amountXof, account })),
    })),
    payslips: readPayslips(database, month),
    vouchers: originViews(database, origin, PAYROLL_ROLES),
    payments: originViews(database, origin, NET_PAYMENT_ROLES),
    netUnpaidXof: sumMinor(netOwed(database, month).map((row) => row.xof)),
    checks: head ? payrollChecks(database, month) : [],
    obstacles: planned.ok ? [] : [...planned.faults],
  }
}
