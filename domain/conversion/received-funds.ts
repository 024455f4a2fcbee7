import { type Month, monthOf } from '../../shared/time/period.ts'
import { type BookedLine, bookOpenLines } from './booked-lines.ts'
import { catchUpRow } from './catch-up-row.ts'
import { ConversionBasis } from './conversion-basis.ts'
import type { FundsInUse } from './funds-in-use.ts'
import type { LineAccount, ProvisionalMoney, WaitingPart } from './line-account.ts'
import type { ConversionOutcome, ConversionRequest, SpendingLine } from './model.ts'
import { monthStates } from './month-states.ts'
import { paidPortion } from './paid-portion.ts'
import { addPortion, portionOf } from './portion.ts'
import type { Purse, PursePart } from './purse.ts'
import { replayFrozenMonth } from './replay-frozen-month.ts'
import { type PlacedRow, sortedRows } from './sorted-rows.ts'
import { takeBack } from './take-back.ts'
import { OWN } from './tranche-names.ts'
import { hasProvisionalMoney, replaceProvisional, settleCancellations, valueWaitingLines } from './value-waiting-lines.ts'
import { WaitingLines } from './waiting-lines.ts'

/**
 * FIFO and WA_MOVING (spec 07 §6.i, 08 §8). Closed months are replayed as recorded, then the open months run in order:
 * waiting lines are covered by each receipt as it enters, then the month's lines are paid in order (date, id, line).
 */
export function convertFromReceivedFunds(request: ConversionRequest, purse: Purse): ConversionOutcome {
  const basis = new ConversionBasis(request)
  const funds = new ReceivedFunds(basis, purse)
  const booked = bookOpenLines(basis)
  const months = basis.allMonths(booked)
  for (const month of months) {
    if (basis.open.lastFrozen === undefined || month > basis.open.lastFrozen) break
    funds.replay(month)
  }
  funds.convertOpenMonths(months, booked)
  const missing = valueWaitingLines(funds.waiting, basis)
  const rows = sortedRows(funds.accounts, funds.catchUps, basis)
  return {
    method: request.method,
    rows,
    layers: purse.layers(),
    months: monthStates(
      basis.allMonths(rows),
      rows,
      basis,
      (month) => basis.frozen.averageOf(month) ?? funds.rates.get(month) ?? null,
    ),
    faults: missing.faults(),
  }
}

class ReceivedFunds implements FundsInUse {
  readonly basis: ConversionBasis
  readonly purse: Purse
  readonly accounts: LineAccount[] = []
  readonly #byKey = new Map<string, LineAccount>()
  readonly waiting = new WaitingLines()
  readonly catchUps: PlacedRow[] = []
  readonly rates = new Map<Month, ReturnType<Purse['monthRate']>>()
  /** The month being converted: catch-ups are booked in it, or in the next open one. */
  #month: Month = ''
  #nextReceipt = 0

  constructor(basis: ConversionBasis, purse: Purse) {
    this.basis = basis
    this.purse = purse
  }

  /** A closed month: its receipts enter, and what it recorded leaves the purse as it stands. */
  replay(month: Month): void {
    this.#month = month
    this.#enterReceipts(month, () => {})
    this.#settle(month)
    if (this.basis.open.isFrozen(month)) replayFrozenMonth(this, month)
  }

  convertOpenMonths(months: readonly Month[], booked: readonly BookedLine[]): void {
    // A receipt back-dated into a closed month covers in the next open one what still waits.
    this.purse.settleMonth()
    this.#cover(false)
    let next = 0
    for (const month of months) {
      if (this.basis.open.isFrozen(month)) continue
      this.#month = month
      this.#enterReceipts(month, () => this.#coverFromReceipt())
      this.#settle(month)
      for (let line = booked[next]; line && line.month <= month; line = booked[next]) {
        this.#post(line)
        next += 1
      }
    }
  }

  #enterReceipts(month: Month, entered: () => void): void {
    const { receipts } = this.basis
    for (
      let receipt = receipts[this.#nextReceipt];
      receipt && monthOf(receipt.date) <= month;
      receipt = receipts[this.#nextReceipt]
    ) {
      this.purse.enter(receipt)
      this.#nextReceipt += 1
      entered()
    }
  }

  #settle(month: Month): void {
    this.purse.settleMonth()
    this.rates.set(month, this.purse.monthRate())
  }

  /** After it has covered what it can, the receipt also gives its rate to what corrections had cancelled before it came. */
  #coverFromReceipt(): void {
    this.#cover(true)
    const receipt = this.basis.receipts[this.#nextReceipt - 1]
    if (receipt) settleCancellations(this.waiting, this.basis, receipt)
  }

  #post({ line, month, adjustment }: BookedLine): void {
    const account: LineAccount = { line, month, adjustment, recorded: null, portions: [], waiting: [], cancelling: [] }
    const original = this.originalOf(line)
    this.addAccount(account)
    if (line.ownDonorMinor !== undefined) {
      account.portions.push(portionOf({ tranche: OWN, rate: null, xof: line.xof, donorMinor: line.ownDonorMinor }))
    } else if (line.xof === 0) {
      account.portions.push(portionOf({ tranche: '', rate: null, xof: 0, donorMinor: 0 }))
    } else {
      const size = Math.abs(line.xof)
      this.payOrRefund(account, original ? size - takeBack(this, account, original, size) : size)
      this.#cover(false)
    }
  }

  addAccount(account: LineAccount): void {
    this.accounts.push(account)
    if (account.recorded || this.basis.isCorrected(account.line.key)) this.#byKey.set(account.line.key, account)
  }

  accountOf(lineKey: string): LineAccount | undefined {
    return this.#byKey.get(lineKey)
  }

  originalOf(line: SpendingLine): LineAccount | undefined {
    if (line.corrects === undefined || line.ownDonorMinor !== undefined) return undefined
    const original = this.accountOf(line.corrects)
    if (!original || original.line.ownDonorMinor !== undefined) return undefined
    return Math.sign(original.line.xof) === -Math.sign(line.xof) ? original : undefined
  }

  payOrRefund(account: LineAccount, size: number): void {
    if (size === 0) return
    const sign = Math.sign(account.line.xof)
    const parts = sign > 0 ? this.purse.pay(size) : this.purse.hasReceived() ? this.purse.takeRefund(size) : []
    let rest = size
    for (const part of parts) {
      addPortion(account.portions, paidPortion(part, sign))
      rest -= part.xof
    }
    if (rest > 0) this.wait(account, sign * rest, null)
  }

  wait(account: LineAccount, xof: number, repeats: ProvisionalMoney | null): void {
    const booked = { xof: 0, donorMinor: 0 }
    const part: WaitingPart = { account, xof, recordedDonorMinor: null, recordedRate: null, repeats, booked, cancellations: [] }
    account.waiting.push(part)
    this.waiting.add(part)
  }

  /** Covers waiting lines, in order, with what the purse holds: a receipt that has just entered, or XOF that was given back. */
  #cover(byReceipt: boolean): void {
    this.#coverSpending(byReceipt)
    if (!this.purse.hasReceived()) return
    let refunded = false
    for (let refund = this.waiting.nextRefund(); refund; refund = this.waiting.nextRefund()) {
      const waits = this.#waitsFor(refund, byReceipt)
      for (const taken of this.purse.takeRefund(-refund.xof)) this.#coverPart(refund, taken, -1, waits)
      refunded = true
    }
    if (refunded) this.#coverSpending(false)
  }

  #coverSpending(byReceipt: boolean): void {
    for (let part = this.waiting.next(); part && this.purse.hasFunds(); part = this.waiting.next()) {
      const waits = this.#waitsFor(part, byReceipt)
      if (waits === 'a rate') return
      for (const paid of this.purse.pay(part.xof)) this.#coverPart(part, paid, 1, waits)
    }
  }

  /**
   * A receipt recomputes the lines of open months. XOF given back is usable from its own month on (R-RND 5), so that a
   * line of an earlier month, open or closed, keeps its provisional row and is caught up; that needs its provisional rate.
   */
  #waitsFor(part: WaitingPart, byReceipt: boolean): 'its row' | 'a catch-up' | 'a rate' {
    if (part.recordedDonorMinor !== null) return 'a catch-up'
    if (byReceipt || part.account.month >= this.#month) return 'its row'
    return hasProvisionalMoney(part, this.basis) ? 'a catch-up' : 'a rate'
  }

  #coverPart(part: WaitingPart, paid: PursePart, sign: number, waits: 'its row' | 'a catch-up' | 'a rate'): void {
    const { account } = part
    if (waits === 'a catch-up') {
      const replacedDonorMinor = replaceProvisional(part, paid.xof, this.basis)
      const month = this.basis.open.from(account.month > this.#month ? account.month : this.#month)
      this.catchUps.push({ line: account.line, row: catchUpRow(account.line, month, { ...paid, sign, replacedDonorMinor }) })
      addPortion(account.portions, { ...paidPortion(paid, sign), tranche: paid.receipt.label, caughtUp: true })
    } else addPortion(account.portions, paidPortion(paid, sign))
    part.xof -= sign * paid.xof
  }
}
