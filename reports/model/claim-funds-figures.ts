import { sumMinor } from '../../shared/money/money.ts'
import type { ClaimModel } from './claim-model.ts'
import { claimTallies } from './claim-tallies.ts'

export interface FundsFigures {
  readonly receivedXof: number
  readonly feesXof: number
  readonly spentXof: number
  /** Opening + receipts + interest + exchange − fees − spending − other uses − returned. */
  readonly expectedXof: number
  /** Bank + cash + wallets + advances − payables + inter-fund. */
  readonly heldXof: number
}

/** The two sides of the fund equation (spec 06 §5.1, sheet 5). */
export function fundsFigures(model: ClaimModel): FundsFigures {
  const { funds, header } = model
  const inPeriod = funds.tranches.filter((tranche) => tranche.date >= header.from && tranche.date <= header.to)
  const receivedXof = sumMinor(inPeriod.map((tranche) => tranche.xof))
  const feesXof = sumMinor(inPeriod.map((tranche) => tranche.feesXof))
  const spentXof = claimTallies(model).periodXof
  const { bankXof, cashXof, walletsXof, advancesXof, payablesXof, interfundXof } = funds.closing
  return {
    receivedXof,
    feesXof,
    spentXof,
    expectedXof: sumMinor([
      funds.openingXof,
      receivedXof,
      funds.interestXof,
      funds.exchangeXof,
      -feesXof,
      -spentXof,
      -funds.otherUsesXof,
      -funds.returnedXof,
    ]),
    heldXof: sumMinor([bankXof, cashXof, walletsXof, advancesXof, -payablesXof, interfundXof]),
  }
}
