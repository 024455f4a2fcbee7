import type { ClaimAsset, ClaimProcurement } from '../../../reports/model/claim-registers.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { convertQuoteToBase, rateFromText } from '../../../shared/money/rate.ts'
import { readAssetBook } from '../../assets/asset-book.ts'
import { listProcurement } from '../../procurement/list-procurement.ts'
import type { ClaimScope } from './claim-scope.ts'

/** Sheet 8, first table: what the grant bought up to the end of the period and the register holds; what waits for a rate is left out. */
export const claimAssetsOf = ({ database, grant, to }: ClaimScope): ClaimAsset[] =>
  readAssetBook(database).flatMap(({ asset, donorMinor }) =>
    asset.grantId !== grant.id || asset.acquiredOn > to || donorMinor === null
      ? []
      : [
          {
            tag: asset.tag,
            description: asset.description,
            serial: asset.serial,
            quantity: asset.quantity,
            voucher: asset.voucherNumber,
            acquired: asset.acquiredOn,
            costXof: asset.costXof,
            costDonorMinor: donorMinor,
            location: asset.location,
            custodian: asset.custodian,
            condition: asset.condition,
          },
        ],
  )

/** Sheet 8, second table: the grant's procurement files opened up to the end of the period; their donor amount is at the budget rate. */
export function claimProcurementOf({ database, grant, to }: ClaimScope): ClaimProcurement[] {
  const rate = grant.budgetRate === null ? undefined : rateFromText(grant.budgetRate)
  return listProcurement(database, to)
    .files.filter((file) => file.grant === grant.code && file.date <= to)
    .reverse()
    .map((file) => {
      const amountXof = file.amountXof ?? file.estimateXof
      return {
        file: file.number,
        object: file.object,
        line: file.budgetLine,
        methodRequired: file.methodRequired,
        methodUsed: file.methodUsed,
        openedOn: file.openingDate,
        amountXof,
        amountDonorMinor: rate ? convertQuoteToBase(amountXof, rate, grant.currency, FUNCTIONAL_CURRENCY) : null,
        winner: file.winner,
        contract: file.contract ?? file.order,
        derogation: file.derogation,
      }
    })
}
