import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import type { BookPlan } from './book-plan.ts'
import { payExpense } from './pay-expense.ts'
import { stationerOf, venueOf } from './places.ts'
import { LEAD } from './programme.ts'
import { receiveInvoice } from './receive-invoice.ts'
import type { SeededSequence } from './seeded-sequence.ts'
import { nextWorkingDay, previousWorkingDay, workingDaysAfter } from './working-calendar.ts'
import { type Workshop, workshopsOf } from './workshop-table.ts'

const TYPE = 'Atelier / formation'
/** Fees of trainers are paid net of fifteen per cent. */
const FEE_WITHHOLDING = 15n
/** Beyond so many participants, per diem is sent in two lots. */
const LOT_SIZE = 40

/** Workshops and courses: venue and catering on invoice, per diem and transport by mobile money, trainers' fees, supplies. */
export function planWorkshops(plan: BookPlan): void {
  for (const [index, workshop] of workshopsOf(plan.profile.code).entries()) {
    const sequence = plan.sequence(`workshop ${index}`)
    planSupplies(plan, workshop, sequence)
    planVenue(plan, workshop, sequence)
    planPerDiem(plan, workshop)
    planTransport(plan, workshop)
    planTrainers(plan, workshop, sequence)
  }
}

const titleOf = ({ subject, place }: Workshop): string => `${subject}, ${place}`

/** The last day of the workshop; all last days of the table are working days. */
const lastDayOf = ({ from, days }: Workshop): LocalDate => addDays(from, days - 1)

function planVenue(plan: BookPlan, workshop: Workshop, sequence: SeededSequence): void {
  const { participants, days, cateringXof, lines, place } = workshop
  const date = lastDayOf(workshop)
  const label = `Salle et restauration, ${titleOf(workshop)}, ${participants} personnes, ${days} jours`
  const expenses = [{ account: '6277', xof: participants * days * cateringXof, label, budgetLine: lines.venue }]
  const details = { site: place, thirdParty: venueOf(place), expenseType: TYPE }
  const paidOn = workingDaysAfter(date, 3 + sequence.below(5))
  receiveInvoice(plan, { date, expenses, details, paidOn, payment: 'cheque' })
}

/** Per diem is sent on the last day, in lots. */
function planPerDiem(plan: BookPlan, workshop: Workshop): void {
  const { participants, days, perDiemXof, lines, place } = workshop
  const lots = participants > LOT_SIZE ? [Math.ceil(participants / 2), Math.floor(participants / 2)] : [participants]
  lots.forEach((persons, index) => {
    const lot = lots.length > 1 ? `, lot ${index + 1}` : ''
    const label = `Per diem de ${persons} participants, ${days} jours, ${titleOf(workshop)}${lot}`
    const expenses = [{ account: '6277', xof: persons * days * perDiemXof, label, budgetLine: lines.perDiem }]
    const details = { site: place, thirdParty: `Participants, ${place}`, expenseType: TYPE }
    payExpense(plan, { date: lastDayOf(workshop), from: 'MM1', payment: 'wallet', expenses, details })
  })
}

function planTransport(plan: BookPlan, workshop: Workshop): void {
  const { participants, fareXof, lines, place } = workshop
  const label = `Transport de ${participants} participants, ${titleOf(workshop)}`
  const expenses = [{ account: '6181', xof: participants * fareXof, label, budgetLine: lines.transport }]
  const details = { site: place, thirdParty: `Participants, ${place}`, expenseType: 'Transport participants' }
  payExpense(plan, { date: lastDayOf(workshop), from: 'MM1', payment: 'wallet', expenses, details })
}

/** One transfer order pays all trainers, each net of the tax withheld. */
function planTrainers(plan: BookPlan, workshop: Workshop, sequence: SeededSequence): void {
  const { trainers, days, feeXof, lines, place } = workshop
  const date = workingDaysAfter(lastDayOf(workshop), 4 + sequence.below(4))
  const label = `Honoraires, ${titleOf(workshop)}, ${days} jours`
  const expenses = trainers.map((payee) => ({ account: '6327', xof: days * feeXof, label, budgetLine: lines.trainers, payee }))
  const details = { site: place, expenseType: 'Services', documentDate: lastDayOf(workshop) }
  payExpense(plan, { date, from: 'BQ1', payment: 'transfer', expenses, details, withheldPercent: FEE_WITHHOLDING })
}

/** Supplies are bought two working days before; the lead's banner and copies come in cash the day after. */
function planSupplies(plan: BookPlan, workshop: Workshop, sequence: SeededSequence): void {
  const { from, lines, place, participants, suppliesXof } = workshop
  const title = titleOf(workshop)
  const bought = previousWorkingDay(previousWorkingDay(from))
  const small = plan.profile.code === LEAD.code ? sequence.between(14_500, 27_500, 500) : 0
  const details = { site: place, expenseType: TYPE }
  payExpense(plan, {
    date: bought,
    from: 'BQ1',
    payment: 'cheque',
    expenses: [
      {
        account: '6055',
        xof: suppliesXof - small,
        label: `Kits de ${participants} participants, ${title}`,
        budgetLine: lines.trainers,
      },
    ],
    details: { ...details, thirdParty: stationerOf(plan.profile.town), invoiceKey: `${plan.profile.code}/kits/${from}` },
  })
  if (small === 0) return
  payExpense(plan, {
    date: nextWorkingDay(bought),
    from: 'CA1',
    payment: 'cash',
    expenses: [{ account: '6055', xof: small, label: `Banderole et photocopies, ${title}`, budgetLine: lines.trainers }],
    details: { ...details, thirdParty: `Imprimerie-sérigraphie, ${plan.profile.town}` },
  })
}
