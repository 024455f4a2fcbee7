import { exactInteger } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

/** What came in and went out of an account on one day. */
export interface DayMovement {
  readonly date: LocalDate
  readonly inMinor: number
  readonly outMinor: number
}

export type DayState = 'ok' | 'below' | 'over'

export interface CashDay extends DayMovement {
  /** At the end of the day. */
  readonly balanceMinor: number
  readonly state: DayState
}

/**
 * The balance of an account at the end of each day on which it moved, with the days below zero or above the ceiling named
 * (spec 13 §5 "571, 572, 55x never below zero at any date"). Movements come in the order of their days.
 */
export function cashDays(openingMinor: number, movements: readonly DayMovement[], ceilingMinor: number | null): CashDay[] {
  let balance = openingMinor
  return movements.map((movement) => {
    balance = exactInteger(balance + movement.inMinor - movement.outMinor)
    const state = balance < 0 ? 'below' : ceilingMinor !== null && balance > ceilingMinor ? 'over' : 'ok'
    return { ...movement, balanceMinor: balance, state }
  })
}

/** The lowest balance from a day on: the balance that the account brings to that day, or that of a later day. */
export function lowestFrom(days: readonly CashDay[], openingMinor: number, from: LocalDate): { date: LocalDate; minor: number } {
  const before = days.filter((day) => day.date <= from).at(-1)?.balanceMinor ?? openingMinor
  let lowest = { date: from, minor: before }
  for (const day of days)
    if (day.date > from && day.balanceMinor < lowest.minor) lowest = { date: day.date, minor: day.balanceMinor }
  return lowest
}

/** The highest balance from a day on. */
export function highestFrom(days: readonly CashDay[], openingMinor: number, from: LocalDate): { date: LocalDate; minor: number } {
  const before = days.filter((day) => day.date <= from).at(-1)?.balanceMinor ?? openingMinor
  let highest = { date: from, minor: before }
  for (const day of days)
    if (day.date > from && day.balanceMinor > highest.minor) highest = { date: day.date, minor: day.balanceMinor }
  return highest
}
