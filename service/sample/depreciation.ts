import { multiplyDivide } from '../../shared/money/money.ts'
import { lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import type { BookPlan } from './book-plan.ts'
import { ofMonth } from './french-month.ts'
import { monthEndPosting } from './month-end.ts'
import { credit, debit, RANK } from './planned-voucher.ts'

/** IT equipment is written off over three years, by whole months, from the month after it is bought (spec 13 §2, policy a). */
const LIFE_MONTHS = 36n

/** Depreciation of the equipment that the grant bought: the fund is released as the asset wears out, not when it is paid. */
export function planDepreciation(plan: BookPlan): void {
  for (const month of plan.months) {
    const xof = multiplyDivide(costBefore(plan, month), 1n, LIFE_MONTHS)
    if (xof === 0) continue
    const label = `Amortissement du matériel informatique ${ofMonth(month)}`
    const lines = [debit('6813', xof, label, 'grant'), credit('2844', xof, label, 'grant')]
    plan.add({ date: lastDay(month), journal: 'IM', postedOn: monthEndPosting(plan.profile, month), rank: RANK.monthEnd, lines })
  }
}

function costBefore(plan: BookPlan, month: Month): number {
  let cost = 0
  for (const { date, line, xof } of plan.effects())
    if (line.account === '2442' && line.fund === 'grant' && monthOf(date) < month) cost += xof
  return cost
}
