import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import type { BookPlan } from './book-plan.ts'
import { credit, debit, RANK } from './planned-voucher.ts'
import { TREASURY } from './setup-text.ts'
import { previousWorkingDay, workingDayOf } from './working-calendar.ts'

interface Funding {
  readonly date: LocalDate
  readonly xof: number
}

/** Cheques to the cash box are multiples of this, transfers to the wallet of the next. */
const CASH_STEP = 25_000
const WALLET_STEP = 50_000

/**
 * Fills cash box and wallet from the project's account, through 585, so that neither is ever negative (spec 13 §5). Plan it once all that
 * they pay is planned.
 */
export function planTreasuryMovements(plan: BookPlan): void {
  for (const { date, xof } of cashFundings(plan)) {
    const label = 'Approvisionnement de la caisse'
    transfer(plan, 'CA1', date, xof, label, 'cheque')
  }
  for (const { date, xof } of walletFundings(plan))
    transfer(plan, 'MM1', date, xof, 'Chargement du compte Orange Money', 'transfer')
}

function transfer(
  plan: BookPlan,
  to: 'CA1' | 'MM1',
  date: LocalDate,
  xof: number,
  label: string,
  payment: 'cheque' | 'transfer',
): void {
  const out = [debit('585', xof, label, 'grant'), credit(TREASURY.BQ1, xof, label, 'grant')]
  const paidWith = plan.add({ date, journal: 'BQ1', payment, rank: RANK.funding, lines: out })
  const into = [debit(TREASURY[to], xof, label, 'grant'), credit('585', xof, label, 'grant')]
  plan.add({ date, journal: to, paidWith, rank: RANK.funding, lines: into })
}

/** Movements of an account by day: the money that leaves, and the money that comes back. */
function dailyFlows(plan: BookPlan, account: string): Map<LocalDate, { out: number; back: number }> {
  const flows = new Map<LocalDate, { out: number; back: number }>()
  for (const { date, line, xof } of plan.effects()) {
    if (line.account !== account) continue
    const day = flows.get(date) ?? { out: 0, back: 0 }
    if (xof < 0) day.out -= xof
    else day.back += xof
    flows.set(date, day)
  }
  return flows
}

/** On each filling day: what is lacking until the next one, with a reserve, as if money came back only at the end of its day. */
function cashFundings(plan: BookPlan): Funding[] {
  const flows = [...dailyFlows(plan, TREASURY.CA1)].sort(([one], [other]) => (one < other ? -1 : 1))
  const days = fillingDays(plan)
  const fundings: Funding[] = []
  let balance = 0
  for (const [index, date] of days.entries()) {
    const next = days[index + 1] ?? '9999-12-31'
    const window = flows.filter(([day]) => day >= date && day < next)
    const xof = Math.max(0, Math.ceil((plan.profile.cashReserveXof - lowest(window, balance)) / CASH_STEP) * CASH_STEP)
    if (window.length > 0 && xof > 0) fundings.push({ date, xof })
    balance += (window.length > 0 ? xof : 0) + window.reduce((sum, [, { out, back }]) => sum + back - out, 0)
  }
  return fundings
}

function lowest(window: readonly (readonly [LocalDate, { out: number; back: number }])[], start: number): number {
  let balance = start
  let least = start
  for (const [, { out, back }] of window) {
    least = Math.min(least, balance - out)
    balance += back - out
  }
  return least
}

function fillingDays(plan: BookPlan): LocalDate[] {
  const days = plan.months.flatMap((month) => plan.profile.cashDays.map((day) => workingDayOf(month, day)))
  const first = plan.profile.paysFrom
  return [first, ...days.filter((day) => day > addDays(first, 5))]
}

/** The working day before the wallet sends money it does not hold: what it will send in the next days. */
function walletFundings(plan: BookPlan): Funding[] {
  const flows = [...dailyFlows(plan, TREASURY.MM1)].sort(([one], [other]) => (one < other ? -1 : 1))
  const fundings: Funding[] = []
  let balance = 0
  for (const [index, [date, { out, back }]] of flows.entries()) {
    if (balance < out) {
      const until = addDays(date, plan.profile.walletDays)
      const need = flows.slice(index).reduce((sum, [day, flow]) => (day <= until ? sum + flow.out : sum), 0)
      const xof = Math.ceil((need - balance) / WALLET_STEP) * WALLET_STEP
      fundings.push({ date: previousWorkingDay(date), xof })
      balance += xof
    }
    balance += back - out
  }
  return fundings
}
