import type { BookPlan } from './book-plan.ts'
import { type Contract, contractsOf } from './contract-table.ts'
import { payExpense } from './pay-expense.ts'
import { receiveInvoice } from './receive-invoice.ts'
import { workingDaysAfter } from './working-calendar.ts'

/** Studies, equipment, broadcasts and what else is bought once or a few times. */
export function planContracts(plan: BookPlan): void {
  const { code, town } = plan.profile
  const sequence = plan.sequence('contracts')
  for (const contract of contractsOf(code, town)) planContract(plan, contract, 4 + sequence.below(6))
}

function planContract(plan: BookPlan, contract: Contract, daysToPay: number): void {
  const { date, account, budgetLine, label, supplier, xof, by, expenseType, site, withheldPercent } = contract
  const expenses = [{ account, xof, label, budgetLine }]
  const details = { site, thirdParty: supplier, expenseType, invoiceKey: `${contract.organisation}/contract/${date}/${label}` }
  if (by === 'invoice') {
    receiveInvoice(plan, {
      date,
      expenses,
      details,
      paidOn: workingDaysAfter(date, daysToPay),
      payment: 'transfer',
      withheldPercent,
    })
    return
  }
  payExpense(plan, { date, from: 'BQ1', payment: by, expenses, details, withheldPercent })
}
