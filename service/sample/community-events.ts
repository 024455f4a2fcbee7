import type { LocalDate } from '../../shared/time/local-date.ts'
import type { BookPlan } from './book-plan.ts'
import { EVENT_SERIES, type EventSeries } from './community-event-table.ts'
import { type Expense, payExpense } from './pay-expense.ts'
import type { SeededSequence } from './seeded-sequence.ts'
import { nextWorkingDay } from './working-calendar.ts'

/** Dialogues, forum theatre and school clubs: travel by mobile money on the day, what the village is owed in cash the day after. */
export function planCommunityEvents(plan: BookPlan): void {
  for (const series of EVENT_SERIES.filter(({ organisation }) => organisation === plan.profile.code)) {
    for (const [month, day, place] of series.events) {
      const sequence = plan.sequence(`${series.title} ${month} ${day}`)
      planEvent(plan, series, plan.payDay(`2020-${String(month).padStart(2, '0')}`, day), place, sequence)
    }
  }
}

function planEvent(plan: BookPlan, series: EventSeries, date: LocalDate, place: string, sequence: SeededSequence): void {
  const { title, hire, fee } = series
  const participants = sequence.between(...series.participants)
  const travellers = sequence.between(...series.travellers)
  const expense = (account: string, xof: number, label: string): Expense => ({
    account,
    xof,
    label,
    budgetLine: series.budgetLine,
  })
  const details = { site: place, expenseType: 'Atelier / formation' }
  const by = (payee: string) => `${payee}, ${place}`
  payExpense(plan, {
    date: nextWorkingDay(date),
    from: 'CA1',
    payment: 'cash',
    expenses: [
      { ...expense('6228', sequence.between(...hire.xof, 2_500), `${hire.label}, ${title}, ${place}`), payee: by(hire.supplier) },
      {
        ...expense('6277', participants * series.snackXof, `Collation de ${participants} personnes, ${title}, ${place}`),
        payee: by('Restauratrice'),
      },
      { ...expense('6327', fee.xof, `${fee.label}, ${title}, ${place}`), payee: by(fee.payee) },
    ],
    details,
  })
  payExpense(plan, {
    date,
    from: 'MM1',
    payment: 'wallet',
    expenses: [expense('6181', travellers * series.fareXof, `Transport de ${travellers} participants, ${title}, ${place}`)],
    details: { site: place, thirdParty: `Participants, ${place}`, expenseType: 'Transport participants' },
  })
}
