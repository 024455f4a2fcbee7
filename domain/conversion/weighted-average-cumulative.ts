import { type Rate, rateFromAmounts } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import type { ConversionBasis } from './conversion-basis.ts'
import type { ConversionOutcome, ConversionRequest, FundReceipt } from './model.ts'
import { convertAtRates, type RateMethod } from './rate-conversion.ts'
import type { FoundRate } from './rates-found.ts'

/**
 * WA_CUM (spec 07 §6.i): a month converts at Σ XOF ÷ Σ donor money of all receipts dated up to its end, and keeps that
 * rate once closed. Before the first receipt an open month takes the rate of the first month that has one; a month that
 * was closed at a provisional rate keeps it, and is caught up in the first month with a receipt that is still open.
 */
export const convertWeightedAverageCumulative = (request: ConversionRequest): ConversionOutcome =>
  convertAtRates(request, cumulativeMethod)

function cumulativeMethod(basis: ConversionBasis): RateMethod {
  const first = basis.receipts[0]
  const averages = new Map<Month, Rate | undefined>()
  const averageAt = (month: Month): Rate | undefined => {
    if (!averages.has(month)) averages.set(month, cumulativeRate(basis.receipts, lastDay(month), basis.donorCurrency))
    return averages.get(month)
  }
  const rateIn = (month: Month): Rate | undefined => {
    const withReceipt = first ? later(month, monthOf(first.date)) : month
    return basis.frozen.averageOf(month) ?? basis.frozen.averageOf(withReceipt) ?? averageAt(withReceipt)
  }
  return {
    rateFor: (line): FoundRate | undefined => {
      const rate = rateIn(monthOf(line.date))
      return rate ? { rate, tranche: '' } : basis.rates.provisional(line.date)
    },
    monthRate: (month) => rateIn(month) ?? null,
    reportMissing: (missing, line) => missing.add('RATE_MISSING', provisionalDate(basis, line.date), line),
    catchUp: (month) => {
      if (!first) return undefined
      const withReceipt = later(month, monthOf(first.date))
      const rate = rateIn(withReceipt)
      return rate && { rate, month: basis.open.from(withReceipt), receipt: first }
    },
  }
}

/** The restated view (spec 07 §6.i, 10 `--restated`): every line at the one rate of all receipts dated up to the day. */
export function convertRestated(request: ConversionRequest, to: LocalDate): ConversionOutcome {
  return convertAtRates({ ...request, frozenMonths: [], frozenRows: [] }, (basis) => {
    const rate = cumulativeRate(basis.receipts, to, basis.donorCurrency)
    return {
      rateFor: (line) => (rate ? { rate, tranche: '' } : basis.rates.provisional(line.date)),
      monthRate: () => rate ?? null,
      reportMissing: (missing, line) => missing.add('RATE_MISSING', provisionalDate(basis, line.date), line),
    }
  })
}

/** Σ XOF ÷ Σ donor money of the receipts dated up to the day, kept as two integers; undefined before the first. */
function cumulativeRate(receipts: readonly FundReceipt[], to: LocalDate, donorCurrency: string): Rate | undefined {
  let xof = 0
  let donorMinor = 0
  for (const receipt of receipts) {
    if (receipt.date > to || receipt.xof === 0) continue
    xof += receipt.xof
    donorMinor += receipt.donorMinor
  }
  return xof === 0 ? undefined : rateFromAmounts(xof, 'XOF', donorMinor, donorCurrency)
}

const later = (a: Month, b: Month): Month => (a > b ? a : b)

/** Two lines that lack the same provisional rate make one fault. */
const provisionalDate = (basis: ConversionBasis, date: LocalDate): string =>
  basis.rates.provisionalSource === 'MONTHLY_TABLE' ? monthOf(date) : date
