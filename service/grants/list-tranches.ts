import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { listTranches } from '../../db/queries/tranches.ts'
import { picked } from '../../shared/fields/picked.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { rateFromAmounts, rateToText } from '../../shared/money/rate.ts'
import { trancheLabel } from '../conversion/grant-conversion.ts'

/**
 * The receipts and exchanges of a grant, oldest first. The rate is XOF credited (gross of fees) for one unit of the grant's
 * currency, six decimals; null for a receipt that waits for its exchange. A receipt whose voucher was reversed is left out: it
 * obtained nothing.
 */
export function listTrancheRows(database: Database, grant: GrantRow) {
  return listTranches(database, grant.id)
    .filter((tranche) => tranche.reversed === 0)
    .map((tranche) => ({
      number: tranche.number,
      label: trancheLabel(tranche.number),
      ...picked(tranche, 'kind', 'date', 'currency', 'amountMinor', 'xofCredited', 'feesXof'),
      rate:
        tranche.xofCredited === null || tranche.amountMinor === 0
          ? null
          : rateToText(rateFromAmounts(tranche.xofCredited, FUNCTIONAL_CURRENCY, tranche.amountMinor, tranche.currency), 6),
      bankAccount: tranche.bankAccount,
      reference: tranche.reference,
      voucher:
        tranche.voucherId === null || tranche.voucherNumber === null
          ? null
          : { key: `posted:${tranche.voucherId}`, number: tranche.voucherNumber },
    }))
}
