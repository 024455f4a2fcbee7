import { parseMinor } from '../../shared/money/money.ts'
import { convertBaseToQuote, rateFromText } from '../../shared/money/rate.ts'
import { DONOR_TRANCHES, type DonorTranche, GRANT, GRANT_CODE } from './programme.ts'
import { TREASURY } from './setup-text.ts'
import type { SubAwardTranche } from './sub-awards.ts'
import type { ReceiptRow } from './timeline.ts'

const HEADER = 'grant,number,date,amount,currency,xof_credited,fees_xof,bank_account,reference'

const row = (date: string, cells: readonly (string | number)[]): ReceiptRow => ({ date, csv: `${HEADER}\n${cells.join(',')}\n` })

/** The donor's transfers, each as a tranches file of one row. */
export const donorReceipts = (): ReceiptRow[] =>
  DONOR_TRANCHES.map((tranche) => {
    const { number, date, amount, feesXof, reference } = tranche
    return row(date, [GRANT_CODE, number, date, amount, GRANT.currency, creditedXof(tranche), feesXof, TREASURY.BQ1, reference])
  })

/** What the bank credited, before its fees: the amount at the rate it gave, in whole francs. */
export function creditedXof({ amount, rate }: DonorTranche): number {
  const minor = parseMinor(amount, GRANT.currency)
  const ratio = rateFromText(rate)
  if (minor === undefined || !ratio) throw new RangeError(`not a tranche: ${amount} at ${rate}`)
  return convertBaseToQuote(minor, ratio, GRANT.currency, 'XOF')
}

/** The lead's advances, as the partner's bank credits them; the partner pays nothing for them. */
export const partnerReceipts = (partner: string, tranches: readonly SubAwardTranche[]): ReceiptRow[] =>
  tranches.map(({ number, creditedOn, xof }) =>
    row(creditedOn, [
      GRANT_CODE,
      number,
      creditedOn,
      xof,
      'XOF',
      xof,
      0,
      TREASURY.BQ1,
      `Avis de crédit SA-${partner}-T${number}`,
    ]),
  )
