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
    socialNumber: row.socialNumber,
    job: row.job,
    contractFrom: row.contractFrom,
    contractTo: row.contractTo,
    monthlyHoursHundredths: row.monthlyHoursHundredths,
    riskClass: row.riskClass,
    bank: row.bank,
    bankAccount: row.bankAccount,
    mobileOperator: row.mobileOperator,
    mobileNumber: row.mobileNumber,
    terms: terms
      .filter((term) => term.employeeId === row.id)
      .map((term) => ({
        from: term.validFrom,
        baseXof: term.baseXof,
        married: term.married === 1,
        children: term.children,
        disabledChildren: term.disabledChildren,
        allowances: allowances
          .filter((allowance) => allowance.employeeId === row.id && allowance.validFrom === term.validFrom)
          .map(({ label, amountXof, taxable, account }) => ({ label, amountXof, taxable: taxable === 1, account })),
      })),
    plans: plansOf(shares.filter((share) => share.employeeId === row.id)),
  }))
}

function plansOf(shares: ReturnType<typeof listEmployeeShares>): Employee['plans'] {
  const plans = new Map<string, Employee['plans'][number]['shares']>()
  for (const share of shares) {
    const plan = plans.get(share.validFrom) ?? []
    plan.push({ grant: share.grantCode, budgetLine: share.budgetLine, percent: share.percent })
    plans.set(share.validFrom, plan)
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
