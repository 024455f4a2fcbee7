import type { Database } from '../../db/database.ts'
import { findPayrollMonth } from '../../db/queries/payroll-months.ts'
import type { StatutoryReturnView } from '../../shared/contract/payroll.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import type { ClosingFact, ClosingFacts } from '../closing/closing-fact.ts'
import { employeesOf, listEmployees } from './list-employees.ts'
import { payrollChecks } from './payroll-checks.ts'
import { statutoryReturns } from './statutory-returns.ts'

/** T2 item 11: the payroll agrees to the returns, and what is owed was paid by its day (spec 05 §3.3). */
export const payrollClosingFacts: ClosingFacts = (database, month, today) => [payrollFact(database, month, today)]

function payrollFact(database: Database, month: Month, today: LocalDate): ClosingFact {
  const people = employeesOf(listEmployees(database), month).length
  const computed = findPayrollMonth(database, month) !== undefined
  if (!computed && people === 0) return { item: 11, state: 'notApplicable', evidence: [] }
  if (!computed) return { item: 11, state: 'no', evidence: [fault('PAYROLL_NOT_COMPUTED', undefined, { month, count: people })] }
  const agreement = agreementOf(database, month)
  const returns = statutoryReturns(database, month, month, today).filter((row) => row.state !== 'nil')
  const failing = !agreement.agrees || returns.some((row) => row.state === 'overdue' || row.state === 'paid-late')
  const state = failing ? 'no' : returns.some((row) => row.state === 'waiting') ? 'waiting' : 'yes'
  return { item: 11, state, evidence: [...agreement.evidence, ...returns.map(returnEvidence)] }
}

function agreementOf(database: Database, month: Month): { agrees: boolean; evidence: Fault[] } {
  const checks = payrollChecks(database, month)
  const differing = checks.filter((check) => !check.agrees)
  if (differing.length > 0) {
    const posted = sumMinor(checks.map((check) => Math.abs(check.ledgerXof))) > 0
    if (!posted) return { agrees: false, evidence: [fault('PAYROLL_NOT_POSTED', undefined, { month })] }
    const codes = { gross: 'PAYROLL_DIFFERS_GROSS', owed: 'PAYROLL_DIFFERS_OWED', net: 'PAYROLL_DIFFERS_NET' } as const
    const evidence = differing.map((check) =>
      fault(codes[check.item], undefined, { month, book: check.bookXof, ledger: check.ledgerXof }),
    )
    return { agrees: false, evidence }
  }
  const [gross, owed, net] = checks.map((check) => check.bookXof)
  return {
    agrees: true,
    evidence: [fault('PAYROLL_AGREES', undefined, { month, gross: gross ?? 0, owed: owed ?? 0, net: net ?? 0 })],
  }
}

function returnEvidence(row: StatutoryReturnView): Fault {
  const details = { code: row.returnCode, amount: row.amountXof - row.paidXof, due: row.dueDate }
  if (row.state === 'overdue') return fault('RETURN_OVERDUE', undefined, details)
  if (row.state === 'waiting') return fault('RETURN_WAITING', undefined, details)
  const paid = { code: row.returnCode, amount: row.paidXof, date: row.paidOn ?? '', due: row.dueDate }
  return fault(row.state === 'paid-late' ? 'RETURN_PAID_LATE' : 'RETURN_PAID_IN_TIME', undefined, paid)
}
