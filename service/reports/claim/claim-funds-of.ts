import type { ClaimFunds } from '../../../reports/model/claim-funds.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { trancheLabel } from '../../conversion/grant-conversion.ts'
import { fundEquations } from '../fund-balance.ts'
import { bookedInPeriod, type ClaimScope } from './claim-scope.ts'

/**
 * The fund equation of the claim's period, in XOF. Receipts and their fees come from the tranches, spending from the transaction list, the
 * rest from the ledger's balances; the sheet then proves that the three tie (R-REC-1).
 */
export function claimFundsOf(scope: ClaimScope): ClaimFunds {
  const equation = fundEquations(scope.database, scope.from, scope.to).get(scope.grant.id)
  if (!equation) throw new Error(`no fund equation for ${scope.grant.code}`)
  const tranches = scope.conversion.tranches
    .filter((tranche) => tranche.reversed === 0 && tranche.xofCredited !== null && tranche.date <= scope.to)
    .map((tranche) => ({
      number: trancheLabel(tranche.number),
      date: tranche.date,
      donorMinor: tranche.amountMinor,
      xof: tranche.xofCredited ?? 0,
      feesXof: tranche.feesXof,
      reference: tranche.reference,
    }))
  const feesXof = sumMinor(tranches.filter((tranche) => tranche.date >= scope.from).map((tranche) => tranche.feesXof))
  const { opening, interest, exchangeDifferences, otherMovements, returned, bank, cash, wallets, advances, payables, interfund } =
    equation
  return {
    openingXof: opening,
    tranches,
    interestXof: interest,
    exchangeXof: exchangeDifferences,
    // The ledger's other movements hold the transfers' fees, which the sheet takes from the tranches.
    otherUsesXof: sumMinor([otherUses(otherMovements, feesXof), supportCosts(scope)]),
    returnedXof: returned,
    closing: {
      bankXof: bank,
      cashXof: cash,
      walletsXof: wallets,
      advancesXof: advances,
      payablesXof: payables,
      interfundXof: interfund,
    },
  }
}

/** Support costs paid as a rate are claimed by the rate: what was posted on their line is another use of the money. */
const supportCosts = (scope: ClaimScope): number =>
  scope.terms.npac === null
    ? 0
    : sumMinor(
        bookedInPeriod(scope)
          .filter(({ line }) => line.budgetLine === scope.terms.npac?.budgetLine && line.date >= scope.from)
          .map(({ row }) => row.xof),
      )

/** Uses are positive: what the grant's money paid that is neither claimed nor a fee on a transfer. */
function otherUses(otherMovements: number, feesXof: number): number {
  const movement = sumMinor([otherMovements, feesXof])
  return movement === 0 ? 0 : -movement
}
