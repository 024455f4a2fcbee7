import { exactInteger } from '../../shared/money/money.ts'
import { type FundBucket, fundBucket } from './fund-bucket.ts'

/** What a grant's lines on one account sum to, in XOF, debit positive. */
export interface FundCell {
  readonly account: string
  /** True for the lines that are donor spending. */
  readonly spent: boolean
  /** Before the period, with the opening vouchers of the period: they bring in what was there before. */
  readonly beforeXof: number
  readonly periodXof: number
}

/** What one voucher of the period does on a grant's funds accounts (bucket `funds`), in XOF. */
export interface FundsMovement {
  readonly debitXof: number
  readonly creditXof: number
  /** True in a closing journal, which moves income to the result: nobody received or returned anything. */
  readonly closing: boolean
}

/** The columns of the report `fund-balance` (spec 10), in XOF. */
export interface FundEquation {
  readonly opening: number
  readonly received: number
  readonly interest: number
  /** `exchangeDifferences` + `otherMovements`. */
  readonly exchange: number
  readonly spent: number
  readonly returned: number
  readonly closing: number
  readonly bank: number
  readonly cash: number
  readonly wallets: number
  readonly advances: number
  readonly payables: number
  readonly interfund: number
  readonly difference: number
  /** Gains less losses that carry no budget line. */
  readonly exchangeDifferences: number
  /** Income less costs that are neither the donor's money, interest, exchange nor donor spending: bank fees above all. */
  readonly otherMovements: number
}

/**
 * The fund equation of a grant (R-REC-1, spec 04 §2.1):
 *   closing = opening + received + interest + exchange − spent − returned
 *           = bank + cash + wallets + advances − payables + inter-fund.
 *
 * Why it ties. Every account belongs to one bucket. Five buckets say how the grant's money came and went (funds, interest,
 * exchange, other, spent) and four where it is (bank, cash, wallets, third parties). By double entry all lines of the ledger sum to zero, and
 * the lines of one grant sum to its inter-fund gap G = debits − credits (depreciation and provisions aside, on
 * both sides: they move no money, and often only one of their lines names the grant). So (where it is) + (how it came and went, debit
 * positive) = G. The closing balance is what came less what went, the credit side of the second; hence closing = where it is − G.
 * The report's inter-fund column is −G: positive when other funds owe the grant, whose bank paid for them. A release
 * (165 to 7925, 462 to 702) stays within one bucket and changes nothing.
 *
 * `exchange` holds what is neither received nor spent by the agreement's budget: exchange gains less losses and the bank's fees
 * when they carry no budget line (with one they are spending), and any other cost or income of the grant without a budget line.
 *
 * Received and returned come from the vouchers that touch the funds accounts, one by one, while every other column comes from
 * balances; `difference` compares the two ways, and is 0 unless lines and balances disagree.
 */
export function fundEquation(cells: readonly FundCell[], movements: readonly FundsMovement[]): FundEquation {
  const before = totals(cells, (cell) => cell.beforeXof)
  const period = totals(cells, (cell) => cell.periodXof)
  const held = (bucket: FundBucket): number => exactInteger(before[bucket] + period[bucket])
  const opening = plain(-(before.funds + before.interest + before.exchange + before.other + before.spent))
  const { received, returned, closed } = fundsFlow(movements)
  const interest = plain(-period.interest)
  const exchangeDifferences = plain(-period.exchange)
  const otherMovements = plain(closed - period.other)
  const exchange = exactInteger(exchangeDifferences + otherMovements)
  const spent = period.spent
  const closing = exactInteger(opening + received + interest + exchange - spent - returned)
  const { advances, payables } = thirdParties(cells)
  const gap = exactInteger(
    [...Object.values(before), ...Object.values(period)].reduce((sum, amount) => sum + amount, -held('without-money')),
  )
  const place = { bank: held('bank'), cash: held('cash'), wallets: held('wallets'), advances, payables, interfund: plain(-gap) }
  const holding = place.bank + place.cash + place.wallets + advances - payables + place.interfund
  return {
    opening,
    received,
    interest,
    exchange,
    spent,
    returned,
    closing,
    exchangeDifferences,
    otherMovements,
    ...place,
    difference: exactInteger(closing - holding),
  }
}

/** Minus zero is not a figure. */
const plain = (amount: number): number => exactInteger(amount === 0 ? 0 : amount)

function totals(cells: readonly FundCell[], amountOf: (cell: FundCell) => number): Record<FundBucket, number> {
  const sums = {
    bank: 0,
    cash: 0,
    wallets: 0,
    'third-parties': 0,
    funds: 0,
    interest: 0,
    exchange: 0,
    other: 0,
    spent: 0,
    'without-money': 0,
  }
  for (const cell of cells) {
    const bucket = fundBucket(cell.account, cell.spent)
    sums[bucket] = exactInteger(sums[bucket] + amountOf(cell))
  }
  return sums
}

/** By account and never set off between two: an account in debit is an advance or a receivable, one in credit a payable. */
function thirdParties(cells: readonly FundCell[]): { advances: number; payables: number } {
  const nets = new Map<string, number>()
  for (const cell of cells) {
    if (fundBucket(cell.account, cell.spent) !== 'third-parties') continue
    nets.set(cell.account, exactInteger((nets.get(cell.account) ?? 0) + cell.beforeXof + cell.periodXof))
  }
  const amounts = [...nets.values()]
  const sum = (wanted: readonly number[]): number => plain(wanted.reduce((total, amount) => total + amount, 0))
  return { advances: sum(amounts.filter((net) => net > 0)), payables: sum(amounts.filter((net) => net < 0).map((net) => -net)) }
}

/**
 * Received and returned, voucher by voucher. A voucher that credits the funds accounts received; one that debits them returned;
 * one that does both keeps its net (nil in a release). Amounts are negative in a correction, so taking a receipt back lowers
 * what was received and never shows as a return.
 */
function fundsFlow(movements: readonly FundsMovement[]): { received: number; returned: number; closed: number } {
  const flow = { received: 0, returned: 0, closed: 0 }
  for (const { debitXof, creditXof, closing } of movements) {
    const net = creditXof - debitXof
    if (closing) flow.closed = exactInteger(flow.closed + net)
    else if (debitXof === 0 || (creditXof !== 0 && net > 0)) flow.received = exactInteger(flow.received + net)
    else flow.returned = exactInteger(flow.returned - net)
  }
  return flow
}
