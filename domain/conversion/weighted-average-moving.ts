import { type Rate, rateFromAmounts } from '../../shared/money/rate.ts'
import { layerReceipts } from './layer-receipts.ts'
import type { ConversionOutcome, ConversionRequest, FundReceipt } from './model.ts'
import { toDonorMinor, valueOfPart } from './portion.ts'
import type { Purse, PursePart, UsedBefore } from './purse.ts'
import { convertFromReceivedFunds } from './received-funds.ts'

/** WA_MOVING: one pool; its rate is fixed each month after the receipts of the month have entered (spec 07 §6.i). */
export const convertWeightedAverageMoving = (request: ConversionRequest): ConversionOutcome =>
  convertFromReceivedFunds(request, new PoolPurse(layerReceipts(request.receipts), request.donorCurrency))

interface Holding {
  xof: number
  donorMinor: number
}

/** A receipt that covers waiting lines at its own rate before what is left of it joins the pool. */
interface Incoming extends Holding {
  readonly receipt: FundReceipt
  readonly rate: Rate
}

class PoolPurse implements Purse {
  readonly #donorCurrency: string
  readonly #notEntered: Map<string, Holding>
  readonly #pool: Holding = { xof: 0, donorMinor: 0 }
  #incoming: Incoming | undefined
  #rate: Rate | null = null
  #lastReceipt: FundReceipt | undefined

  constructor(receipts: readonly FundReceipt[], donorCurrency: string) {
    this.#donorCurrency = donorCurrency
    this.#notEntered = new Map(receipts.map(({ label, xof, donorMinor }) => [label, { xof, donorMinor }]))
  }

  enter(receipt: FundReceipt): void {
    this.settleMonth()
    const holding = this.#notEntered.get(receipt.label)
    if (!holding) throw new RangeError(`receipt ${receipt.label} has entered before`)
    this.#notEntered.delete(receipt.label)
    this.#incoming = { ...holding, receipt, rate: this.#rateOf(receipt) }
    this.#lastReceipt = receipt
  }

  settleMonth(): void {
    this.#joinPool()
    this.#fixRate()
  }

  monthRate(): Rate | null {
    return this.#pool.xof > 0 ? this.#rate : null
  }

  hasFunds(): boolean {
    return this.hasReceived() && (this.#pool.xof > 0 || (this.#incoming?.xof ?? 0) > 0)
  }

  hasReceived(): boolean {
    return this.#lastReceipt !== undefined
  }

  pay(xof: number): PursePart[] {
    const parts: PursePart[] = []
    const incoming = this.#incoming
    let rest = xof
    if (incoming && incoming.xof > 0) {
      const part = payFrom(incoming, Math.min(rest, incoming.xof), incoming.rate, this.#donorCurrency)
      parts.push({ ...part, tranche: incoming.receipt.label, rate: incoming.rate, receipt: incoming.receipt })
      rest -= part.xof
    }
    if (rest > 0 && this.#pool.xof > 0 && this.hasReceived()) {
      const { rate, receipt } = this.#known()
      parts.push({
        ...payFrom(this.#pool, Math.min(rest, this.#pool.xof), rate, this.#donorCurrency),
        tranche: '',
        rate,
        receipt,
      })
    }
    return parts
  }

  takeRefund(xof: number): PursePart[] {
    const incoming = this.#incoming
    const { rate, receipt } = incoming ?? this.#known()
    const donorMinor = toDonorMinor(xof, rate, this.#donorCurrency)
    this.#add(incoming ?? this.#pool, xof, donorMinor)
    return [{ tranche: incoming ? receipt.label : '', rate, xof, donorMinor, residual: false, receipt }]
  }

  giveBack(tranche: string, xof: number, donorMinor: number): void {
    this.replay(tranche, -xof, -donorMinor)
  }

  payAgain(used: UsedBefore): PursePart | undefined {
    const paid = Math.min(used.xof, this.#pool.xof)
    if (paid <= 0 || !this.hasReceived() || this.#notEntered.has(used.tranche)) return undefined
    const known = this.#known()
    const residual = paid === this.#pool.xof
    const asBefore = valueOfPart(paid, used, used.rate, this.#donorCurrency)
    const donorMinor = residual ? this.#pool.donorMinor : Math.min(asBefore, this.#pool.donorMinor)
    this.#add(this.#pool, -paid, -donorMinor)
    return { tranche: used.tranche, rate: used.rate ?? known.rate, xof: paid, donorMinor, residual, receipt: known.receipt }
  }

  replay(tranche: string, xof: number, donorMinor: number): void {
    // A line recomputed while its month was open may stand on a receipt of a later month: it leaves that receipt, not the pool.
    this.#add(this.#notEntered.get(tranche) ?? this.#pool, -xof, -donorMinor)
  }

  layers(): [] {
    return []
  }

  #add(holding: Holding, xof: number, donorMinor: number): void {
    const wasEmpty = holding.xof <= 0
    holding.xof += xof
    holding.donorMinor += donorMinor
    if (holding === this.#pool && wasEmpty && holding.xof > 0) this.#fixRate()
  }

  #joinPool(): void {
    if (!this.#incoming) return
    this.#pool.xof += this.#incoming.xof
    this.#pool.donorMinor += this.#incoming.donorMinor
    this.#incoming = undefined
  }

  /** An empty pool, or one whose pennies ran out before its francs, has no rate of its own: the last receipt's stands in. */
  #fixRate(): void {
    const { xof, donorMinor } = this.#pool
    if (xof > 0 && donorMinor > 0) this.#rate = rateFromAmounts(xof, 'XOF', donorMinor, this.#donorCurrency)
    else if (this.#lastReceipt) this.#rate = this.#rateOf(this.#lastReceipt)
  }

  #rateOf(receipt: FundReceipt): Rate {
    return rateFromAmounts(receipt.xof, 'XOF', receipt.donorMinor, this.#donorCurrency)
  }

  #known(): { rate: Rate; receipt: FundReceipt } {
    if (!this.#rate || !this.#lastReceipt) throw new RangeError('the pool was used before any receipt')
    return { rate: this.#rate, receipt: this.#lastReceipt }
  }
}

/** The residual rule (R-RND 4): what ends a holding takes the money that is left; nothing takes more than is left. */
function payFrom(
  holding: Holding,
  xof: number,
  rate: Rate,
  donorCurrency: string,
): Pick<PursePart, 'xof' | 'donorMinor' | 'residual'> {
  const residual = xof === holding.xof
  const donorMinor = valueOfPart(xof, holding, rate, donorCurrency)
  holding.xof -= xof
  holding.donorMinor -= donorMinor
  return { xof, donorMinor, residual }
}
