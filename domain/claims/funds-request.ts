import { percentText } from '../../shared/i18n/format.ts'
import { sumMinor } from '../../shared/money/money.ts'

/** What stands on either side of a request for funds, in francs; every amount is positive where the label says so. */
export interface FundsNeed {
  readonly needXof: number
  readonly bankXof: number
  readonly cashXof: number
  readonly walletsXof: number
  /** Advances still to be justified. */
  readonly advancesXof: number
  readonly payablesXof: number
  /** Positive when other funds owe the grant. */
  readonly interfundXof: number
  /** Disallowed amounts that the organisation must give back to the grant from its own money. */
  readonly recoverableXof: number
}

/** Forecast less what is held, is out as advances, is owed by other funds or must come back, plus what is still to pay; never negative (R-PAY, 06 §5.11). */
export const requestedXof = (need: FundsNeed): number =>
  Math.max(
    0,
    sumMinor([
      need.needXof,
      -need.bankXof,
      -need.cashXof,
      -need.walletsXof,
      -need.advancesXof,
      need.payablesXof,
      -need.interfundXof,
      -need.recoverableXof,
    ]),
  )

export interface ReceivedTranche {
  readonly number: string
  /** Minor units of the grant's currency. */
  readonly amountMinor: number
}

export interface AdvanceGate {
  readonly lastTranche: string | null
  /** Share of the last tranche that is accounted for, per cent with one decimal, at most 100; null before any was received. */
  readonly liquidationPercent: string | null
  readonly reachesMinimum: boolean
  /** The last-but-one tranche while it is not wholly accounted for, with what is left of it. */
  readonly open: { readonly tranche: string; readonly leftMinor: number } | null
}

/**
 * Whether another advance may be asked for: no further advance until the last-but-one is accounted for, and a share of the last (spec 03 R-PAY).
 * Spending accounts for the oldest tranche first. `minimumPercent` is decimal text.
 */
export function advanceGate(tranches: readonly ReceivedTranche[], accountedMinor: number, minimumPercent: string): AdvanceGate {
  const last = tranches.at(-1)
  if (!last) return { lastTranche: null, liquidationPercent: null, reachesMinimum: true, open: null }
  const earlierMinor = sumMinor(tranches.slice(0, -1).map((tranche) => tranche.amountMinor))
  const ofLast = Math.min(last.amountMinor, Math.max(0, accountedMinor - earlierMinor))
  const beforeLast = tranches.at(-2)
  const leftMinor = earlierMinor - accountedMinor
  return {
    lastTranche: last.number,
    liquidationPercent: percentText(ofLast, last.amountMinor, 1) ?? null,
    reachesMinimum: BigInt(ofLast) * 100n * 1000n >= BigInt(last.amountMinor) * thousandths(minimumPercent),
    open: beforeLast && leftMinor > 0 ? { tranche: beforeLast.number, leftMinor } : null,
  }
}

/** Decimal text of at most three decimals, in thousandths. */
function thousandths(percent: string): bigint {
  const [whole = '0', decimals = ''] = percent.split('.')
  return BigInt(`${whole}${decimals.slice(0, 3).padEnd(3, '0')}`)
}
