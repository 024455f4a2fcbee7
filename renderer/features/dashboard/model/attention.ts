import { daysBetween, type LocalDate } from '../../../../shared/time/local-date.ts'
import { lastDay, type Month } from '../../../../shared/time/period.ts'

/** What asks for somebody. */
export type Attention =
  | { readonly kind: 'unsound'; readonly state: 'altered' | 'damaged' }
  | { readonly kind: 'close'; readonly month: Month; readonly others: number; readonly points: number | null }
  | { readonly kind: 'approve'; readonly count: number; readonly state: 'submitted' | 'approved' }
  | { readonly kind: 'over'; readonly lines: readonly OverLine[] }
  | { readonly kind: 'findings'; readonly count: number }
  | { readonly kind: 'drafts'; readonly count: number }
  | { readonly kind: 'verify'; readonly days: number | null }

export interface OverLine {
  readonly grant: string
  readonly code: string
}

export interface Facts {
  readonly today: LocalDate
  /** Months to be closed, the earliest first. */
  readonly toClose: readonly Month[]
  /** What stands between the earliest of them and its closing; null while it is not known. */
  readonly points: number | null
  readonly pending: { readonly draft: number; readonly submitted: number; readonly approved: number }
  readonly overLines: readonly OverLine[]
  /** Findings whose action is late. */
  readonly lateFindings: number
  /** What the last check says. */
  readonly integrity: 'unknown' | 'sound' | 'altered' | 'damaged'
  /** The day of the last verification that found no fault; null when there was none. */
  readonly verifiedOn: LocalDate | null
}

/** A verification older than this is asked for again. */
const VERIFIED_FOR_DAYS = 30
const PILLS = 4

/** The things that ask for somebody, the most pressing first, as many as the title row holds. */
export function attentionOf(facts: Facts): Attention[] {
  const { toClose, points, pending, overLines } = facts
  const [month] = toClose
  const { integrity } = facts
  const unsound = integrity === 'altered' || integrity === 'damaged'
  const found: Attention[] = unsound ? [{ kind: 'unsound', state: integrity }] : []
  if (month !== undefined) found.push({ kind: 'close', month, others: toClose.length - 1, points })
  if (pending.submitted + pending.approved > 0) {
    const state = pending.submitted > 0 ? 'submitted' : 'approved'
    found.push({ kind: 'approve', count: pending.submitted + pending.approved, state })
  }
  if (overLines.length > 0) found.push({ kind: 'over', lines: overLines })
  if (facts.lateFindings > 0) found.push({ kind: 'findings', count: facts.lateFindings })
  const days = facts.verifiedOn === null ? null : daysBetween(facts.verifiedOn, facts.today)
  if (!unsound && (days === null || days > VERIFIED_FOR_DAYS)) found.push({ kind: 'verify', days })
  if (pending.draft > 0) found.push({ kind: 'drafts', count: pending.draft })
  return found.slice(0, PILLS)
}

/** The months that should be closed: over on the day looked at, in use (from the first posting on), and not closed. The earliest first. */
export function monthsToClose(
  periods: readonly { readonly month: Month; readonly state: string }[],
  firstUsed: Month | undefined,
  asOf: LocalDate,
): Month[] {
  if (firstUsed === undefined) return []
  return periods
    .filter(({ month, state }) => state !== 'closed' && month >= firstUsed && lastDay(month) <= asOf)
    .map(({ month }) => month)
    .sort()
}
