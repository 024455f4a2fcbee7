import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'

/** Whose rule it is: the grant's own agreement, or the accounting law of OHADA. */
export type RetentionSource = 'agreement' | 'accounting-law'

/** A rule as it bears on one thing: so many years kept from the day after which it runs. */
export interface RetentionRule {
  readonly source: RetentionSource
  /** The end of the grant, or of the financial year. */
  readonly from: LocalDate
  readonly years: number
}

/** Years that the accounting law asks for, by the first day on which it does: ten ([P], spec 03 §1.7); the day of a change adds a row. */
const ACCOUNTING_LAW: readonly { readonly since: LocalDate; readonly years: number }[] = [{ since: '0001-01-01', years: 10 }]

/** What the accounting law asks of the books of a financial year that ends on this day. */
export function accountingRule(yearEnd: LocalDate): RetentionRule {
  const years = ACCOUNTING_LAW.filter(({ since }) => since <= yearEnd).at(-1)?.years ?? 0
  return { source: 'accounting-law', from: yearEnd, years }
}

/**
 * The last day on which something must still be there: the latest that any of its rules asks for (spec 03 §1.7: `retentionUntil = max(rules)`), with
 * the rule that decides. Null where no rule bears on it.
 */
export function retentionUntil(
  rules: readonly RetentionRule[],
): { readonly until: LocalDate; readonly rule: RetentionRule } | null {
  const dated = rules.map((rule) => ({ rule, until: yearsAfter(rule.from, rule.years) }))
  return dated.reduce<(typeof dated)[number] | null>((last, each) => (last && last.until >= each.until ? last : each), null)
}

/** The same day so many years later; 29 February becomes 28 where there is none. */
export function yearsAfter(day: LocalDate, years: number): LocalDate {
  const later = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
  return isLocalDate(later) ? later : `${later.slice(0, 8)}28`
}
