import type { Month } from '../../shared/time/period.ts'
import type { BookPlan } from './book-plan.ts'
import { withMonth } from './french-month.ts'
import { type OfficeCost, officeCostsOf } from './office-table.ts'
import { payExpense } from './pay-expense.ts'
import { receiveInvoice } from './receive-invoice.ts'
import type { SeededSequence } from './seeded-sequence.ts'
import { workingDaysAfter } from './working-calendar.ts'

/** Rent, telephone, supplies, fuel, upkeep: the costs that come back each month. */
export function planOfficeCosts(plan: BookPlan): void {
  for (const [index, cost] of officeCostsOf(plan.profile.code).entries()) {
    const sequence = plan.sequence(`office ${index} ${cost.label}`)
    for (const month of plan.months) {
      if (cost.months === undefined || cost.months.includes(Number(month.slice(5, 7)))) planCost(plan, cost, month, sequence)
    }
  }
}

function planCost(plan: BookPlan, cost: OfficeCost, month: Month, sequence: SeededSequence): void {
  const { account, budgetLine, supplier, by, expenseType, withheldPercent } = cost
  const date = plan.payDay(month, cost.day + sequence.below(3))
  const xof = sequence.between(cost.lowXof, cost.highXof, cost.stepXof)
  const expenses = [{ account, xof, label: withMonth(cost.label, month), budgetLine }]
  const details = { site: plan.profile.town, thirdParty: supplier, expenseType }
  if (by === 'invoice') {
    const paidOn = workingDaysAfter(date, 5 + sequence.below(5))
    receiveInvoice(plan, { date, expenses, details, paidOn, payment: 'cheque' })
    return
  }
  const invoiced = by === 'cheque' ? { ...details, invoiceKey: `${plan.profile.code}/office/${plan.vouchers.length}` } : details
  payExpense(plan, { date, from: by === 'cash' ? 'CA1' : 'BQ1', payment: by, expenses, details: invoiced, withheldPercent })
}
