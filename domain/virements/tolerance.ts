import { decimalFromText, ratioToMinor } from '../../shared/money/decimal.ts'
import { divideHalfAway } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'
import type { VirementRules } from '../grants/virement-rules.ts'
import type { VirementReason } from './virement-line.ts'

type ToleranceRules = Pick<VirementRules, 'percent' | 'absCap' | 'boundary'>

export interface Tolerance {
  /** The percentage of the base, or the cap where it is lower, rounded to minor units half away from zero: it is shown, and never compared. */
  readonly allowedMinor: number
  /** What stops a change of that many minor units; null where it passes. Compared on exact values (R-RND 6). */
  stops(changeMinor: number): Extract<VirementReason, 'percent' | 'absCap'> | null
}

/** What may move of a base without asking (R-VIR `percent`, `absCap`, `boundary`). INCLUSIVE: exactly the percentage passes. */
export function toleranceOf(baseMinor: number, rules: ToleranceRules, currency: string): Tolerance {
  const percent = decimalFromText(rules.percent) ?? { numerator: 0n, denominator: 1n }
  const share: Rate = {
    numerator: BigInt(Math.max(0, baseMinor)) * percent.numerator,
    denominator: percent.denominator * 100n,
  }
  const cap = rules.absCap === null ? undefined : decimalFromText(rules.absCap)
  const ceiling: Rate | undefined = cap && { numerator: ratioToMinor(cap, currency), denominator: 1n }
  const passes = (changeMinor: number, limit: Rate): boolean => {
    const difference = limit.numerator - BigInt(changeMinor) * limit.denominator
    return rules.boundary === 'INCLUSIVE' ? difference >= 0n : difference > 0n
  }
  const whole = (limit: Rate): number => Number(divideHalfAway(limit.numerator, limit.denominator))
  return {
    allowedMinor: Math.min(whole(share), ceiling ? whole(ceiling) : Number.MAX_SAFE_INTEGER),
    stops: (changeMinor) =>
      !passes(changeMinor, share) ? 'percent' : ceiling && !passes(changeMinor, ceiling) ? 'absCap' : null,
  }
}
