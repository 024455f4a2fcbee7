import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger } from '../../shared/money/money.ts'
import { convertBaseToQuote, type Rate } from '../../shared/money/rate.ts'

/** What an account holds in a currency, by grant and third party; debit positive. */
export interface CurrencyBalance {
  readonly account: string
  readonly currency: string
  readonly minor: number
  readonly xof: number
}

/** The euro is fixed to the franc (655.957): its balances are not revalued. */
export const isRevalued = (currency: string): boolean => currency !== FUNCTIONAL_CURRENCY && currency !== 'EUR'

/**
 * What a balance gains (positive) or loses in francs at the closing rate (spec 13 §2 "Foreign currency"), for a debit-positive balance: a
 * payable that grows is a loss. The franc value is rounded once for the balance.
 */
export const revaluationDifference = (balance: CurrencyBalance, rate: Rate): number =>
  exactInteger(convertBaseToQuote(balance.minor, rate, balance.currency, FUNCTIONAL_CURRENCY) - balance.xof)

/** The account that answers for a difference on a receivable or a payable until it is settled (478 losses, 479 gains). */
export function unrealisedAccount(
  difference: number,
  receivable: boolean,
  accounts: {
    readonly receivableLoss: string
    readonly receivableGain: string
    readonly payableLoss: string
    readonly payableGain: string
  },
): string {
  if (difference > 0) return receivable ? accounts.receivableGain : accounts.payableGain
  return receivable ? accounts.receivableLoss : accounts.payableLoss
}
