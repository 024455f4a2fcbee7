import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import type { BookPlan } from './book-plan.ts'
import { MISSION_SERIES, type MissionSeries } from './mission-table.ts'
import { credit, debit } from './planned-voucher.ts'
import { GRANT } from './programme.ts'
import type { SeededSequence } from './seeded-sequence.ts'
import { TREASURY } from './setup-text.ts'
import { previousWorkingDay, workingDaysAfter } from './working-calendar.ts'

interface Mission {
  readonly series: MissionSeries
  readonly leaves: LocalDate
  readonly place: string
  readonly nights: number
  readonly holder: string
  /** "OM-AMSS-2020-03-04": the order that travels with the mission. */
  readonly order: string
}

/** Missions: the advance is an asset until its receipts come back (spec 04 §2.6), a few working days after the return. */
export function planMissions(plan: BookPlan): void {
  for (const series of MISSION_SERIES.filter(({ organisation }) => organisation === plan.profile.code)) {
    for (const [month, day, place, nights] of series.missions) {
      const sequence = plan.sequence(`${series.purpose} ${month} ${day}`)
      const leaves = plan.payDay(`2020-${String(month).padStart(2, '0')}`, day)
      const holder = series.travellers[0] ?? ''
      const mission = { series, leaves, place, nights, holder, order: `OM-${plan.profile.code}-${leaves}` }
      const advanced = planAdvance(plan, mission)
      planLiquidation(plan, mission, advanced, sequence)
    }
  }
}

/** Nights, the dearest fare and the middle of the sundries, to the next five thousand francs. */
function planAdvance(plan: BookPlan, { series, leaves, place, nights, holder, order }: Mission): number {
  const people = series.travellers.length
  const [low, high] = series.sundriesXof
  const needed = people * (nights * series.perDiemXof + series.fareXof[1]) + Math.floor((low + high) / 2)
  const xof = Math.ceil(needed / 5_000) * 5_000
  const label = `Avance, ${series.purpose}, ${place}`
  const details = { thirdParty: holder, site: place, expenseType: 'Mission' }
  const lines = [debit('4211', xof, label, 'grant', details), credit(TREASURY.BQ1, xof, label, 'grant', { thirdParty: holder })]
  plan.add({ date: previousWorkingDay(leaves), journal: 'BQ1', payment: 'cheque', document: order, lines })
  return xof
}

function planLiquidation(plan: BookPlan, mission: Mission, advanced: number, sequence: SeededSequence): void {
  const { series, leaves, place, nights, holder, order } = mission
  const date = workingDaysAfter(addDays(leaves, nights), 2 + sequence.below(4))
  // A mission of the last days of the year is liquidated in the next one: its advance is open at the close.
  if (date > GRANT.end) return
  const people = series.travellers.length
  const spent = [
    {
      account: '6384',
      xof: people * nights * series.perDiemXof,
      what: `Per diem de ${people} ${people > 1 ? 'agents' : 'agent'}, ${nights} nuits`,
    },
    { account: '6181', xof: people * sequence.between(...series.fareXof, 500), what: 'Transport aller et retour' },
    { account: '6388', xof: sequence.between(...series.sundriesXof, 500), what: series.sundries },
  ]
  const details = { budgetLine: series.budgetLine, site: place, thirdParty: holder, expenseType: 'Mission' }
  const costs = spent.map(({ account, xof, what }) =>
    debit(account, xof, `${what}, ${series.purpose}, ${place}`, 'grant', details),
  )
  const rest = advanced - spent.reduce((sum, { xof }) => sum + xof, 0)
  const label = `Justification de l’avance, ${series.purpose}, ${place}`
  const settled = credit('4211', advanced, label, 'grant', { thirdParty: holder })
  const cash =
    rest > 0
      ? debit(TREASURY.CA1, rest, 'Reversement du reliquat', 'grant', { thirdParty: holder })
      : credit(TREASURY.CA1, -rest, 'Remboursement du dépassement', 'grant', { thirdParty: holder })
  const journal = rest === 0 ? 'OD' : 'CA1'
  plan.add({ date, journal, payment: rest === 0 ? null : 'cash', document: order, lines: [...costs, cash, settled] })
}
