import { convertFifo } from './fifo.ts'
import type { ConversionMethod, ConversionOutcome, ConversionRequest } from './model.ts'
import { convertAtBudgetRate, convertAtMonthlyTable, convertAtSpotDay } from './table-rates.ts'
import { convertRestated, convertWeightedAverageCumulative } from './weighted-average-cumulative.ts'
import { convertWeightedAverageMoving } from './weighted-average-moving.ts'

export type { ConversionOutcome } from './model.ts'

const METHODS: Record<ConversionMethod, (request: ConversionRequest) => ConversionOutcome> = {
  WA_CUM: convertWeightedAverageCumulative,
  WA_MOVING: convertWeightedAverageMoving,
  FIFO: convertFifo,
  MONTHLY_TABLE: convertAtMonthlyTable,
  SPOT_DAY: convertAtSpotDay,
  BUDGET_RATE: convertAtBudgetRate,
}

/**
 * Converts a grant's XOF spending into the donor's currency, exact to the minor unit (spec 07 §6.i, 08 §8). Pure: the
 * same request gives the same rows in whatever order its lines, receipts and frozen rows come.
 * A missing rate leaves a blank amount and a fault with its date; nothing is guessed. Frozen months come back as
 * recorded. A trial with another method than the grant's must hand in no frozen months: those figures are the grant's.
 */
export const convert = (request: ConversionRequest): ConversionOutcome =>
  request.restatedTo === undefined ? METHODS[request.method](request) : convertRestated(request, request.restatedTo)
