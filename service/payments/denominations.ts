import type { Nature } from '../../domain/payments/count-figures.ts'
import bundled from '../../resources/payments/denominations.json' with { type: 'json' }
import type { LocalDate } from '../../shared/time/local-date.ts'

export interface Denomination {
  readonly nature: Nature
  /** Minor units of its currency. */
  readonly valueMinor: number
}

/** The notes and coins of a currency in circulation on a day, notes first, the largest first (spec 04 §2.7 "Billetage"); empty for a currency that none is known of. */
export const denominationsOn = (currency: string, date: LocalDate): Denomination[] =>
  bundled
    .map(([code, nature, value, from, to]) => ({
      code,
      nature: nature === 'note' ? ('note' as const) : ('coin' as const),
      valueMinor: Number(value),
      from: String(from),
      to: to === null ? null : String(to),
    }))
    .filter((each) => each.code === currency && each.from <= date && (each.to === null || each.to >= date))
    .map(({ nature, valueMinor }) => ({ nature, valueMinor }))
