import type { Database } from '../../db/database.ts'
import { findRate, latestDailyRate } from '../../db/queries/rates.ts'
import type { TableRate } from '../../domain/conversion/model.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Rate, rateFromText, rateToText } from '../../shared/money/rate.ts'
import { addDays } from '../../shared/time/local-date.ts'
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

/** How far before the month's end a day's rate may lie (spec 10 "Rates"). */
const MAX_DAYS_BACK = 5

/**
 * The last official rate of a month (spec 13 §2): of the ledger's own rates the last day's up to the month's end, at most five days back,
 * else the month's; where the ledger has neither, the bundled ones in the same order, since a rate of the ledger wins (spec 10 "Rates").
 */
export function closingRate(database: Database, currency: string, month: Month): ClosingRate | undefined {
  const lookup = rateLookup(database, currency, 'LEDGER')
  const end = lastDay(month)
  const found = ownRate(database, currency, month) ?? lookup.day(end) ?? lookup.month(month)
  if (!found) return undefined
  const whole = (found.rate.numerator / found.rate.denominator).toString().length
  const text = rateToText(found.rate, Math.max(0, Math.min(8, 12 - whole)))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return { rate: found.rate, text, source: found.source, dated: found.dated }
}

function ownRate(database: Database, currency: string, month: Month): Pick<TableRate, 'rate' | 'source' | 'dated'> | undefined {
  const end = lastDay(month)
  const row =
    latestDailyRate(database, currency, FUNCTIONAL_CURRENCY, addDays(end, -MAX_DAYS_BACK), end) ??
    findRate(database, currency, FUNCTIONAL_CURRENCY, month)
  const rate = row ? rateFromText(row.rate) : undefined
  return row && rate ? { rate, source: row.source, dated: row.dated } : undefined
}
