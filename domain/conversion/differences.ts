import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import { convertBaseToQuote, type Rate } from '../../shared/money/rate.ts'
import type { ConversionRow, FrozenRow, FundReceipt } from './model.ts'
import { toDonorMinor } from './portion.ts'

type Amounts = readonly Pick<ConversionRow, 'donorMinor'>[]

/** Σ of rounded rows in donor minor units, so that the trace ties (R-RND 3); null while one of them lacks its rate. */
export function totalDonorMinor(rows: Amounts): number | null {
  const amounts: number[] = []
  for (const { donorMinor } of rows) {
    if (donorMinor === null) return null
    amounts.push(donorMinor)
  }
  return sumMinor(amounts)
}

/**
 * The realised exchange difference: what was reported less what the XOF spent has cost (rows of FIFO, WA_MOVING or
 * WA_CUM over the same lines). Positive is a gain, which belongs to the grant (spec 07 §6.i, 03 R-FX b).
 */
export function realisedDifference(reported: Amounts, cost: Amounts): number | null {
  const reportedMinor = totalDonorMinor(reported)
  const costMinor = totalDonorMinor(cost)
  return reportedMinor === null || costMinor === null ? null : exactInteger(reportedMinor - costMinor)
}

/** The closing XOF at the closing rate, against what it is carried at. A memo, never claimed (R-FX c). */
export function unrealisedDifference(
  closing: { readonly closingXof: number; readonly closingDonorMinor: number },
  closingRate: Rate,
  donorCurrency: string,
): { readonly valueMinor: number; readonly differenceMinor: number } {
  const valueMinor = toDonorMinor(closing.closingXof, closingRate, donorCurrency)
  return { valueMinor, differenceMinor: exactInteger(valueMinor - closing.closingDonorMinor) }
}

interface BudgetRateEffect {
  readonly receipts: readonly {
    readonly label: string
    readonly expectedXof: number
    readonly xof: number
    readonly effectXof: number
  }[]
  readonly expectedXof: number
  readonly xof: number
  readonly effectXof: number
}

/** XOF obtained less XOF that the budget counted on, for each receipt that obtained XOF and in total (R-FX a). Positive: more than budgeted. */
export function budgetRateEffect(receipts: readonly FundReceipt[], budgetRate: Rate, donorCurrency: string): BudgetRateEffect {
  const effects = receipts
    .filter((receipt) => receipt.xof !== 0)
    .map(({ label, donorMinor, xof }) => {
      const expectedXof = convertBaseToQuote(donorMinor, budgetRate, donorCurrency, 'XOF')
      return { label, expectedXof, xof, effectXof: xof - expectedXof }
    })
  return {
    receipts: effects,
    expectedXof: sumMinor(effects.map((effect) => effect.expectedXof)),
    xof: sumMinor(effects.map((effect) => effect.xof)),
    effectXof: sumMinor(effects.map((effect) => effect.effectXof)),
  }
}

/** The catch-up line of WA_CUM: the lines restated at the cumulative rate less what closed months have recorded for them. */
export const catchUpAmount = (restated: Amounts, frozen: readonly Pick<FrozenRow, 'donorMinor'>[]): number | null =>
  realisedDifference(restated, frozen)
