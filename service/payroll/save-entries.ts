import { listAccounts } from '../../db/queries/masters.ts'
import { savePayrollEntries } from '../../db/queries/payroll-entries.ts'
import { ENTRY_ACCOUNTS } from '../../domain/payroll/pay-accounts.ts'
import type { PayrollEntry } from '../../shared/contract/payroll.ts'
import { MAX_LINE_MINOR } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { employeesOf, listEmployees } from './list-employees.ts'

/**
 * Replaces what was typed for one person in a month: overtime, bonuses, absences, deductions, each a positive amount of francs. The month
 * must be computed again to count them. Refused: somebody not under contract in the month, an amount of nothing, an unknown account.
 */
export function saveEntries(
  work: Work,
  input: { readonly month: Month; readonly employeeId: number; readonly entries: readonly PayrollEntry[] },
): Result<Record<string, never>> {
  const faults: Fault[] = []
  if (!employeesOf(listEmployees(work.database), input.month).some((person) => person.id === input.employeeId))
    faults.push(fault('EMPLOYEE_NOT_UNDER_CONTRACT', undefined, { month: input.month }))
  const accounts = new Set(
    listAccounts(work.database)
      .filter((account) => account.postable === 1)
      .map((account) => account.code),
  )
  input.entries.forEach((entry, index) => {
    const place = { kind: 'field', path: `entries.${index + 1}` } as const
    if (entry.label.trim() === '') faults.push(fault('VALUE_MISSING', place, { name: 'label' }))
    if (entry.amountXof <= 0 || entry.amountXof > MAX_LINE_MINOR) faults.push(fault('PAY_ENTRY_AMOUNT', place))
    if (entry.account !== null && !accounts.has(entry.account))
      faults.push(fault('ACCOUNT_UNKNOWN', place, { account: entry.account }))
  })
  if (faults.length > 0) return failure(...faults)
  const rows = input.entries.map((entry) => ({
    ...entry,
    label: entry.label.trim(),
    account: entry.account ?? ENTRY_ACCOUNTS[entry.kind],
  }))
  savePayrollEntries(work.database, { month: input.month, employeeId: input.employeeId }, rows)
  return success({})
}
