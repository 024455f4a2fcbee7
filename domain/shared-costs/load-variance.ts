import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Rate, rateToText } from '../../shared/money/rate.ts'

interface Place {
  readonly grant: string | null
  readonly budgetLine: string | null
}

export interface LoadVariance extends Place {
  /** Percent of the time, decimal text with one decimal. */
  readonly planned: string
  readonly actual: string
  /** Actual less planned, in points, signed. */
  readonly points: string
  /** True beyond the limit, compared exactly. */
  readonly flagged: boolean
}

const NOTHING: Rate = { numerator: 0n, denominator: 1n }

/**
 * The share of hours worked against the planned share, by grant and budget line (spec 04 §2.3). `planned` are percentages, `worked`
 * hundredths of an hour, `limitPoints` decimal text. Nothing worked, nothing to compare.
 */
export function loadVariances(
  planned: readonly (Place & { readonly percent: string })[],
  worked: readonly (Place & { readonly hundredths: number })[],
  limitPoints: string,
): LoadVariance[] {
  const total = worked.reduce((sum, row) => sum + row.hundredths, 0)
  if (total === 0) return []
  const limit = decimalFromText(limitPoints) ?? NOTHING
  const places = new Map<string, Place>()
  for (const { grant, budgetLine } of [...planned, ...worked]) places.set(keyOf({ grant, budgetLine }), { grant, budgetLine })
  return [...places].map(([key, place]) => {
    const plan = decimalFromText(planned.find((share) => keyOf(share) === key)?.percent ?? '0') ?? NOTHING
    const hours = worked.filter((row) => keyOf(row) === key).reduce((sum, row) => sum + row.hundredths, 0)
    const actual = { numerator: BigInt(hours) * 100n, denominator: BigInt(total) }
    const gap = actual.numerator * plan.denominator - plan.numerator * actual.denominator
    const size = { numerator: gap < 0n ? -gap : gap, denominator: actual.denominator * plan.denominator }
    return {
      ...place,
      planned: rateToText(plan, 1),
      actual: rateToText(actual, 1),
      points: `${gap < 0n ? '-' : ''}${rateToText(size, 1)}`,
      flagged: size.numerator * limit.denominator > limit.numerator * size.denominator,
    }
  })
}

const keyOf = ({ grant, budgetLine }: Place): string => `${grant ?? ''}/${budgetLine ?? ''}`
