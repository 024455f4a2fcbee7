import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { francLine } from './standing-lines.ts'
import type { PayingAccount } from './treasury-journal.ts'

/** What a payment clears: an account of class 4, whose it is and in which fund. */
export interface Cleared {
  readonly account: string
  readonly label: string
  readonly grant: string | null
  readonly thirdParty: string | null
  readonly xof: number
}

/**
 * The voucher that pays what is owed from one account. Money of one grant pays as that grant, so the gap to the funds that owe shows as
 * an inter-fund balance; an account that nobody tied to a grant pays each fund's own part (spec 08 §3).
 */
export function paymentVoucher(from: PayingAccount, date: LocalDate, label: string, cleared: readonly Cleared[]): VoucherInput {
  const paymentMode = from.kind === 'bank' ? 'transfer' : from.kind === 'cash' ? 'cash' : 'mobile-money'
  const debits = cleared.map(({ xof, ...line }): VoucherLineInput => francLine({ ...line, debitMinor: xof, paymentMode }))
  const funds = from.grant === undefined ? [...new Set(cleared.map((line) => line.grant))] : [from.grant]
  const credits = funds.map((grant) => {
    const own = from.grant === undefined ? cleared.filter((line) => line.grant === grant) : cleared
    const parties = new Set(own.map((line) => line.thirdParty))
    const thirdParty = parties.size === 1 ? (own[0]?.thirdParty ?? null) : null
    const creditMinor = sumMinor(own.map((line) => line.xof))
    return francLine({ account: from.account, label, grant, thirdParty, creditMinor, paymentMode })
  })
  return { sourceId: null, journal: from.journal, date, kind: 'normal', corrects: null, lines: [...debits, ...credits] }
}
