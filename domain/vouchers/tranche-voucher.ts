import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { BLANK_LINE } from './blank-line.ts'

export interface ReceivedTranche {
  readonly grant: string
  readonly number: string
  readonly date: string
  readonly currency: string
  readonly amountMinor: number
  /** Gross, before fees; null when the account is held in the tranche's own currency. */
  readonly xofCredited: number | null
  readonly feesXof: number
  readonly bankAccount: string
  readonly journal: string
  readonly reference: string | null
  readonly donor: string
  readonly model: 'association' | 'project'
  readonly label: string
}

/** 6318, other bank charges: the fees of a transfer are an expense, not a worse rate (spec 08 §8). */
const FEES_ACCOUNT = '6318'

/** The source id of a tranche's voucher: "PECIC-T1". */
export const trancheSourceId = (grant: string, label: string): string => `${grant}-${label}`

/**
 * The voucher of a donor's receipt (spec 10 "Tranches file"): debit bank net of fees, debit 6318 fees, credit 165 gross (462 in the
 * project model), all with the grant and no budget line. Into an account of the tranche's own currency both lines are in it.
 */
export function trancheVoucher(tranche: ReceivedTranche): VoucherInput {
  const fund = tranche.model === 'project' ? '462' : '165'
  const own = tranche.xofCredited === null
  const currency = own ? tranche.currency : FUNCTIONAL_CURRENCY
  const gross = tranche.xofCredited ?? tranche.amountMinor
  const net = own ? gross : gross - tranche.feesXof
  const lines = [
    { ...line(tranche, currency), account: tranche.bankAccount, debitMinor: net },
    ...(!own && tranche.feesXof > 0 ? [{ ...line(tranche, currency), account: FEES_ACCOUNT, debitMinor: tranche.feesXof }] : []),
    { ...line(tranche, currency), account: fund, creditMinor: gross, thirdParty: tranche.donor },
  ]
  return {
    sourceId: trancheSourceId(tranche.grant, tranche.label),
    journal: tranche.journal,
    date: tranche.date,
    kind: 'normal',
    corrects: null,
    lines,
  }
}

const line = (tranche: ReceivedTranche, currency: string): VoucherLineInput => ({
  ...BLANK_LINE,
  currency,
  label: `${tranche.donor} ${tranche.label}`,
  grant: tranche.grant,
  documentReference: tranche.reference,
})
