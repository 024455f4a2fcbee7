import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf, monthsBetween, parsePeriod } from '../../shared/time/period.ts'
import type { PaymentRules } from '../grants/payment-rules.ts'

export interface ClaimPeriod {
  /** "2020-Q1", or "2020-01" where the agreement asks for monthly claims. */
  readonly period: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The periods that an agreement claims by, from the one that holds the first day to the one that holds the last, both included. */
export function claimPeriods(size: PaymentRules['period'], first: LocalDate, last: LocalDate): ClaimPeriod[] {
  const names = monthsBetween(monthOf(first), monthOf(last)).map((month) => (size === 'MONTH' ? month : quarterOf(month)))
  return [...new Set(names)].flatMap((period) => {
    const range = parsePeriod(period)
    return range ? [{ period, ...range }] : []
  })
}

const quarterOf = (month: Month): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`
