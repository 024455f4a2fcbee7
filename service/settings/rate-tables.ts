import type { Database } from '../../db/database.ts'
import { findRate, latestDailyRate, type RateRow } from '../../db/queries/rates.ts'
import type { RateLookup, TableRate } from '../../domain/conversion/model.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { rateFromText, rateToText } from '../../shared/money/rate.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'
import { ecbRate, hmrcRate, inforeuroRate } from './bundled-rates.ts'

/** How far back a daily rate may lie (spec 10 "Rates"). */
const MAX_DAYS_BACK = 5

/**
 * XOF for one unit of a currency on a voucher's day, for posting: the ledger's rate of the day, then of the month, then the
 * bundled monthly table, then the ECB's day through the peg. Undefined when none is known: it is never guessed (C06).
 */
export function functionalRate(
  database: Database,
  currency: string,
  date: LocalDate,
): { rate: string; source: string } | undefined {
  const own =
    findRate(database, currency, FUNCTIONAL_CURRENCY, date) ?? findRate(database, currency, FUNCTIONAL_CURRENCY, monthOf(date))
  if (own && currency !== 'EUR') return { rate: own.rate, source: own.source }
  const found = hmrcRate(currency, monthOf(date)) ?? ecbRate(currency, date)
  return found ? { rate: decimal(found), source: `${found.source} ${found.dated}` } : undefined
}

/** A published ratio as decimal text of at most twelve significant digits, as lines carry it. */
function decimal(found: TableRate): string {
  const whole = (found.rate.numerator / found.rate.denominator).toString().length
  return rateToText(found.rate, Math.max(0, Math.min(8, 12 - whole))).replace(/\.?0+$/, '')
}

/**
 * The tables that a grant's conversion looks at. LEDGER takes the ledger's rates and falls back to HMRC; HMRC and INFOREURO take the
 * bundled table and, for a month it does not reach, the ledger's rate.
 */
export function rateLookup(database: Database, currency: string, table: string): RateLookup {
  const months = new Map<Month, TableRate | undefined>()
  const days = new Map<LocalDate, TableRate | undefined>()
  const own = (dated: string): TableRate | undefined => tableRate(findRate(database, currency, FUNCTIONAL_CURRENCY, dated))
  const readMonth = (month: Month): TableRate | undefined => {
    if (currency === 'EUR') return hmrcRate('EUR', month)
    if (table === 'HMRC') return hmrcRate(currency, month) ?? own(month)
    if (table === 'INFOREURO') return inforeuroRate(currency, month) ?? own(month)
    return own(month) ?? hmrcRate(currency, month)
  }
  const readDay = (date: LocalDate): TableRate | undefined =>
    tableRate(latestDailyRate(database, currency, FUNCTIONAL_CURRENCY, addDays(date, -MAX_DAYS_BACK), date)) ??
    ecbRate(currency, date)
  return {
    month: (month) => remember(months, month, readMonth),
    day: (date) => remember(days, date, readDay),
  }
}

function remember<K, V>(known: Map<K, V>, key: K, read: (key: K) => V): V {
  const value = known.get(key)
  if (value !== undefined || known.has(key)) return value as V
  const fresh = read(key)
  known.set(key, fresh)
  return fresh
}

function tableRate(row: RateRow | undefined): TableRate | undefined {
  const rate = row ? rateFromText(row.rate) : undefined
  return row && rate ? { rate, dated: row.dated, source: row.source, evidence: row.evidence } : undefined
}
