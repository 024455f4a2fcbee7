import type { Rate } from '../../shared/money/rate.ts'
import type { FundReceipt, LayerState } from './model.ts'

/** What a purse paid or took back at one rate; sizes. */
export interface PursePart {
  /** Label of the layer; empty for the pool's average. */
  readonly tranche: string
  readonly rate: Rate
  readonly xof: number
  readonly donorMinor: number
  /** The layer or the pool ended here and the part took the money that was left. */
  readonly residual: boolean
  /** The receipt that a catch-up names: the layer's own, for a pool the last one that entered. */
  readonly receipt: FundReceipt
}

/** What a negative line had brought back: its place, rate and sizes. */
export interface UsedBefore {
  readonly tranche: string
  readonly rate: Rate | null
  readonly xof: number
  readonly donorMinor: number
}

/**
 * The XOF obtained for the donor's money and what it cost: layers (FIFO) or one pool (WA_MOVING). Sizes everywhere.
 * XOF and money leave together, so that Σ received = Σ paid + what is left, to the penny.
 */
export interface Purse {
  /** A receipt becomes usable; receipts enter in their order. */
  enter(receipt: FundReceipt): void
  /** After the receipts of a month have entered and before its expenses. */
  settleMonth(): void
  /** The single rate of the month that was settled last, if the method has one and the purse holds money. */
  monthRate(): Rate | null
  hasFunds(): boolean
  hasReceived(): boolean
  /** Pays up to the amount; less when the money ends. */
  pay(xof: number): PursePart[]
  /** An unlinked negative: back to the layer last used, at its rate, or into the pool at the pool's. Only once something was received. */
  takeRefund(xof: number): PursePart[]
  /** A reversal: exactly what the line had used, back where it came from. */
  giveBack(tranche: string, xof: number, donorMinor: number): void
  /** A reversal of a negative: out again from where it went, as far as that receipt has entered and its money is still there. */
  payAgain(used: UsedBefore): PursePart | undefined
  /** What a closed month recorded (signed): it is taken as it stands. */
  replay(tranche: string, xof: number, donorMinor: number): void
  layers(): LayerState[]
}
