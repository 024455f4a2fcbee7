import { type Month, monthOf } from '../../../../shared/time/period.ts'

/** The months in the figures that are not closed, the earliest first: what they say may still change. */
export function provisionalMonths(
  periods: readonly { readonly month: Month; readonly state: string }[],
  shown: readonly Month[],
  asOf: string,
): Month[] {
  const first = shown[0]
  if (first === undefined) return []
  return periods
    .filter(({ month, state }) => state !== 'closed' && month >= first && month <= monthOf(asOf))
    .map(({ month }) => month)
    .sort()
}
