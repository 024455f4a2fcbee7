import type { BudgetAmounts, BudgetBaseLine, BudgetDraftLine } from '../../shared/contract/budget-draft.ts'
import { EUR_XOF_PEG, FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { parseMinor } from '../../shared/money/money.ts'
import { type Rate, rateFromText } from '../../shared/money/rate.ts'
import type { BuildUp } from './build-up.ts'
import { type LineAmountsRefusal, lineAmounts } from './line-amounts.ts'

/** A rate as a budget keeps it: decimal text, and where it comes from. */
export interface BudgetRateText {
  readonly text: string
  readonly source: string
}

/** How the amounts of a grant's budget are found. */
export interface AmountTerms {
  readonly currency: string
  /** The rate of the agreement's budget, XOF for one unit; null where it states none. */
  readonly budgetRate: BudgetRateText | null
  /** A published rate of the grant's first month, for amounts stated in the grant's currency alone. */
  readonly shownRate: BudgetRateText | null
}

export type DraftAmountsRefusal =
  | LineAmountsRefusal
  | { readonly reason: 'unit-cost-missing' }
  | { readonly reason: 'not-a-decimal'; readonly field: keyof BudgetDraftLine; readonly value: string }
  | { readonly reason: 'amount-fraction'; readonly value: string }

const FACTORS = ['unitCost', 'quantity', 'frequency', 'percent'] as const

/**
 * What a line of a draft is worth, by the rule of `lineAmounts`. A line whose figures are those of the version in force keeps its amounts
 * to the unit, whatever became of the rates since. Refused: a build-up without its unit cost, what is no decimal, a fraction of a minor unit.
 */
export function draftAmounts(
  line: BudgetDraftLine,
  before: BudgetBaseLine | undefined,
  terms: AmountTerms,
): BudgetAmounts | DraftAmountsRefusal {
  if (before && sameFigures(line, before.line)) return before.amounts
  for (const field of FACTORS) {
    const value = line[field]
    if (value !== null && decimalFromText(value) === undefined) return { reason: 'not-a-decimal', field, value }
  }
  if (wantsUnitCost(line)) return { reason: 'unit-cost-missing' }
  const stated = statedOf(line, terms.currency)
  if (stated !== null && 'reason' in stated) return stated
  const found = lineAmounts({
    grantCurrency: terms.currency,
    stated,
    buildUp: draftBuildUp(line),
    pegOf: (currency) => (currency === 'EUR' ? rateFromText(EUR_XOF_PEG) : undefined),
    budgetRate: rateOf(terms.budgetRate),
    shownRate: rateOf(terms.shownRate),
  })
  if ('reason' in found) return found
  const used = found.rateUsed === null ? null : (terms.budgetRate ?? terms.shownRate)
  return {
    amountMinor: found.amountMinor,
    amountXof: found.amountXof,
    rate: used?.text ?? null,
    rateSource: used?.source ?? null,
  }
}

const rateOf = (rate: BudgetRateText | null): Rate | undefined => (rate === null ? undefined : rateFromText(rate.text))

/** A quantity or a frequency says that the amount is built: without its unit cost it cannot be. */
const wantsUnitCost = (line: BudgetDraftLine): boolean =>
  line.unitCost === null && (line.quantity !== null || line.frequency !== null)

/** The build-up of a line that has a unit cost; factors left blank count as one, and the share as a hundred. */
export const draftBuildUp = (line: BudgetDraftLine): BuildUp | null =>
  line.unitCost === null
    ? null
    : {
        unitCost: line.unitCost,
        quantity: line.quantity ?? '1',
        frequency: line.frequency ?? '1',
        percent: line.percent ?? '100',
        currency: line.currency ?? FUNCTIONAL_CURRENCY,
      }

function statedOf(
  line: BudgetDraftLine,
  grantCurrency: string,
): { minor: number; currency: string } | DraftAmountsRefusal | null {
  if (line.amount === null) return null
  const currency = line.amountCurrency ?? grantCurrency
  if (currency !== grantCurrency && currency !== FUNCTIONAL_CURRENCY) return { reason: 'currency', currency }
  const minor = parseMinor(line.amount, currency)
  return minor === undefined || minor < 0 ? { reason: 'amount-fraction', value: line.amount } : { minor, currency }
}

const sameFigures = (one: BudgetDraftLine, other: BudgetDraftLine): boolean =>
  ([...FACTORS, 'currency', 'amount', 'amountCurrency'] as const).every((field) => one[field] === other[field])
