import { addDays, daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, firstDay, lastDay, type Month, monthOf } from '../../shared/time/period.ts'

export interface ExpectedReport {
  /** "2020-03" or "2020-Q1". */
  readonly period: string
  readonly dueOn: LocalDate
  readonly daysLate: number
}

export interface ReportingRule {
  readonly start: LocalDate
  readonly end: LocalDate
  readonly rhythm: 'MONTH' | 'QUARTER'
  /** Days after the end of a period (spec 04 §2.11: fifteen). */
  readonly dueDays: number
}

/** The periods of an agreement that ended before a day and that no report meets, oldest first. What is due later is not late yet: 0 days. */
export function expectedReports(
  rule: ReportingRule,
  received: readonly { readonly from: LocalDate; readonly to: LocalDate }[],
  today: LocalDate,
): ExpectedReport[] {
  const months = rule.rhythm === 'MONTH' ? 1 : 3
  const expected: ExpectedReport[] = []
  for (let first = periodStart(monthOf(rule.start), months); firstDay(first) <= rule.end; first = addMonths(first, months)) {
    const from = firstDay(first)
    const to = lastDay(addMonths(first, months - 1))
    if (to >= today) break
    if (received.some((report) => report.from <= to && report.to >= from)) continue
    const dueOn = addDays(to, rule.dueDays)
    expected.push({ period: periodName(first, months), dueOn, daysLate: Math.max(0, daysBetween(dueOn, today)) })
  }
  return expected
}

const monthNumber = (month: Month): number => Number(month.slice(5))

const periodStart = (month: Month, months: number): Month => addMonths(month, -((monthNumber(month) - 1) % months))

const periodName = (first: Month, months: number): string =>
  months === 1 ? first : `${first.slice(0, 4)}-Q${(monthNumber(first) + 2) / 3}`
