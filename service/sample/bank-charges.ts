import type { BookPlan } from './book-plan.ts'
import { ofMonth } from './french-month.ts'
import { payExpense } from './pay-expense.ts'
import { lastWorkingDay } from './working-calendar.ts'

/** What the bank takes for keeping the two accounts, at each month's end, with the tax on it (18 %). */
export function planBankCharges(plan: BookPlan): void {
  const sequence = plan.sequence('bank charges')
  for (const month of plan.months) {
    const date = lastWorkingDay(month)
    const details = { thirdParty: 'Banque', expenseType: 'Frais bancaires' }
    const label = `Commission de tenue de compte ${ofMonth(month)}`
    // Ten thousand and its tax, then a commission for each transfer.
    const transfers = sequence.between(2, 6) * 1_180
    const expenses = [{ account: '6318', xof: 11_800 + transfers, label, budgetLine: plan.profile.chargesLine }]
    payExpense(plan, { date, from: 'BQ1', payment: 'debit-advice', expenses, details })
    if (Number(month.slice(5, 7)) % 3 === 0)
      payExpense(plan, {
        date,
        from: 'BQ2',
        payment: 'debit-advice',
        expenses: [{ account: '6318', xof: 5_900, label: `${label}, compte général` }],
        details,
      })
  }
}
