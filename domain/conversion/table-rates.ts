import { monthOf } from '../../shared/time/period.ts'
import type { ConversionOutcome, ConversionRequest } from './model.ts'
import { convertAtRates } from './rate-conversion.ts'

/** MONTHLY_TABLE: the published rate of the line's month. */
export const convertAtMonthlyTable = (request: ConversionRequest): ConversionOutcome =>
  convertAtRates(request, (basis) => ({
    rateFor: (line) => basis.rates.month(monthOf(line.date)),
    monthRate: (month) => basis.frozen.averageOf(month) ?? basis.rates.month(month)?.rate ?? null,
    reportMissing: (missing, line) => missing.add('RATE_MISSING', monthOf(line.date), line),
  }))

/** SPOT_DAY: the last published rate on or before the line's date, as far back as the lookup allows (five days). */
export const convertAtSpotDay = (request: ConversionRequest): ConversionOutcome =>
  convertAtRates(request, (basis) => ({
    rateFor: (line) => basis.rates.day(line.date),
    monthRate: () => null,
    reportMissing: (missing, line) => missing.add('RATE_MISSING', line.date, line),
  }))

/** BUDGET_RATE: the rate of the agreement's budget, for every line. */
export const convertAtBudgetRate = (request: ConversionRequest): ConversionOutcome =>
  convertAtRates(request, (basis) => ({
    rateFor: () => basis.rates.budget(),
    monthRate: () => basis.rates.budget()?.rate ?? null,
    reportMissing: (missing, line) => missing.add('BUDGET_RATE_MISSING', '', line),
  }))
