import { monthOf } from '../../shared/time/period.ts'

export interface NaiveLine {
  readonly account: string
  /** Debit positive, XOF. */
  readonly xof: number
}

interface NaiveVoucher {
  readonly journal: string
  readonly date: string
  readonly lines: readonly NaiveLine[]
  reversed: boolean
  readonly reversal: boolean
}

/** What the books should hold, kept in the plainest way: a list of vouchers, and sums made anew each time they are asked. */
export class NaiveLedger {
  private readonly vouchers = new Map<string, NaiveVoucher>()
  private readonly closed = new Set<string>()
  private readonly organisation: string

  constructor(organisation: string) {
    this.organisation = organisation
  }

  /** Posts a voucher when the rules allow it; answers its number, or undefined when it must be refused. */
  post(journal: string, date: string, lines: readonly NaiveLine[], reversal = false): string | undefined {
    const balanced = lines.reduce((sum, line) => sum + line.xof, 0) === 0
    if (!balanced || lines.length < 2 || this.closed.has(monthOf(date))) return undefined
    const year = date.slice(0, 4)
    const drawn = [...this.vouchers.values()].filter((known) => known.journal === journal && known.date.startsWith(year)).length
    const number = `${this.organisation}-${journal}-${year}-${String(drawn + 1).padStart(6, '0')}`
    this.vouchers.set(number, { journal, date, lines, reversed: false, reversal })
    return number
  }

  reverse(number: string, date: string): string | undefined {
    const original = this.vouchers.get(number)
    if (!original || original.reversed || original.reversal || date < original.date) return undefined
    const negative = original.lines.map((line) => ({ account: line.account, xof: line.xof === 0 ? 0 : -line.xof }))
    const drawn = this.post(original.journal, date, negative, true)
    if (drawn) original.reversed = true
    return drawn
  }

  /** Closes a month and the empty open ones before it; refused while an earlier open month holds vouchers. */
  close(month: string): boolean {
    if (this.closed.has(month) || !this.months().includes(month)) return false
    const earlier = [...this.vouchers.values()].map((voucher) => monthOf(voucher.date)).filter((held) => held < month)
    if (earlier.some((held) => !this.closed.has(held))) return false
    for (const known of this.months()) if (known <= month) this.closed.add(known)
    return true
  }

  numbers(): string[] {
    return [...this.vouchers.keys()]
  }

  /** Account → net of all its lines, without those that came to nothing. */
  balances(): Map<string, number> {
    const balances = new Map<string, number>()
    for (const voucher of this.vouchers.values()) {
      for (const line of voucher.lines) balances.set(line.account, (balances.get(line.account) ?? 0) + line.xof)
    }
    return new Map([...balances].filter(([, net]) => net !== 0))
  }

  /** Net of each account over the months that are closed. */
  closedTotal(): number {
    const inside = [...this.vouchers.values()].filter((voucher) => this.closed.has(monthOf(voucher.date)))
    return inside.flatMap((voucher) => voucher.lines).reduce((sum, line) => sum + Math.abs(line.xof), 0)
  }

  /** A year's twelve months exist as soon as one voucher is dated in it. */
  private months(): string[] {
    const years = new Set([...this.vouchers.values()].map((voucher) => voucher.date.slice(0, 4)))
    return [...years]
      .flatMap((year) => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`))
      .sort()
  }
}
