import { sumMinor } from '../../shared/money/money.ts'
import type { PostingLine } from '../vouchers/posting.ts'

/** What an account holds at the end of a year by currency and dimension; debit positive. */
export interface CarriedBalance {
  readonly account: string
  readonly currency: string
  readonly minor: number
  readonly xof: number
  readonly grantId: number | null
  readonly partnerId: number | null
  readonly thirdParty: string | null
}

/** Whether an account is cleared into the result at the end of the year (classes 6 to 8) or carried (classes 1 to 5). */
export const isCleared = (account: string): boolean => /^[678]/.test(account)
export const isCarried = (account: string): boolean => /^[1-5]/.test(account)

interface ClearingWords {
  readonly label: string
  readonly surplusAccount: string
  readonly deficitAccount: string
}

/**
 * The closing voucher (spec 13 §5): every account of classes 6 to 8 is brought to nil, and each fund's surplus or deficit stands on 131 or
 * 139 with its grant. A fund whose charges were all released leaves no line there: its result is nil.
 */
export function closingLines(balances: readonly CarriedBalance[], words: ClearingWords): PostingLine[] {
  const cleared = balances.filter(({ account }) => isCleared(account))
  const lines = cleared.flatMap((balance) => moved(balance, -1, words.label))
  for (const [grantId, own] of groupBy(cleared, ({ grantId }) => grantId)) {
    const account = sumMinor(own.map(({ xof }) => xof)) > 0 ? words.deficitAccount : words.surplusAccount
    for (const [currency, same] of groupBy(own, ({ currency }) => currency)) {
      const minor = sumMinor(same.map((balance) => balance.minor))
      const xof = sumMinor(same.map((balance) => balance.xof))
      const result = { account, currency, minor, xof, grantId, partnerId: null, thirdParty: null }
      lines.push(...moved(result, 1, words.label))
    }
  }
  return lines
}

/**
 * The opening voucher of the next year. The books run on from one year to the next, so each balance of classes 1 to 5 leaves the old year
 * and enters the new one in the same voucher: the account holds what it held, and what it held is written down, by currency, grant,
 * partner and third party.
 */
export function openingLines(balances: readonly CarriedBalance[], words: { leaving: string; entering: string }): PostingLine[] {
  const carried = balances.filter(({ account }) => isCarried(account))
  return [
    ...carried.flatMap((balance) => moved(balance, -1, words.leaving)),
    ...carried.flatMap((balance) => moved(balance, 1, words.entering)),
  ]
}

/** The lines that move a balance in (1) or out (−1). A currency and its francs on different sides take a line each. */
function moved(balance: CarriedBalance, direction: 1 | -1, label: string): PostingLine[] {
  const minor = direction * balance.minor
  const xof = direction * balance.xof
  const apart = minor !== 0 && xof !== 0 && minor > 0 !== xof > 0
  const parts = apart ? [[minor, 0] as const, [0, xof] as const] : [[minor, xof] as const]
  return parts
    .filter(([inCurrency, francs]) => inCurrency !== 0 || francs !== 0)
    .map(([inCurrency, francs]) => ({
      account: balance.account,
      side: (inCurrency === 0 ? francs : inCurrency) > 0 ? 1 : -1,
      currency: balance.currency,
      amountMinor: Math.abs(inCurrency),
      amountXof: Math.abs(francs),
      rate: null,
      rateSource: null,
      grantId: balance.grantId,
      budgetLineId: null,
      memoBudgetLine: null,
      partnerId: balance.partnerId,
      activity: null,
      site: null,
      thirdParty: balance.thirdParty,
      label,
      documentReference: null,
      documentDate: null,
      invoice: null,
      paymentMode: null,
      expenseType: null,
    }))
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = groups.get(key)
    if (known) known.push(row)
    else groups.set(key, [row])
  }
  return groups
}
