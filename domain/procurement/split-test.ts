import { exactInteger } from '../../shared/money/money.ts'
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { type Band, bandOf } from './threshold.ts'

/** A purchase as the anti-splitting test sees it: an order, or an invoice without one. */
export interface Purchase {
  readonly key: string
  readonly date: LocalDate
  readonly supplier: string
  /** The family of what was bought: the first three figures of its account. */
  readonly family: string
  readonly xof: number
}

export type SplitKind = 'supplier' | 'family'

export interface SplitHit {
  readonly kind: SplitKind
  /** The supplier's name, or the family. */
  readonly of: string
  /** The purchases of the window, oldest first; the last is the one that tips over. */
  readonly keys: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
  readonly xof: number
}

/** Purchases of one supplier, or family, in the days that end with this one; those exactly `days` apart still count. */
export function windowOf(purchases: readonly Purchase[], of: Purchase, kind: SplitKind, days: number): Purchase[] {
  return purchases
    .filter((each) => each[kind] === of[kind] && each.date <= of.date && daysBetween(each.date, of.date) <= days)
    .sort((a, b) => (a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date < b.date ? -1 : 1))
}

/**
 * Split purchases (R-PROC, spec 03 §1.6): several purchases from one supplier or of one family within N days, each under a threshold, whose
 * sum is over it, that is, in a heavier band than the largest of them. One hit for each run, at the purchase that tips it over and grows
 * with those that follow: the longest window that ends with a purchase is kept where one contains the other.
 */
export function splitHits(purchases: readonly Purchase[], bands: readonly Band[], days: number): SplitHit[] {
  const hits = (['supplier', 'family'] as const).flatMap((kind) =>
    purchases.flatMap((purchase) => {
      const window = purchase[kind] === '' ? [] : windowOf(purchases, purchase, kind, days)
      return window.at(-1)?.key === purchase.key && isSplit(window, bands) ? [hitOf(kind, purchase[kind], window)] : []
    }),
  )
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit && other.kind === hit.kind && other.of === hit.of && hit.keys.every((key) => other.keys.includes(key)),
      ),
  )
}

function isSplit(window: readonly Purchase[], bands: readonly Band[]): boolean {
  if (window.length < 2) return false
  const largest = Math.max(...window.map((each) => each.xof))
  return bandOf(bands, total(window)) !== bandOf(bands, largest)
}

const total = (purchases: readonly Purchase[]): number => purchases.reduce((sum, each) => exactInteger(sum + each.xof), 0)

const hitOf = (kind: SplitKind, of: string, window: readonly Purchase[]): SplitHit => ({
  kind,
  of,
  keys: window.map((each) => each.key),
  from: window[0]?.date ?? '',
  to: window.at(-1)?.date ?? '',
  xof: total(window),
})
