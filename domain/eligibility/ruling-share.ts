import { multiplyDivide } from '../../shared/money/money.ts'

/** A line as rulings find it: what it spends, less what was taken back, and what earlier rulings left of it. */
export interface RuledLine {
  readonly xof: number
  /** Minor units of the grant's currency, at the line's own rate. */
  readonly donorMinor: number
  readonly leftXof: number
  readonly leftMinor: number
}

/**
 * What a ruled part of a line is worth in the grant's currency, at the line's original rate (R-ELIG-3): its proportional share, rounded
 * once; the part that takes all that is left takes the remainder, so that the parts of a whole line sum to the line. Never more than
 * what is left.
 */
export function rulingShare(line: RuledLine, xof: number): number {
  // A correction at the rate of one of the line's layers may leave a penny less than the rulings took.
  const leftMinor = Math.max(0, line.leftMinor)
  if (xof >= line.leftXof) return leftMinor
  if (line.xof <= 0) return 0
  return Math.min(multiplyDivide(line.donorMinor, BigInt(xof), BigInt(line.xof)), leftMinor)
}
