import type { Database } from '../../db/database.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import { rateLookup } from '../settings/rate-tables.ts'

export interface ClosingRate {
  readonly rate: Rate
  /** Decimal text of at most twelve significant digits, as a voucher's line carries it. */
  readonly text: string
  readonly source: string
  /** The day or month that it was published for. */
  readonly dated: string
}

/** The last official rate of a month (spec 13 §2): the last day published up to its end, at most five days back, else the month's own. */
export function closingRate(database: Database, currency: string, month: Month): ClosingRate | undefined {
  const lookup = rateLookup(database, currency, 'LEDGER')
  const found = lookup.day(lastDay(month)) ?? lookup.month(month)
  if (!found) return undefined
  const whole = (found.rate.numerator / found.rate.denominator).toString().length
  const text = rateToText(found.rate, Math.max(0, Math.min(8, 12 - whole)))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return { rate: found.rate, text, source: found.source, dated: found.dated }
}
