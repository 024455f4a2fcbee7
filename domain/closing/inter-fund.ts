import { exactInteger } from '../../shared/money/money.ts'

/** What a voucher leaves unbalanced on a fund: debit less credit, XOF; the fund is a grant's code, "" for own funds. */
export interface FundGap {
  readonly voucherId: number
  readonly fund: string
  readonly gapXof: number
}

/** What one fund owes another. */
export interface FundPair {
  readonly debtor: string
  readonly creditor: string
  readonly amountXof: number
}

/**
 * The balance between each pair of funds (spec 08 §3): in a voucher the fund with more debit than credit owes the one that paid. Where
 * several funds meet in one voucher, debtors and creditors are matched in the order of their codes. Pairs are netted; nil ones are left out.
 */
export function fundPairs(gaps: Iterable<FundGap>): FundPair[] {
  const byVoucher = new Map<number, FundGap[]>()
  for (const gap of gaps) {
    const known = byVoucher.get(gap.voucherId)
    if (known) known.push(gap)
    else byVoucher.set(gap.voucherId, [gap])
  }
  const owed = new Map<string, { first: string; second: string; amountXof: number }>()
  for (const voucher of byVoucher.values()) matchVoucher(voucher, owed)
  return [...owed.values()]
    .filter(({ amountXof }) => amountXof !== 0)
    .map(({ first, second, amountXof }) =>
      amountXof > 0 ? { debtor: first, creditor: second, amountXof } : { debtor: second, creditor: first, amountXof: -amountXof },
    )
    .sort((a, b) => (a.debtor + a.creditor < b.debtor + b.creditor ? -1 : 1))
}

type Owed = Map<string, { first: string; second: string; amountXof: number }>

function matchVoucher(gaps: readonly FundGap[], owed: Owed): void {
  const inOrder = [...gaps].sort((a, b) => (a.fund < b.fund ? -1 : 1))
  const debtors = inOrder.filter(({ gapXof }) => gapXof > 0).map(({ fund, gapXof }) => ({ fund, left: gapXof }))
  for (const creditor of inOrder) {
    let left = Math.max(0, -creditor.gapXof)
    for (const debtor of debtors) {
      const taken = Math.min(left, debtor.left)
      if (taken === 0) continue
      debtor.left -= taken
      left -= taken
      owe(owed, debtor.fund, creditor.fund, taken)
    }
  }
}

/** Keeps a pair once, whichever of the two owes. */
function owe(owed: Owed, debtor: string, creditor: string, amountXof: number): void {
  const [first, second] = debtor < creditor ? [debtor, creditor] : [creditor, debtor]
  const key = `${first}\n${second}`
  const known = owed.get(key) ?? { first, second, amountXof: 0 }
  known.amountXof = exactInteger(known.amountXof + (first === debtor ? amountXof : -amountXof))
  owed.set(key, known)
}
