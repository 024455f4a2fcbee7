import type { Database } from '../../db/database.ts'
import { listPayrollMonths } from '../../db/queries/payroll-months.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularCell, TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { firstDay, lastDay, monthOf } from '../../shared/time/period.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { readPayslips } from './read-payslips.ts'
import { statutoryReturns } from './statutory-returns.ts'

const money = (key: Parameters<typeof tabularColumn>[0]) => tabularColumn(key, 'money', FUNCTIONAL_CURRENCY)

const PAYROLL_COLUMNS = [
  tabularColumn('month', 'text'),
  tabularColumn('employee_no', 'text'),
  tabularColumn('name', 'text'),
  tabularColumn('job', 'text'),
  money('gross_pay'),
  money('employee_contributions'),
  money('income_tax'),
  money('deductions'),
  money('net_pay'),
  money('employer_contributions'),
  money('employer_taxes'),
  money('staff_cost'),
] as const

/** Report `payroll`: the payroll book, a row for each payslip of the months computed in the scope, in francs. */
export function payrollReport(database: Database, scope: ReportScope): TabularReport {
  const months = monthsIn(database, scope)
  const rows = months.flatMap((month) =>
    readPayslips(database, month).map(
      (slip): TabularRow => [
        month,
        slip.number,
        slip.name,
        slip.job,
        slip.grossXof,
        slip.employeeContributionsXof,
        slip.incomeTaxXof,
        slip.deductionsXof,
        slip.netXof,
        slip.employerContributionsXof,
        slip.employerTaxesXof,
        slip.costXof,
      ],
    ),
  )
  const totals = PAYROLL_COLUMNS.map((column, index) => (column.kind === 'money' ? columnSum(rows, index) : null))
  return { name: 'payroll', columns: PAYROLL_COLUMNS, rows, rowCount: rows.length, totals, ...provisional(database, months) }
}

const RETURN_COLUMNS = [
  tabularColumn('month', 'text'),
  tabularColumn('statutory_return', 'text'),
  tabularColumn('authority', 'text'),
  tabularColumn('due_date', 'date'),
  money('contribution_base'),
  money('amount_due'),
  money('amount_paid'),
  tabularColumn('paid_on', 'date'),
  tabularColumn('status', 'text'),
  tabularColumn('receipt', 'text'),
] as const

/**
 * Report `statutory-returns`: what each month owes to whom by which day, and what was paid, in francs. It does not depend on the day it
 * is asked: what is not paid is not paid, late or not yet due.
 */
export function statutoryReturnsReport(database: Database, scope: ReportScope, language: Language): TabularReport {
  const months = monthsIn(database, scope)
  const first = months[0]
  const last = months.at(-1)
  const returns = first === undefined || last === undefined ? [] : statutoryReturns(database, first, last, first)
  const rows = returns.map(
    (row): TabularRow => [
      row.month,
      row.label[language],
      row.authority,
      row.dueDate,
      row.baseXof,
      row.amountXof,
      row.paidXof,
      row.paidOn,
      reportWord(`return.${row.state}`)[language],
      row.receiptReference,
    ],
  )
  const totals: TabularCell[] = RETURN_COLUMNS.map((column, index) =>
    column.key === 'amount_due' || column.key === 'amount_paid' ? columnSum(rows, index) : null,
  )
  return {
    name: 'statutory-returns',
    columns: RETURN_COLUMNS,
    rows,
    rowCount: rows.length,
    totals,
    ...provisional(database, months),
  }
}

const columnSum = (rows: readonly TabularRow[], index: number): number => sumMinor(rows.map((row) => Number(row[index] ?? 0)))

const monthsIn = (database: Database, { from, to }: ReportScope): string[] =>
  listPayrollMonths(database)
    .map((row) => row.month)
    .filter((month) => (from === null || month >= monthOf(from)) && (to === null || month <= monthOf(to)))

function provisional(database: Database, months: readonly string[]): Pick<TabularReport, 'openMonths' | 'warnings'> {
  const first = months[0]
  const last = months.at(-1)
  const open = first === undefined || last === undefined ? [] : openMonthsBetween(database, firstDay(first), lastDay(last))
  return { openMonths: open, warnings: [] }
}
