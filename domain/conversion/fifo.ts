import { multiplyDivide } from '../../shared/money/money.ts'
import { type Rate, rateFromAmounts } from '../../shared/money/rate.ts'
import { layerReceipts } from './layer-receipts.ts'
import type { ConversionOutcome, ConversionRequest, FundReceipt, LayerState } from './model.ts'
import type { Purse, PursePart, UsedBefore } from './purse.ts'
import { convertFromReceivedFunds } from './received-funds.ts'

interface Layer {
  readonly receipt: FundReceipt
  readonly rate: Rate
  leftXof: number
  leftDonorMinor: number
  /** Grows with each payment, so that an unlinked negative finds the layer last used. */
  lastUse: number
}

/** FIFO: each receipt is a layer with its own rate, the oldest is used first (spec 07 §6.i). */
export const convertFifo = (request: ConversionRequest): ConversionOutcome =>
  convertFromReceivedFunds(request, new LayerPurse(layerReceipts(request.receipts), request.donorCurrency))

class LayerPurse implements Purse {
  readonly #layers: readonly Layer[]
  readonly #byLabel: ReadonlyMap<string, Layer>
  #entered = 0
  /** No layer before this one holds money. */
  #first = 0
  #uses = 0

  constructor(receipts: readonly FundReceipt[], donorCurrency: string) {
    this.#layers = receipts.map((receipt) => ({
      receipt,
      rate: rateFromAmounts(receipt.xof, 'XOF', receipt.donorMinor, donorCurrency),
      leftXof: receipt.xof,
      leftDonorMinor: receipt.donorMinor,
      lastUse: 0,
    }))
    this.#byLabel = new Map(this.#layers.map((layer) => [layer.receipt.label, layer]))
  }

  enter(receipt: FundReceipt): void {
    if (this.#layers[this.#entered]?.receipt !== receipt) throw new RangeError('receipts enter in their order')
    this.#entered += 1
  }

  settleMonth(): void {}

  monthRate(): null {
    return null
  }

  hasFunds(): boolean {
    return this.#oldest() !== undefined
  }

  hasReceived(): boolean {
    return this.#entered > 0
  }

  pay(xof: number): PursePart[] {
    const parts: PursePart[] = []
    let rest = xof
    for (let layer = this.#oldest(); layer && rest > 0; layer = this.#oldest()) {
      const paid = Math.min(rest, layer.leftXof)
      parts.push(this.#payFrom(layer, paid, valueAtLayer(layer, paid)))
      rest -= paid
    }
    return parts
  }

  takeRefund(xof: number): PursePart[] {
    const parts: PursePart[] = []
    let rest = xof
    while (rest > 0) {
      const used = this.#lastUsed((layer) => layer.leftXof < layer.receipt.xof)
      const layer = used ?? this.#lastUsed(() => true)
      if (!layer) throw new RangeError('a refund came before any receipt')
      // What exceeds all that was ever spent stays with the layer last used, at its rate.
      const usedXof = used ? layer.receipt.xof - layer.leftXof : rest
      const back = Math.min(rest, usedXof)
      const usedDonorMinor = layer.receipt.donorMinor - layer.leftDonorMinor
      const product = valueAtRate(layer, back)
      const donorMinor = used ? (back === usedXof ? usedDonorMinor : Math.min(product, usedDonorMinor)) : product
      this.#add(layer, back, donorMinor)
      parts.push({
        tranche: layer.receipt.label,
        rate: layer.rate,
        xof: back,
        donorMinor,
        residual: false,
        receipt: layer.receipt,
      })
      rest -= back
    }
    return parts
  }

  giveBack(tranche: string, xof: number, donorMinor: number): void {
    this.replay(tranche, -xof, -donorMinor)
  }

  payAgain(used: UsedBefore): PursePart | undefined {
    const layer = this.#byLabel.get(used.tranche)
    const paid = Math.min(used.xof, layer?.leftXof ?? 0)
    if (!layer || paid <= 0 || this.#layers.indexOf(layer) >= this.#entered) return undefined
    const asBefore = paid === used.xof ? used.donorMinor : valueAtRate(layer, paid)
    return this.#payFrom(layer, paid, paid === layer.leftXof ? layer.leftDonorMinor : Math.min(asBefore, layer.leftDonorMinor))
  }

  replay(tranche: string, xof: number, donorMinor: number): void {
    const layer = this.#byLabel.get(tranche)
    if (layer) {
      if (xof > 0) layer.lastUse = ++this.#uses
      this.#add(layer, -xof, -donorMinor)
    } else if (tranche === '') this.#replayWithoutLayer(xof)
  }

  layers(): LayerState[] {
    return this.#layers.map(({ receipt, leftXof, leftDonorMinor }) => ({
      label: receipt.label,
      date: receipt.date,
      donorMinor: receipt.donorMinor,
      xof: receipt.xof,
      leftDonorMinor,
      leftXof,
    }))
  }

  /** A month frozen under another method names no layer: its XOF leaves the oldest ones, at their own cost. */
  #replayWithoutLayer(xof: number): void {
    if (xof > 0) this.pay(xof)
    else if (xof < 0 && this.hasReceived()) this.takeRefund(-xof)
  }

  #payFrom(layer: Layer, xof: number, donorMinor: number): PursePart {
    const residual = xof === layer.leftXof
    layer.lastUse = ++this.#uses
    this.#add(layer, -xof, -donorMinor)
    return { tranche: layer.receipt.label, rate: layer.rate, xof, donorMinor, residual, receipt: layer.receipt }
  }

  #add(layer: Layer, xof: number, donorMinor: number): void {
    layer.leftXof += xof
    layer.leftDonorMinor += donorMinor
    if (xof > 0) this.#first = 0
  }

  #oldest(): Layer | undefined {
    for (; this.#first < this.#entered; this.#first += 1) {
      const layer = this.#layers[this.#first]
      if (layer && layer.leftXof > 0) return layer
    }
    return undefined
  }

  #lastUsed(accept: (layer: Layer) => boolean): Layer | undefined {
    let last: Layer | undefined
    for (const layer of this.#layers.slice(0, this.#entered)) {
      if (accept(layer) && (!last || layer.lastUse > last.lastUse)) last = layer
    }
    return last
  }
}

const valueAtRate = (layer: Layer, xof: number): number =>
  multiplyDivide(xof, BigInt(layer.receipt.donorMinor), BigInt(layer.receipt.xof))

/** The residual rule (R-RND 4): the row that ends a layer takes the money that is left; no row takes more than is left. */
const valueAtLayer = (layer: Layer, xof: number): number =>
  xof === layer.leftXof ? layer.leftDonorMinor : Math.min(valueAtRate(layer, xof), layer.leftDonorMinor)
