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
    ...row,
    terms: terms
      .filter((term) => term.employeeId === row.id)
      .map(({ employeeId, ...term }) => ({
        ...term,
        married: term.married === 1,
        allowances: allowances
          .filter((allowance) => allowance.employeeId === employeeId && allowance.validFrom === term.from)
          .map(({ label, amountXof, taxable, account }) => ({ label, amountXof, taxable: taxable === 1, account })),
      })),
    plans: plansOf(shares.filter((share) => share.employeeId === row.id)),
  }))
}

function plansOf(shares: ReturnType<typeof listEmployeeShares>): Employee['plans'] {
  const plans = new Map<string, Employee['plans'][number]['shares']>()
  for (const { from, employeeId, ...share } of shares) {
    const plan = plans.get(from) ?? []
    plan.push(share)
    plans.set(from, plan)
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
