import { type Month, monthOf } from '../../shared/time/period.ts'
import { type BookedLine, bookOpenLines } from './booked-lines.ts'
import { catchUpRow } from './catch-up-row.ts'
import { ConversionBasis } from './conversion-basis.ts'
import type { FundsInUse } from './funds-in-use.ts'
import type { LineAccount, ProvisionalMoney, WaitingPart } from './line-account.ts'
import type { ConversionOutcome, ConversionRequest, ConversionRow, SpendingLine } from './model.ts'
import { monthStates } from './month-states.ts'
import { paidPortion } from './paid-portion.ts'
import { addPortion, portionOf, signed, valueOfPart } from './portion.ts'
import type { Purse, PursePart } from './purse.ts'
import { replayFrozenMonth } from './replay-frozen-month.ts'
import { rowsOfAccounts, sortRows } from './rows-of-accounts.ts'
import { takeBack } from './take-back.ts'
import { OWN } from './tranche-names.ts'
import { settleCancellations, valueWaitingLines } from './value-waiting-lines.ts'
import { WaitingLines } from './waiting-lines.ts'

/**
 * FIFO and WA_MOVING (spec 07 §6.i, 08 §8). Closed months are replayed as recorded, then the open months run in order:
 * waiting lines are covered by each receipt as it enters, then the month's lines are paid in order (date, id, line).
 */
export function convertFromReceivedFunds(request: ConversionRequest, purse: Purse): ConversionOutcome {
  const basis = new ConversionBasis(request)
  const funds = new ReceivedFunds(basis, purse)
  const booked = bookOpenLines(basis)
  const months = basis.allMonths(booked.map((line) => line.month))
  for (const month of months) {
    if (basis.open.lastFrozen === undefined || month > basis.open.lastFrozen) break
    funds.replay(month)
  }
  funds.convertOpenMonths(months, booked)
  const missing = valueWaitingLines(funds.waiting, basis)
  const rows = sortRows([...rowsOfAccounts(funds.accounts.values(), basis), ...funds.catchUps], basis)
  return {
    method: request.method,
    rows,
    layers: purse.layers(),
    months: monthStates(
      basis.allMonths(rows.map((row) => row.month)),
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
  readonly accounts = new Map<string, LineAccount>()
  readonly waiting = new WaitingLines()
  readonly catchUps: ConversionRow[] = []
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
    this.cover()
    let next = 0
    for (const month of months) {
      if (this.basis.open.isFrozen(month)) continue
      this.#month = month
      this.#enterReceipts(month, () => this.#coverFromReceipt())
      this.#settle(month)
      for (let line = booked[next]; line && line.month <= month; line = booked[next]) {
        this.post(line.line, line.month)
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

  /** Corrections of uncovered lines settle at the rate of the receipt that would have covered them. */
  #coverFromReceipt(): void {
    const receipt = this.basis.receipts[this.#nextReceipt - 1]
    if (receipt) settleCancellations(this.waiting, this.basis, receipt)
    this.cover()
  }

  post(line: SpendingLine, month: Month): void {
    const account: LineAccount = {
      line,
      month,
      adjustment: month !== monthOf(line.date),
      recorded: null,
      portions: [],
      waiting: [],
      cancelling: [],
    }
    const original = this.originalOf(line)
    this.accounts.set(line.key, account)
    if (line.ownDonorMinor !== undefined) {
      account.portions.push(portionOf({ tranche: OWN, rate: null, xof: line.xof, donorMinor: line.ownDonorMinor }))
    } else if (line.xof === 0) {
      account.portions.push(portionOf({ tranche: '', rate: null, xof: 0, donorMinor: 0 }))
    } else {
      const size = Math.abs(line.xof)
      this.payOrRefund(account, original ? size - takeBack(this, account, original, size) : size)
      this.cover()
    }
  }

  originalOf(line: SpendingLine): LineAccount | undefined {
    if (line.corrects === undefined || line.ownDonorMinor !== undefined) return undefined
    const original = this.accounts.get(line.corrects)
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
    const part: WaitingPart = { account, xof, recordedDonorMinor: null, recordedRate: null, repeats, cancellations: [] }
    account.waiting.push(part)
    this.waiting.add(part)
  }

  /** Covers waiting lines, in order, with whatever the purse holds. */
  cover(): void {
    for (;;) {
      for (let part = this.waiting.next(); part && this.purse.hasFunds(); part = this.waiting.next()) {
        for (const paid of this.purse.pay(part.xof)) this.#coverPart(part, paid, 1)
      }
      const refund = this.waiting.nextRefund()
      if (!refund || !this.purse.hasReceived()) return
      for (const taken of this.purse.takeRefund(-refund.xof)) this.#coverPart(refund, taken, -1)
    }
  }

  #coverPart(part: WaitingPart, paid: PursePart, sign: number): void {
    const { account } = part
    const recorded = part.recordedDonorMinor
    if (recorded === null) addPortion(account.portions, paidPortion(paid, sign))
    else {
      const left = { xof: Math.abs(part.xof), donorMinor: Math.abs(recorded) }
      const replaced = valueOfPart(paid.xof, left, part.recordedRate, this.basis.donorCurrency)
      part.recordedDonorMinor = signed(sign, left.donorMinor - replaced)
      const month = this.basis.open.from(account.month > this.#month ? account.month : this.#month)
      this.catchUps.push(catchUpRow(account.line, month, { ...paid, sign, replacedDonorMinor: replaced }))
      addPortion(account.portions, { ...paidPortion(paid, sign), tranche: paid.receipt.label })
    }
    part.xof -= sign * paid.xof
  }
}
