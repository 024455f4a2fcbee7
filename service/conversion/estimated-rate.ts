import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { rateFromAmounts, rateFromText } from '../../shared/money/rate.ts'
import type { Month } from '../../shared/time/period.ts'
import type { GrantConversion } from './grant-conversion.ts'

/**
 * The rate at which a line typed now would most likely convert: that of the layer in use, else of its month or the last month that
 * has one, else the budget's. An estimate for the screen only; the conversion itself is made when the voucher is posted.
 */
export function estimatedRate(conversion: GrantConversion, month: Month): Rate | undefined {
  const { grant, outcome } = conversion
  const layer = outcome.layers.find((state) => state.leftXof > 0) ?? outcome.layers.at(-1)
  if (layer && layer.xof > 0) return rateFromAmounts(layer.xof, FUNCTIONAL_CURRENCY, layer.donorMinor, grant.currency)
  const known =
    outcome.months.filter((state) => state.rate !== null && state.month <= month).at(-1) ??
    outcome.months.find((state) => state.rate)
  return known?.rate ?? (grant.budgetRate === null ? undefined : rateFromText(grant.budgetRate))
}
