import type { Database } from '../../db/database.ts'
import { findRate, type RateRow, saveRate } from '../../db/queries/rates.ts'
import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { EUR_XOF_PEG, FUNCTIONAL_CURRENCY, isCurrencyCode } from '../../shared/money/currency.ts'
import { sameDecimal } from '../../shared/money/decimal.ts'
import { rateFromText } from '../../shared/money/rate.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { isMonth } from '../../shared/time/period.ts'
import { type Change, changeOf } from './setup/setup-plan.ts'

/** A rate to be kept by the ledger: `rate` units of quote for one of base, in a month ("YYYY-MM") or on a day ("YYYY-MM-DD"). */
export interface RateEntry {
  readonly base: string
  readonly quote: string
  readonly dated: string
  readonly rate: string
  /** Left out, what the ledger has for the same figure stays; another figure gets the default source and no evidence. */
  readonly source: string | undefined
  readonly evidence: string | null | undefined
}

/** Which field of a rate a fault concerns. */
export type RateField = 'base' | 'quote' | 'dated' | 'rate'

/**
 * Tells everything that is wrong with a rate (C06): currencies that are none or are not apart, a date that is none, more than twelve
 * significant digits, a EUR/XOF that is not the legal peg, and XOF as base, since every table is in XOF for one unit.
 */
export function checkRate(
  entry: RateEntry,
  refuse: (code: FaultCode, field: RateField, details: Fault['details']) => void,
): void {
  const { base, quote, dated, rate } = entry
  for (const field of ['base', 'quote'] as const) {
    if (!isCurrencyCode(entry[field])) refuse('CURRENCY_UNKNOWN', field, { value: entry[field] })
  }
  if (base === FUNCTIONAL_CURRENCY || base === quote) refuse('RATE_NOT_IN_XOF', 'base', { base, quote })
  if (!isMonth(dated) && !isLocalDate(dated)) refuse('DATE_INVALID', 'dated', { value: dated })
  if (!rateFromText(rate)) refuse('RATE_INVALID', 'rate', { value: rate })
  else if (base === 'EUR' && quote === FUNCTIONAL_CURRENCY && !sameDecimal(rate, EUR_XOF_PEG))
    refuse('RATE_PEG', 'rate', { value: rate })
}

/** What fixing a rate changes, and how it is written: nothing for one that the ledger has already. */
export function rateChange(
  database: Database,
  entry: RateEntry,
  defaultSource: string,
): { readonly change: Change; readonly write: () => number } {
  const { base, quote, dated } = entry
  const before = findRate(database, base, quote, dated)
  const same = before && sameDecimal(entry.rate, before.rate) ? before : undefined
  const after: RateRow = {
    base,
    quote,
    dated,
    rate: same?.rate ?? entry.rate,
    source: entry.source ?? same?.source ?? defaultSource,
    evidence: entry.evidence === undefined ? (same?.evidence ?? null) : entry.evidence,
  }
  return { change: changeOf(before ?? null, after), write: () => saveRate(database, after) }
}
