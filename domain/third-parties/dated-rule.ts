import type { LocalDate } from '../../shared/time/local-date.ts'

/** The rule in force on a day: the latest that had begun. The ledger's own wins over a bundled one of the same day. */
export function ruleOn<Rule extends { readonly from: LocalDate }>(
  bundled: readonly Rule[],
  own: readonly Rule[],
  day: LocalDate,
): Rule {
  const begun = [...bundled, ...own].filter((rule) => rule.from <= day)
  const latest = begun.reduce<Rule | undefined>(
    (best, rule) => (best === undefined || rule.from >= best.from ? rule : best),
    undefined,
  )
  const first = latest ?? bundled[0]
  if (!first) throw new RangeError('a bundled table of rules has no row')
  return first
}
