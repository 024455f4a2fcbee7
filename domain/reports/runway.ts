import { divideHalfAway, exactInteger } from '../../shared/money/money.ts'
import { addDays, daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, firstDay, lastDay, type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'

export interface Runway {
  readonly leftXof: number
  /** What a month costs on average over the months looked at, rounded to the franc. */
  readonly monthlyXof: number
  /** Whole days that the cash lasts at that pace; null when nothing was spent. */
  readonly days: number | null
}

const MONTHS_AVERAGED = 3

/**
 * How long the cash of a grant lasts at the pace of its last three whole months, fewer where spending began later (C33). The month
 * of `day` counts when it is over. Days are cash × days of those months ÷ what they spent, rounded down; none when the cash is gone.
 */
export function runway(leftXof: number, spentByMonth: ReadonlyMap<Month, number>, day: LocalDate): Runway {
  const months = monthsLookedAt(spentByMonth, day)
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined) return { leftXof, monthlyXof: 0, days: null }
  const spent = months.reduce((sum, month) => exactInteger(sum + (spentByMonth.get(month) ?? 0)), 0)
  const length = daysBetween(firstDay(first), addDays(lastDay(last), 1))
  return {
    leftXof,
    monthlyXof: Number(divideHalfAway(BigInt(spent), BigInt(months.length))),
    days: spent <= 0 ? null : Math.max(0, Number((BigInt(leftXof) * BigInt(length)) / BigInt(spent))),
  }
}

function monthsLookedAt(spentByMonth: ReadonlyMap<Month, number>, day: LocalDate): Month[] {
  const month = monthOf(day)
  const last = day === lastDay(month) ? month : addMonths(month, -1)
  const begun = [...spentByMonth.keys()].filter((known) => known <= last).sort()[0]
  if (begun === undefined) return []
  const earliest = addMonths(last, 1 - MONTHS_AVERAGED)
  return monthsBetween(begun > earliest ? begun : earliest, last)
}
