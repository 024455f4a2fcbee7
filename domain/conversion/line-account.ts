import type { Rate } from '../../shared/money/rate.ts'
import type { Month } from '../../shared/time/period.ts'
import type { FrozenRow, SpendingLine, TableRate } from './model.ts'
import type { Portion, Remainder } from './portion.ts'
import type { FoundRate } from './rates-found.ts'

/** A line with what has become of it: what was paid, what waits for a receipt, what it cancelled of another line. */
export interface LineAccount {
  readonly line: SpendingLine
  /** The month that books it: the line's own, or the next open one for a line added after its month was frozen. */
  readonly month: Month
  readonly adjustment: boolean
  /** The rows of a closed month; null while the line is open. Rows come from here, the portions only serve corrections. */
  readonly recorded: readonly FrozenRow[] | null
  readonly portions: Portion[]
  readonly waiting: WaitingPart[]
  readonly cancelling: Cancellation[]
}

/** XOF of a line that no receipt covers yet. Signed like the line. */
export interface WaitingPart {
  readonly account: LineAccount
  xof: number
  /** The provisional money that a closed month recorded for it; null when the line is open and is simply recomputed. */
  recordedDonorMinor: number | null
  readonly recordedRate: Rate | null
  /** The reversal of a reversal repeats the money of what it repeats, as long as that is provisional too. */
  readonly repeats: ProvisionalMoney | null
  /** What stands on the provisional rate for good: covered by catch-ups, or cancelled before those; sizes. */
  booked: Booked
  /** What corrections took back of it before any receipt came. */
  cancellations: Cancellation[]
}

/** Provisional money that no later receipt recomputes, and the rate it was booked at. */
interface Booked extends Remainder {
  readonly at?: FoundRate | undefined
}

export interface ProvisionalMoney {
  readonly xof: number
  rate: Rate | null
  tableRate?: TableRate | undefined
  /** Null until it is known. */
  donorMinor: number | null
}

/** A correction of an uncovered part: both lines take one rate, so that they cancel out, whatever the rate will be. */
export interface Cancellation extends ProvisionalMoney {
  readonly by: LineAccount
  /** What a correction of the correction has not repeated yet; signed like xof, which is signed like the corrected line. */
  openXof: number
}
