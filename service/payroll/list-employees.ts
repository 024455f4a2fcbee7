import type { Database } from '../../db/database.ts'
import {
  listEmployeeAllowances,
  listEmployeeRows,
  listEmployeeShares,
  listEmployeeTerms,
} from '../../db/queries/payroll-employees.ts'
import type { Employee } from '../../shared/contract/payroll.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'

/** Everyone in the register of staff, by number, with every dated set of pay and of the planned split. */
export function listEmployees(database: Database): Employee[] {
  const terms = listEmployeeTerms(database)
  const allowances = listEmployeeAllowances(database)
  const shares = listEmployeeShares(database)
  return listEmployeeRows(database).map((row) => ({
    id: row.id,
    name: row.name,
    number: row.number,
    socialNumber: row.social_number,
    job: row.job,
    contractFrom: row.contract_from,
    contractTo: row.contract_to,
    monthlyHoursHundredths: row.monthly_hours_hundredths,
    riskClass: row.risk_class,
    bank: row.bank,
    bankAccount: row.bank_account,
    mobileOperator: row.mobile_operator,
    mobileNumber: row.mobile_number,
    terms: terms
      .filter((term) => term.employee_id === row.id)
      .map((term) => ({
        from: term.valid_from,
        baseXof: term.base_xof,
        married: term.married === 1,
        children: term.children,
        disabledChildren: term.disabled_children,
        allowances: allowances
          .filter((allowance) => allowance.employee_id === row.id && allowance.valid_from === term.valid_from)
          .map(({ label, amount_xof, taxable, account }) => ({ label, amountXof: amount_xof, taxable: taxable === 1, account })),
      })),
    plans: plansOf(shares.filter((share) => share.employee_id === row.id)),
  }))
}

function plansOf(shares: ReturnType<typeof listEmployeeShares>): Employee['plans'] {
  const plans = new Map<string, Employee['plans'][number]['shares']>()
  for (const share of shares) {
    const plan = plans.get(share.valid_from) ?? []
    plan.push({ grant: share.grant_code, budgetLine: share.budget_line, percent: share.percent })
    plans.set(share.valid_from, plan)
  }
  return [...plans].map(([from, each]) => ({ from, shares: each }))
}

/** Those under contract on at least one day of the month. */
export const employeesOf = (employees: readonly Employee[], month: Month): Employee[] =>
  employees.filter(
    (person) => person.contractFrom <= lastDay(month) && (person.contractTo === null || person.contractTo >= firstDay(month)),
  )

/** The latest of dated sets that has begun by a day. */
export const inForce = <Dated extends { readonly from: string }>(sets: readonly Dated[], day: string): Dated | undefined =>
  sets.filter((set) => set.from <= day).at(-1)
