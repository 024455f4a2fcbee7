import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger, multiplyDivide } from '../../shared/money/money.ts'
import { convertBaseToQuote, type Rate } from '../../shared/money/rate.ts'

export interface BudgetAmounts {
  readonly amountMinor: number
  readonly amountXof: number
}

/**
 * The amounts of a budget line after a move in the grant's currency. The francs keep the line's own rate: the one that it was made with, else
 * the ratio of its two amounts, else `budgetRate`. Undefined where a line without any amount has no rate at all.
 */
export function movedAmounts(
  line: BudgetAmounts & { readonly rate: Rate | undefined },
  moveMinor: number,
  currency: string,
  budgetRate: Rate | undefined,
): BudgetAmounts | undefined {
  const amountMinor = exactInteger(line.amountMinor + moveMinor)
  if (currency === FUNCTIONAL_CURRENCY) return { amountMinor, amountXof: amountMinor }
  // The part that moves is converted, so that a line which gives and takes back the same sum is as it was.
  const moved =
    line.amountMinor !== 0 && line.amountXof !== 0 && !line.rate
      ? multiplyDivide(moveMinor, BigInt(line.amountXof), BigInt(line.amountMinor))
      : convertAt(line.rate ?? budgetRate, moveMinor, currency)
  if (moved === undefined) return undefined
  // Emptied of the donor's money, a line holds no franc of rounding.
  return { amountMinor, amountXof: amountMinor === 0 ? 0 : Math.max(0, exactInteger(line.amountXof + moved)) }
}

const convertAt = (rate: Rate | undefined, minor: number, currency: string): number | undefined =>
  rate && convertBaseToQuote(minor, rate, currency, FUNCTIONAL_CURRENCY)
