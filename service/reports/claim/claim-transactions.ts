import { rateReference } from '../../../domain/reports/rate-reference.ts'
import type { ClaimTransaction } from '../../../reports/model/claim-model.ts'
import { rateToText } from '../../../shared/money/rate.ts'
import { completeByVoucher } from '../../documents/complete-by-voucher.ts'
import { lineHash } from '../line-hash.ts'
import type { ClaimRulings } from './claim-rulings.ts'
import { adjustsEarlierPeriod, type ClaimedRow, type ClaimScope } from './claim-scope.ts'

/** The transaction list of the claim (spec 06 §5.5): one row per converted row, in the engine's order. */
export function claimTransactions(scope: ClaimScope, claimNumber: string, rulings: ClaimRulings): ClaimTransaction[] {
  const complete = completeByVoucher(
    scope.database,
    scope.current.map(({ line }) => line.voucherId),
  )
  return scope.current.map((entry) => ({
    ...transaction(scope, entry, claimNumber, complete.get(entry.line.voucherId) ?? null),
    status: rulings.statusOf(entry.row.lineKey),
  }))
}

function transaction(
  scope: ClaimScope,
  entry: ClaimedRow,
  claimNumber: string,
  documentsComplete: boolean | null,
): Omit<ClaimTransaction, 'status'> {
  const { row, line, partner } = entry
  return {
    date: adjustsEarlierPeriod(scope, entry) ? line.date : row.date,
    documentDate: line.documentDate,
    voucher: line.number,
    journal: line.journal,
    account: line.account,
    budgetLine: line.budgetLine,
    activity: line.activity,
    partner,
    site: line.site,
    thirdParty: line.thirdParty,
    invoice: line.invoice,
    descriptionFr: line.label,
    descriptionEn: null,
    paymentMode: [line.paymentMode, line.documentReference].filter((text) => text !== null).join(' ') || null,
    documentMinor: line.amountMinor,
    documentCurrency: line.currency,
    xof: row.xof,
    rateReference: rateReference(row, scope.conversion.method),
    rate: row.rate === null ? null : rateToText(row.rate, 6),
    donorMinor: row.donorMinor ?? 0,
    documentsComplete,
    claimNumber,
    lineHash: lineHash(line.eventHash, line.lineNumber),
  }
}
